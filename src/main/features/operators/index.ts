export { operatorOperations } from './operators';
