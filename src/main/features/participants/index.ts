export { unitAndPost } from './nameList';
export { participantOperations } from './participants';
export { participantsOf } from './participantsOf';
export { spellingOf } from './spelling';
