export { pressing } from './press';
export { stageOperations } from './stage';
