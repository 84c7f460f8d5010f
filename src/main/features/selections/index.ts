export { criteriaOf, nominationRow, selectionIn, selectionRow } from './access';
export { moveSelection } from './phases';
export { selectionOperations } from './selections';
