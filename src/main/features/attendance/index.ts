export { attendanceOperations } from './attendance';
export { pngOf } from './png';
export { qrModules, qrSvg } from './qr';
export { attendanceLines } from './read';
