export { attendanceOperations } from './attendance';
export { attendanceLines, standingLines } from './read';
