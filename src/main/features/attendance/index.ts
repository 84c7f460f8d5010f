export { attendanceOperations } from './attendance';
export { pngOf } from './png';
export { qrModules } from './qr';
export { attendanceLines } from './read';
