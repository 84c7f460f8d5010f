export { minutesOperations } from './minutes';
