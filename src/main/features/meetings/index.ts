export { createMeeting, currentMeeting, meetingOperations } from './meetings';
