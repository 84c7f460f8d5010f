import type { HandlersOf } from '../../operation';

export const stageOperations: HandlersOf<'stage'> = {};
