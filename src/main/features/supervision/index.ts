export { supervisionOperations } from './supervision';
