export { deliberationOperations } from './deliberation';
