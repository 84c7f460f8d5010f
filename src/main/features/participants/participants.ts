import type { HandlersOf } from '../../operation';

export const participantOperations: HandlersOf<'participants'> = {};
