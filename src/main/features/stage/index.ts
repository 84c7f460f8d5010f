export { stageOperations } from './stage';
