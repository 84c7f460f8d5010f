export { countyOperations } from './counties';
