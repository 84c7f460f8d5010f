import type { HandlersOf } from '../../operation';

export const caseStudyOperations: HandlersOf<'caseStudies'> = {};
