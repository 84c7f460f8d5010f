export { selectionOperations } from './selections';
