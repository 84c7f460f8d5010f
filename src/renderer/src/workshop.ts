import type { Book, Format } from './workshop/book';

declare global {
  interface Window {
    /** What preload/workshop.ts gives to this window. */
    readonly workshop: { serve(handle: (ask: unknown) => Promise<unknown>): void };
  }
}

type Ask =
  | { kind: 'open'; format: Format; width: number }
  | { kind: 'draw'; index: number; fonts: readonly string[] };

let book: Book | null = null;

/** Each format brings a large library; only the one that is needed is loaded. */
async function open(format: Format, width: number): Promise<Book> {
  const bytes = await (await fetch('/deck')).arrayBuffer();
  switch (format) {
    case 'pdf':
      return await (await import('./workshop/pdfBook')).openPdf(bytes, width);
    case 'pptx':
      return await (await import('./workshop/pptxBook')).openPptx(bytes, width);
    case 'image':
      return await (await import('./workshop/imageBook')).openImage(bytes, width);
  }
}

window.workshop.serve(async (request) => {
  const ask = request as Ask;
  if (ask.kind === 'open') {
    book = await open(ask.format, ask.width);
    return { pages: book.pages };
  }
  if (!book) throw new Error('draw before open');
  return await book.draw(ask.index, ask.fonts);
});
