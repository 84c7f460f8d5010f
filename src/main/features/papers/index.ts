export { paperOperations } from './papers';
