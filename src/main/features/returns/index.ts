export { returnOperations } from './returns';
