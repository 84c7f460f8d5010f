export { journalOperations } from './journal';
export { type Past, pastOf } from './past';
