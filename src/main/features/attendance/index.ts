export { attendanceOperations } from './attendance';
export { attendanceLines } from './read';
