export { pictureTeller } from './picture';
export { pressing } from './press';
export { stageOperations } from './stage';
