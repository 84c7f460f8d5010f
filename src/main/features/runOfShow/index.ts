export { runOfShowOperations } from './runOfShow';
