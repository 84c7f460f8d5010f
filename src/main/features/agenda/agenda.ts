import type { HandlersOf } from '../../operation';

export const agendaOperations: HandlersOf<'agenda'> = {};
