import { join } from 'node:path';
import { app, BrowserWindow, ipcMain } from 'electron';
import log from 'electron-log/node';
import { readSettings } from '../features/settings';
import { pictureTeller, pressing } from '../features/stage';
import { changeDevice, readDevice } from '../files/device';
import { serve } from '../ipc/serve';
import { openProgram, type Program } from '../program';
import { cameraSwitch } from './camera';
import { dataFolder } from './dataFolder';
import { electronDesk } from './desk';
import { jobWindows } from './jobWindows';
import { judgeWindow } from './judgeWindow';
import { answerScheme, registerScheme } from './protocol';
import { isOurs, lockDown } from './security';
import { isOperators, openMainWindow } from './windows';

/** Before the app is ready: what Chromium must know first. */
export function prepare(): void {
  registerScheme();
  const folder = dataFolder();
  // Chromium's own files lie beside the data, so that one folder is one program and two never mix.
  app.setPath('userData', join(folder, 'window'));
  log.transports.file.resolvePathFn = () => join(folder, 'logs', 'main.log');
  log.errorHandler.startCatching({ showDialog: false });
}

/** Once ready: opens the data folder, serves the windows, shows the first one. */
export async function start(): Promise<void> {
  let operator: BrowserWindow | undefined;
  const camera = cameraSwitch(() => operator);
  lockDown(camera);
  const folder = dataFolder();
  const language = () => readSettings(program.store.reader).language;
  const toAll = (channel: string, message: unknown) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, message);
  };
  const { windows: remembered } = readDevice(folder);
  const windows = jobWindows({
    operator: () => operator,
    language,
    onKey: (job, key) => {
      if (job === 'stage') void press(key).catch((error) => log.error('stage key', error));
    },
    onChange: () => toAll('changed', null),
    remembered,
    remember: (now) => changeDevice(folder, { windows: now }),
  });
  const judges = judgeWindow({ operator: () => operator, language });
  const desk = electronDesk(() => operator, windows, camera, judges.open);
  const program = await openProgram({ folder, desk });
  const press = pressing(program.client);
  answerScheme(join(import.meta.dirname, '../renderer'), program.files);

  const service = serve(program);
  const callerOf = (event: Electron.IpcMainEvent | Electron.IpcMainInvokeEvent) => {
    const job = windows.jobOf(event.sender);
    const judgeId = judges.judgeOf(event.sender);
    const isKnown = !!job || !!judgeId || event.sender === operator?.webContents;
    return {
      trusted: isOurs(event.senderFrame) && isKnown,
      role: job ?? (judgeId ? ('judge' as const) : ('operator' as const)),
      judgeId: judgeId ?? null,
      send: (channel: string, message: unknown) => {
        if (!event.sender.isDestroyed()) event.sender.send(channel, message);
      },
    };
  };
  ipcMain.handle('operate', (event, callId, name, input) =>
    service.operate(callerOf(event), callId, name, input),
  );
  ipcMain.on('cancel', (event, callId) => service.cancel(callerOf(event), callId));
  const tellHall = pictureTeller(program.store.reader, windows);
  program.onChange((passing) => {
    // The hall first: it must not wait until the other windows have been answered.
    tellHall();
    toAll('changed', passing);
    // A job's window may not ask for settings, so it is told its language.
    if (passing === null) toAll('language', language());
  });

  // Its first write comes before the window's first question, so that opens on the sample meeting.
  const background = beginInBackground(program);
  operator = openMainWindow(remembered.operator);
  void background.catch((error) => log.error('background', error));
  operator.once('show', windows.comeBack);
  operator.on('close', windows.remember);
  // The other windows are nothing without the operator's.
  operator.on('closed', () => app.quit());
  app.on('before-quit', windows.release);
  app.on('will-quit', () => program.close());
}

/**
 * The first start shows the sample meeting (not with `--no-sample`); later ones draw the pages of decks
 * that came in through the command line.
 */
async function beginInBackground({ client, store }: Program): Promise<void> {
  if (store.readOnly) return;
  const wanted = !process.argv.includes('--no-sample') && (await client.sample.isWanted({}));
  if (wanted) await client.sample.load({});
  else await client.caseStudies.renderWaiting({});
}

/** Quits when the last window is gone; a second start shows the first one's window instead. */
export function live(): void {
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows().find(isOperators);
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
}
