export { journalOperations } from './journal';
