export { participantOperations } from './participants';
