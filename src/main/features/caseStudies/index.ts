export { caseStudyOperations, createCase } from './caseStudies';
export { caseStudyLines } from './lines';
