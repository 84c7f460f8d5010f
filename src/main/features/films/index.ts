export { filmOperations } from './films';
