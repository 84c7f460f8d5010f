export { attendanceOperations } from './attendance';
export { codeOf } from './code';
export { pngOf } from './png';
export { qrModules, qrSvg } from './qr';
export { attendanceLines } from './read';
