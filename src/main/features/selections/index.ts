export { criteriaOf, nominationRow, selectionIn } from './access';
export { sheetOf } from './call';
export { attachMaterials, nominationLines, settleNominations } from './nominations';
export { moveSelection } from './phases';
export { selectionOperations } from './selections';
