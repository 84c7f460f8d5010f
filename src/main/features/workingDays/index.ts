export { dayCountOf, workingDayOperations } from './workingDays';
