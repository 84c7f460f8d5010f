import type { NumberedDisplay } from '@shared/windows/windows';
import { BrowserWindow } from 'electron';
import { boundsOf } from './displays';

const SECONDS = 4;
const SIZE = 320;

const page = (number: number) =>
  `<style>body{margin:0;box-sizing:border-box;border:12px solid #fff;display:grid;place-items:center;height:100vh;background:#12294d;color:#fff;` +
  `font:700 220px/1 sans-serif}</style><body>${number}</body>`;

/** Shows each display's number in its middle, above everything, touching neither focus nor keys. */
export function showNumbers(displays: readonly NumberedDisplay[]): void {
  for (const { id, number } of displays) {
    const { x, y, width, height } = boundsOf(id, 'bounds');
    const window = new BrowserWindow({
      x: Math.round(x + (width - SIZE) / 2),
      y: Math.round(y + (height - SIZE) / 2),
      width: SIZE,
      height: SIZE,
      show: false,
      frame: false,
      resizable: false,
      focusable: false,
      skipTaskbar: true,
      webPreferences: { sandbox: true, contextIsolation: true, javascript: false },
    });
    window.setAlwaysOnTop(true, 'screen-saver');
    window.once('ready-to-show', () => window.showInactive());
    const html = Buffer.from(page(number)).toString('base64');
    void window.loadURL(`data:text/html;charset=utf-8;base64,${html}`);
    setTimeout(() => window.isDestroyed() || window.destroy(), SECONDS * 1000);
  }
}
