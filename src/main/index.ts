import { app } from 'electron';
import { live, prepare, start } from './app/start';

prepare();
if (app.requestSingleInstanceLock()) {
  live();
  void app.whenReady().then(start);
} else {
  app.quit();
}
