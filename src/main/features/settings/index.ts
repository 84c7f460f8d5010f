export { readSettings, settingOperations, writeSettings } from './settings';
