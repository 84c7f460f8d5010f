export { issueOperations } from './issues';
