import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { printedPages } from './printedPages';
import { ORIGIN } from './protocol';

/** From here on Chromium prints what a page says in its own margins. */
const FIRST_WITH_MARGINS = 131;

/** Whether pages' own margin boxes are printed; where not, a footer has to do. */
export const printsMargins =
  Number.parseInt(process.versions.chrome ?? '0', 10) >= FIRST_WITH_MARGINS;

/** A series of papers is printed in one window; a new one for each costs as much as a short paper. */
const IDLE_MS = 60_000;

let printer: BrowserWindow | null = null;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Prints HTML of our own making to A4. The page runs no script and can load nothing. */
export function printPdf(
  html: string,
  options: { landscape: boolean; footer: string | null },
): Promise<Uint8Array> {
  const turn = last.then(() => print(html, options));
  last = turn.catch(() => {});
  return turn;
}

async function print(
  html: string,
  { landscape, footer }: { landscape: boolean; footer: string | null },
): Promise<Uint8Array> {
  clearTimeout(idle);
  const window = ready();
  const name = randomUUID();
  printedPages.set(name, html);
  try {
    await window.loadURL(`${ORIGIN}/print/${name}`);
    // Measured: a footer lays out the whole paper anew for every page. 75 sheets of badges take a
    // second without one and thirteen with one, be it empty.
    const footed = footer !== null && !printsMargins;
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      landscape,
      printBackground: true,
      preferCSSPageSize: true,
      ...(footed
        ? { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: footer }
        : {}),
    });
  } catch (cause) {
    close();
    throw cause;
  } finally {
    printedPages.delete(name);
    idle = setTimeout(close, IDLE_MS);
    idle.unref();
  }
}

function ready(): BrowserWindow {
  if (printer && !printer.isDestroyed() && !printer.webContents.isCrashed()) return printer;
  close();
  printer = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false },
  });
  return printer;
}

function close(): void {
  if (printer && !printer.isDestroyed()) printer.destroy();
  printer = null;
}
