export { criteriaOf, nominationRow, selectionIn } from './access';
export { moveSelection } from './phases';
export { selectionOperations } from './selections';
