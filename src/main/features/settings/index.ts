export { readSettings, settingOperations } from './settings';
