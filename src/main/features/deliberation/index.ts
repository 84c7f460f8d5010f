export { deliberationOperations } from './deliberation';
export { weighed } from './results';
