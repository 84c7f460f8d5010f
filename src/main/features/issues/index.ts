export { attachEvidence, checkSize, exportKept, type KeptFile, keepEvidence } from './evidence';
export { issueOperations } from './issues';
export { type LedgerLine, ledgerLines } from './ledger';
export { listedIssues } from './listed';
export { organizationNames } from './names';
export { noticePapers } from './noticeExport';
export { countedIssues } from './register';
