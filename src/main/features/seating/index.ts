export { seatLines } from './read';
export { seatingOperations } from './seating';
