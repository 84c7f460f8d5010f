export { agendaOperations } from './agenda';
export { kindWord } from './agendaTexts';
export { keepFacts } from './facts';
export { meetingOfAgenda, readAgenda } from './read';
export { swapPlaces } from './swap';
