import { join } from 'node:path';
import { app, BrowserWindow, ipcMain } from 'electron';
import log from 'electron-log/node';
import { readSettings } from '../features/settings';
import { pictureTeller, pressing } from '../features/stage';
import { serve } from '../ipc/serve';
import { openProgram, type Program } from '../program';
import { dataFolder } from './dataFolder';
import { electronDesk } from './desk';
import { answerScheme, registerScheme } from './protocol';
import { isOurs, lockDown } from './security';
import { stageWindow } from './stageWindow';
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
  lockDown();
  let operator: BrowserWindow | undefined;
  const announce = (passing: string | null = null) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('changed', passing);
  };
  const stage = stageWindow({
    operator: () => operator,
    language: () => readSettings(program.store.reader).language,
    onKey: (key) => void press(key).catch((error) => log.error('stage key', error)),
    onChange: () => announce(),
  });
  const desk = electronDesk(() => operator, stage);
  const program = await openProgram({ folder: dataFolder(), desk });
  const press = pressing(program.client);
  answerScheme(join(import.meta.dirname, '../renderer'), program.files);

  const service = serve(program);
  const callerOf = (event: Electron.IpcMainEvent | Electron.IpcMainInvokeEvent) => ({
    trusted: isOurs(event.senderFrame),
    role: stage.owns(event.sender) ? ('stage' as const) : ('operator' as const),
    send: (channel: string, message: unknown) => {
      if (!event.sender.isDestroyed()) event.sender.send(channel, message);
    },
  });
  ipcMain.handle('operate', (event, callId, name, input) =>
    service.operate(callerOf(event), callId, name, input),
  );
  ipcMain.on('cancel', (event, callId) => service.cancel(callerOf(event), callId));
  const tellHall = pictureTeller(program.store.reader, stage);
  program.onChange((passing) => {
    // The hall first: it must not wait until the other windows have been answered.
    tellHall();
    announce(passing);
  });

  // Its first write comes before the window's first question, so that opens on the sample meeting.
  const background = beginInBackground(program);
  operator = openMainWindow();
  void background.catch((error) => log.error('background', error));
  // The hall's window is nothing without the operator's.
  operator.on('closed', () => app.quit());
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
