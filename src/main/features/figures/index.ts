export { figureOperations } from './figures';
