import {
  GlobalWorkerOptions,
  getDocument,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { Book } from './book';
import { encode, fit } from './encode';
import { isInstalled } from './fonts';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Copied beside the screens when they are built. */
const ASSETS = '/pdfjs';

export async function openPdf(bytes: ArrayBuffer, width: number): Promise<Book> {
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${ASSETS}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${ASSETS}/standard_fonts/`,
    wasmUrl: `${ASSETS}/wasm/`,
    iccUrl: `${ASSETS}/iccs/`,
    isEvalSupported: false,
    enableXfa: false,
  }).promise;
  return {
    pages: pdf.numPages,
    async draw(index, fonts) {
      const page = await pdf.getPage(index + 1);
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: fit(natural.width, natural.height, width) });
      const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
      // 'print' draws in one go: 'display' waits for frames, which a hidden window hardly gets.
      await page.render({ canvas: null, canvasContext: pen(canvas), viewport, intent: 'print' })
        .promise;
      const missing = new Set(fonts.filter((font) => !isInstalled(font)));
      for (const font of await notEmbedded(page)) if (!isInstalled(font)) missing.add(font);
      const picture = await encode(canvas);
      page.cleanup();
      return {
        bytes: picture,
        width: canvas.width,
        height: canvas.height,
        missingFonts: [...missing],
      };
    },
  };
}

/** pdf.js draws on any 2D context, but its types only name the one of a visible canvas. */
function pen(canvas: OffscreenCanvas): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  return context as unknown as CanvasRenderingContext2D;
}

type KnownFont = { name?: string; missingFile?: boolean };

/** Fonts that the page names but the file does not carry. */
async function notEmbedded(page: PDFPageProxy): Promise<string[]> {
  const { styles } = await page.getTextContent();
  const found = new Set<string>();
  for (const id of Object.keys(styles)) {
    if (!page.commonObjs.has(id)) continue;
    const font = page.commonObjs.get(id) as KnownFont;
    if (font.missingFile && font.name) found.add(font.name.replace(/^[A-Z]{6}\+/, ''));
  }
  return [...found];
}
