import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { invalid } from '../../../shared/errors';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { type DeckContent, MAX_PAGES } from './deck';

/** Tables that turn Chinese character codes of non-embedded fonts into text. */
const CMAPS = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'cmaps',
);

/** A piece of text as pdf.js gives it; `height` is the size of the letters in points. */
type Piece = { str: string; height: number; hasEOL: boolean };

/**
 * Reads the words of a .pdf. A page's title is its largest line.
 * @throws AppError `documents:error.damaged | password`, `caseStudies:error.noPages | tooManyPages`
 */
export async function readPdf(
  path: string,
  file: string,
  { signal, onProgress }: WorkOptions = {},
): Promise<DeckContent> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: new Uint8Array(await readFile(path)),
    cMapUrl: CMAPS + sep,
    cMapPacked: true,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const cancel = () => void loading.destroy();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages === 0) throw invalid('caseStudies:error.noPages', { file });
    if (pdf.numPages > MAX_PAGES) {
      throw invalid('caseStudies:error.tooManyPages', { file, limit: MAX_PAGES });
    }
    const content: DeckContent = { pages: [], hiddenPages: 0, sourceIndexes: [] };
    for (let number = 1; number <= pdf.numPages; number++) {
      throwIfCancelled(signal);
      onProgress?.({ step: 'caseStudies:step.reading', done: number - 1, total: pdf.numPages });
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.filter((item): item is typeof item & Piece => 'str' in item);
      content.pages.push({ ...wordsOf(pieces), notes: '', marks: [], fonts: [] });
      content.sourceIndexes.push(number - 1);
      page.cleanup();
    }
    return content;
  } catch (cause) {
    throwIfCancelled(signal);
    const { name } = cause as Error;
    if (name === 'PasswordException') throw invalid('documents:error.password', { file });
    if (PDF_ERRORS.has(name)) throw invalid('documents:error.damaged', { file });
    throw cause;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await loading.destroy();
  }
}

/** Number of pages of a PDF of our own making. */
export async function pdfPageCount(path: string): Promise<number> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = new Uint8Array(await readFile(path));
  const loading = getDocument({ data, verbosity: VerbosityLevel.ERRORS });
  try {
    return (await loading.promise).numPages;
  } finally {
    await loading.destroy();
  }
}

/** What pdf.js says of a file that is none. */
const PDF_ERRORS = new Set([
  'InvalidPDFException',
  'FormatError',
  'UnknownErrorException',
  'ResponseException',
  'XRefParseException',
]);

/** Lines in reading order; the largest one, the first among equals, is the title. */
export function wordsOf(pieces: readonly Piece[]): { title: string; text: string } {
  const lines: { text: string; size: number }[] = [];
  let line = { text: '', size: 0 };
  const end = () => {
    const text = line.text.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push({ text, size: line.size });
    line = { text: '', size: 0 };
  };
  for (const { str, height, hasEOL } of pieces) {
    line.text += str;
    if (str.trim() !== '') line.size = Math.max(line.size, Math.round(height));
    if (hasEOL) end();
  }
  end();
  const largest = Math.max(0, ...lines.map(({ size }) => size));
  const title = lines.find(({ size }) => size === largest);
  const rest = lines.filter((one) => one !== title);
  return { title: title?.text ?? '', text: rest.map(({ text }) => text).join('\n') };
}
