export { windowOperations } from './windows';
