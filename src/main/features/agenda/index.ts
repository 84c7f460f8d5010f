export { agendaOperations } from './agenda';
export { keepFacts } from './facts';
export { meetingOfAgenda, readAgenda } from './read';
export { swapPlaces } from './swap';
