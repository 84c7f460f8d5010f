import type { HandlersOf } from '../../operation';

export const issueOperations: HandlersOf<'issues'> = {};
