export { packageOperations } from './packages';
