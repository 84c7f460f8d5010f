export { judgingOperations } from './judging';
export { type Opened, openedScores } from './opened';
export { closeSheet, drawOf } from './sheets';
