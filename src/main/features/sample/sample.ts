import type { HandlersOf } from '../../operation';

export const sampleOperations: HandlersOf<'sample'> = {};
