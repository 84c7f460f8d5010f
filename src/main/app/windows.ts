import { join } from 'node:path';
import { sameDisplay } from '@shared/windows/placing';
import type { RememberedWindows } from '@shared/windows/windows';
import { BrowserWindow } from 'electron';
import { boundsOf, desktopNow } from './displays';
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

const SIZE = { width: 1366, height: 768 };

/**
 * The operator's window: as large as an ordinary office screen, on the display where it was last, shown
 * once it has something to show.
 */
export function openMainWindow(last: RememberedWindows['operator']): BrowserWindow {
  const display = last && sameDisplay(desktopNow(undefined), last.display);
  const window = new BrowserWindow({
    ...SIZE,
    ...(display && middleOf(boundsOf(display.id, 'workArea'))),
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#f5f6f8',
    webPreferences,
  });
  // Electron's own menu would take Alt, reload a half-typed form on Ctrl+R and speak English. macOS
  // keeps one per program, which copy and paste need there.
  window.removeMenu();
  window.once('ready-to-show', () => {
    if (display && last.maximized) window.maximize();
    window.show();
  });
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

function middleOf({ x, y, width, height }: Electron.Rectangle): Electron.Point {
  const [left, top] = [(width - SIZE.width) / 2, (height - SIZE.height) / 2];
  return { x: Math.round(x + Math.max(left, 0)), y: Math.round(y + Math.max(top, 0)) };
}

/** Whether a window is the operator's, among those that other work has opened. */
export const isOperators = (window: BrowserWindow): boolean =>
  window.webContents.getURL().startsWith(`${ORIGIN}/index.html`);
