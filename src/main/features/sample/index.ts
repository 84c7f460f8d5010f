export { sampleOperations } from './sample';
