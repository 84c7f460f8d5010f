import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { conflict, refused } from '@shared/errors';
import { BrowserWindow, type Session, session } from 'electron';
import type { RenderedPage, RenderJob } from '../desk';
import { builtFile, missing, SCHEME } from './protocol';
import { asPicture } from './workshopPicture';

/**
 * The workshop: a hidden window in which strangers' slides are drawn. It has its own session without
 * network or stored state, its own origin (so that nothing it says counts as coming from our screens)
 * and a preload that can only answer what main asks. It lives for one deck.
 */
const ORIGIN = `${SCHEME}://workshop`;

const OPEN_MS = 60_000;
const PAGE_MS = 30_000;
/** For a whole deck, each page on top. */
const DECK_MS = 120_000;
const DECK_PAGE_MS = 10_000;
/** After so many crashes and hangs the rest of the deck is not tried. */
const MOST_DEATHS = 4;

/** What main asks the workshop, and what comes back; null when the workshop could not. */
type Asks = {
  open: { ask: { format: RenderJob['format']; width: number }; answer: { pages: number } };
  draw: {
    ask: { index: number; fonts: readonly string[] };
    answer: {
      /** null when the page stands in the window and main is to take its picture */
      bytes: Uint8Array | null;
      width: number;
      height: number;
      missingFonts: string[];
    };
  };
};

type Workshop = {
  ask<K extends keyof Asks>(
    kind: K,
    ask: Asks[K]['ask'],
    limitMs: number,
  ): Promise<Asks[K]['answer'] | null>;
  window: BrowserWindow;
  close(): void;
};

export async function renderPages(job: RenderJob): Promise<void> {
  const deadline = Date.now() + DECK_MS + job.pages.length * DECK_PAGE_MS;
  let workshop: Workshop | null = null;
  let drawn = 0;
  let deaths = 0;
  try {
    for (const [place, index] of job.pages.entries()) {
      let page: RenderedPage | null = null;
      // A page gets a second try, in a new window: a crash may have had nothing to do with it.
      for (let tries = 0; tries < 2 && !page; tries++) {
        if (deaths >= MOST_DEATHS || Date.now() > deadline) break;
        workshop ??= await opened(job);
        page = await draw(workshop, index, job.fonts[place] ?? [], job.width);
        stopIfCancelled(job.signal);
        if (page) continue;
        // It crashed or hangs: whatever is left of it goes.
        workshop.close();
        workshop = null;
        deaths += 1;
      }
      stopIfCancelled(job.signal);
      if (page?.picture) drawn += 1;
      await job.onPage(page ?? { index, picture: null, missingFonts: [] });
    }
  } finally {
    workshop?.close();
  }
  if (drawn === 0) throw notDrawn();
}

const notDrawn = () => refused('caseStudies:error.drawing');

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw conflict('documents:error.cancelled');
}

/** A workshop with the deck open in it. */
async function opened(job: RenderJob): Promise<Workshop> {
  const workshop = await start(job);
  const { format, width } = job;
  const answer = await workshop.ask('open', { format, width }, OPEN_MS);
  stopIfCancelled(job.signal);
  if (answer) return workshop;
  workshop.close();
  throw notDrawn();
}

/** null when the window died or hung over this page. */
async function draw(
  workshop: Workshop,
  index: number,
  fonts: readonly string[],
  width: number,
): Promise<RenderedPage | null> {
  const answer = await workshop.ask('draw', { index, fonts }, PAGE_MS);
  if (!answer) return null;
  const { missingFonts } = answer;
  if (answer.bytes) {
    const { width, height } = answer;
    return { index, picture: { bytes: answer.bytes, width, height }, missingFonts };
  }
  if (answer.width === 0) return { index, picture: null, missingFonts };
  const height = Math.round((width * answer.height) / answer.width);
  const picture = await asPicture(workshop.window, width, height);
  return picture && { index, picture, missingFonts };
}

async function start(job: RenderJob): Promise<Workshop> {
  const own = ownSession(job.path);
  const window = new BrowserWindow({
    width: job.width,
    height: job.width,
    show: false,
    frame: false,
    skipTaskbar: true,
    webPreferences: {
      session: own,
      preload: join(import.meta.dirname, '../preload/workshop.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Drawn without a screen: any size, never throttled, the same on every display.
      offscreen: true,
      backgroundThrottling: false,
    },
  });
  const { webContents } = window;
  const waiting = new Map<number, (answer: unknown) => void>();
  let lastAsk = 0;
  const giveUp = () => {
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  const close = () => {
    job.signal.removeEventListener('abort', close);
    if (!window.isDestroyed()) window.destroy();
    giveUp();
  };
  webContents.setFrameRate(30);
  webContents.once('render-process-gone', giveUp);
  window.once('closed', giveUp);
  job.signal.addEventListener('abort', close, { once: true });
  closeWithTheOthers(window);
  // Heard from this window only.
  webContents.ipc.on('answer', (_event, id: unknown, answer: unknown) => {
    if (typeof id !== 'number') return;
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  const ready = new Promise<boolean>((resolve) => {
    waiting.set(0, (answer) => resolve(answer !== null));
    const limit = setTimeout(giveUp, OPEN_MS);
    webContents.ipc.once('ready', () => {
      clearTimeout(limit);
      waiting.delete(0);
      resolve(true);
    });
  });
  void window.loadURL(`${ORIGIN}/workshop.html`).catch(giveUp);
  if (!(await ready)) {
    close();
    stopIfCancelled(job.signal);
    throw notDrawn();
  }
  return {
    window,
    close,
    ask(kind, ask, limitMs) {
      if (window.isDestroyed()) return Promise.resolve(null);
      return new Promise((resolve) => {
        const id = ++lastAsk;
        const limit = setTimeout(() => {
          waiting.delete(id);
          resolve(null);
        }, limitMs);
        waiting.set(id, (answer) => {
          clearTimeout(limit);
          resolve(checked(kind, answer));
        });
        webContents.send('ask', id, { kind, ...ask });
      });
    },
  };
}

/** The workshop is a stranger: what it says is looked at before it is used. */
function checked<K extends keyof Asks>(kind: K, answer: unknown): Asks[K]['answer'] | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if (kind === 'open') return answer as Asks[K]['answer'];
  const { bytes, width, height, missingFonts } = answer as Record<string, unknown>;
  const size = (value: unknown) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 8192;
  const isPicture = bytes === null || (bytes instanceof Uint8Array && isImage(bytes));
  if (!isPicture || !size(width) || !size(height) || !Array.isArray(missingFonts)) return null;
  const fonts = missingFonts.filter((font): font is string => typeof font === 'string');
  return {
    bytes,
    width,
    height,
    missingFonts: fonts.slice(0, 50).map((font) => font.slice(0, 100)),
  } as Asks[K]['answer'];
}

const isImage = (bytes: Uint8Array) =>
  (bytes[0] === 0x89 && bytes[1] === 0x50) || (bytes[0] === 0xff && bytes[1] === 0xd8);

/** Each has a session of its own, because two decks may be drawn at the same time. */
let workshops = 0;

/** In memory only. Serves our own drawing page and the one deck it is to draw. */
function ownSession(path: string): Session {
  workshops += 1;
  const own = session.fromPartition(`workshop-${workshops}`);
  const root = join(import.meta.dirname, '../renderer');
  own.protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'workshop' || request.method !== 'GET') return missing();
    if (url.pathname !== '/deck') return await builtFile(root, decodeURIComponent(url.pathname));
    const stream = Readable.toWeb(createReadStream(path)) as ReadableStream;
    return new Response(stream, {
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(statSync(path).size),
      },
    });
  });
  return own;
}

/** A hidden window must not keep the program alive when the last visible one is closed. */
function closeWithTheOthers(window: BrowserWindow): void {
  const others = BrowserWindow.getAllWindows().filter((other) => other !== window);
  const closeIfLast = () => {
    const left = BrowserWindow.getAllWindows().filter((one) => one !== window);
    if (left.length === 0 && !window.isDestroyed()) window.destroy();
  };
  for (const other of others) other.once('closed', closeIfLast);
  window.once('closed', () => {
    for (const other of others) if (!other.isDestroyed()) other.off('closed', closeIfLast);
  });
}
