export { agendaOperations } from './agenda';
