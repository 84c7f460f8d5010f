export { caseStudyOperations, createCase } from './caseStudies';
