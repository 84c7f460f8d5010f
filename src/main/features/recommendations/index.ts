export { recommendationOperations } from './recommendations';
