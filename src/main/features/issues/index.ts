export { issueOperations } from './issues';
export { countedIssues } from './register';
