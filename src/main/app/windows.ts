import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { ORIGIN } from './protocol';

/** The switches every window has, in tests as for users. */
export const webPreferences: Electron.WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  preload: join(import.meta.dirname, '../preload/index.cjs'),
};

/** The operator's window: as large as an ordinary office screen, shown once it has something to show. */
export function openMainWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#f5f6f8',
    webPreferences,
  });
  // Electron's own menu would take Alt, reload a half-typed form on Ctrl+R and speak English. macOS
  // keeps one per program, which copy and paste need there.
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

/** Whether a window is the operator's, among those that other work has opened. */
export const isOperators = (window: BrowserWindow): boolean =>
  window.webContents.getURL().startsWith(`${ORIGIN}/index.html`);
