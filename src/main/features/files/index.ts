export { fileOperations } from './files';
