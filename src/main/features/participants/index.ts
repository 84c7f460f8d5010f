export { unitAndPost } from '@shared/participants/unitAndPost.template';
export { formerDivisions } from './formerDivisions';
export { participantOperations } from './participants';
export { participantsOf } from './participantsOf';
export { CAPACITIES } from './roster.template';
export { spellingOf } from './spelling';
