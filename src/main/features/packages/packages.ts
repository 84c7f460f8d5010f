import type { HandlersOf } from '../../operation';

export const packageOperations: HandlersOf<'packages'> = {};
