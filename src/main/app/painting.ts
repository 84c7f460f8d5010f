import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { printedPages } from './printedPages';
import { ORIGIN } from './protocol';

/** Chromium paints no canvas beyond this. */
const MOST_PIXELS = 16_000;
/** A series of pictures is painted in one window. */
const IDLE_MS = 60_000;

let painter: BrowserWindow | null = null;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/** An empty page that may load nothing but what is in it. */
const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:"><title>-</title>`;

/**
 * Paints an SVG of our own making to a PNG, of exactly `width` × `height` × `scale` pixels whatever the
 * display's scaling. As an image it runs no script and loads nothing.
 */
export function paint(
  svg: string,
  width: number,
  height: number,
  scale: number,
): Promise<Uint8Array> {
  const turn = last.then(() => painted(svg, width, height, scale));
  last = turn.catch(() => {});
  return turn;
}

async function painted(
  svg: string,
  width: number,
  height: number,
  scale: number,
): Promise<Uint8Array> {
  clearTimeout(idle);
  try {
    const window = await ready();
    const fitting = Math.min(scale, MOST_PIXELS / Math.max(width, height));
    const source = `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
    const size = [Math.round(width * fitting), Math.round(height * fitting)];
    const url: unknown = await window.webContents.executeJavaScript(
      `(${paintInPage})(${JSON.stringify(source)}, ${size.join(', ')})`,
    );
    const [, base64] = typeof url === 'string' ? url.split(',') : [];
    if (!base64) throw new Error('a picture could not be painted');
    return Buffer.from(base64, 'base64');
  } catch (cause) {
    close();
    throw cause;
  } finally {
    idle = setTimeout(close, IDLE_MS);
    idle.unref();
  }
}

/** Runs in the page, which knows nothing of this file. */
const paintInPage = `async (source, width, height) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png');
}`;

async function ready(): Promise<BrowserWindow> {
  if (painter && !painter.isDestroyed() && !painter.webContents.isCrashed()) return painter;
  close();
  painter = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  const name = randomUUID();
  printedPages.set(name, page);
  try {
    await painter.loadURL(`${ORIGIN}/print/${name}`);
  } finally {
    printedPages.delete(name);
  }
  return painter;
}

function close(): void {
  if (painter && !painter.isDestroyed()) painter.destroy();
  painter = null;
}
