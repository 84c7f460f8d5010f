export { estimatedPages } from './pageEstimate';
export { paperOperations } from './papers';
