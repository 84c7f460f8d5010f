export { seatingOperations } from './seating';
