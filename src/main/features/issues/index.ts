export { attachEvidence, checkSize, type KeptFile, keepEvidence } from './evidence';
export { issueOperations } from './issues';
export { countedIssues } from './register';
