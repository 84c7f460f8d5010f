export { casebookOperations } from './casebooks';
