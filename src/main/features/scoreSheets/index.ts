export { scoreSheetOperations } from './scoreSheets';
