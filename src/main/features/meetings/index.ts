export { createMeeting, meetingOperations } from './meetings';
