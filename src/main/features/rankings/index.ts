export { rankingOperations } from './rankings';
