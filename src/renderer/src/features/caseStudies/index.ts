export { GradeMark } from './GradeMark';
