export { resemblanceOperations, unlooked } from './resemblances';
