export { runOfShowOperations } from './runOfShow';
export { showDays } from './show';
