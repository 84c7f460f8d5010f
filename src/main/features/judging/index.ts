export { judgingOperations } from './judging';
