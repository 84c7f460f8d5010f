export { meetingOperations } from './meetings';
