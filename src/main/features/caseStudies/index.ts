export { caseStudyOperations } from './caseStudies';
