export { agendaOperations } from './agenda';
export { readAgenda } from './read';
