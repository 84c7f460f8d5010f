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
let atWork = 0;
let opening: Promise<BrowserWindow> | null = null;

/** An empty page that may load nothing but what is in it. */
const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:"><title>-</title>`;

/**
 * Paints an SVG of our own making to a PNG, of exactly `width` × `height` × `scale` pixels whatever the
 * display's scaling. As an image it runs no script and loads nothing. Several at once are packed while
 * others are drawn.
 */
export async function paint(
  svg: string,
  width: number,
  height: number,
  scale: number,
): Promise<Uint8Array> {
  clearTimeout(idle);
  atWork += 1;
  let failed = false;
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
    failed = true;
    throw cause;
  } finally {
    atWork -= 1;
    // Who is still painting in it would wait for ever.
    if (failed && atWork === 0) close();
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
  const packed = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(reader.result);
    reader.onerror = reject;
    reader.readAsDataURL(packed);
  });
}`;

/** The window that is there, or the one that whoever came first is opening. */
async function ready(): Promise<BrowserWindow> {
  if (painter && !painter.isDestroyed() && !painter.webContents.isCrashed()) return painter;
  opening ??= open().finally(() => {
    opening = null;
  });
  return await opening;
}

async function open(): Promise<BrowserWindow> {
  close();
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  const name = randomUUID();
  printedPages.set(name, page);
  try {
    await window.loadURL(`${ORIGIN}/print/${name}`);
  } catch (cause) {
    window.destroy();
    throw cause;
  } finally {
    printedPages.delete(name);
  }
  painter = window;
  return window;
}

function close(): void {
  if (painter && !painter.isDestroyed()) painter.destroy();
  painter = null;
}
