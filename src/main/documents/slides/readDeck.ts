import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { invalid } from '../../../shared/errors';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { type FileKind, inspectDeck } from '../files/inspectPackage';
import { openError } from '../files/openError';
import { MB } from '../limits';
import { offThread } from '../worker/offThread';
import { type DeckContent, MAX_DECK_BYTES } from './deck';
import { readPptx } from './readPptx';

export type DeckFileFormat = 'pptx' | 'pdf' | 'image';

const FORMATS: Partial<Record<FileKind, DeckFileFormat>> = {
  pptx: 'pptx',
  pdf: 'pdf',
  png: 'image',
  jpeg: 'image',
};

const SENTENCES: Partial<Record<FileKind, string>> = {
  empty: 'documents:error.empty',
  damaged: 'documents:error.damaged',
  encrypted: 'caseStudies:error.password',
  ppt: 'caseStudies:error.oldPpt',
};

/**
 * Tells by content whether a file is a deck that can be taken in.
 * @returns its format and size in bytes
 * @throws AppError one sentence for every other kind of file
 */
export async function deckFormatOf(
  path: string,
  file: string,
): Promise<{ format: DeckFileFormat; bytes: number }> {
  const { kind, bytes } = await inspectDeck(path);
  const format = FORMATS[kind];
  if (!format) throw invalid(SENTENCES[kind] ?? 'caseStudies:error.notDeck', { file });
  if (bytes > MAX_DECK_BYTES) {
    throw invalid('documents:error.fileTooLarge', { file, limitMb: MAX_DECK_BYTES / MB });
  }
  return { format, bytes };
}

/** Pages with titles, text and notes, whatever the format. Errors as in the readers. */
export function readDeck(
  path: string,
  file: string,
  format: DeckFileFormat,
  options: WorkOptions,
): Promise<DeckContent> {
  if (format === 'pptx') return readPptx(path, file, options);
  if (format === 'pdf') return offThread('readPdf', { path, file }, options);
  const picture = { title: '', text: '', notes: '', marks: [], fonts: [] };
  return Promise.resolve({ pages: [picture], hiddenPages: 0, sourceIndexes: [0] });
}

/** SHA-256 of a file, hex, streamed. */
export async function hashFile(path: string, file: string, signal: AbortSignal): Promise<string> {
  const digest = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) {
      throwIfCancelled(signal);
      digest.update(chunk as Buffer);
    }
  } catch (cause) {
    throw openError(cause, file) ?? cause;
  }
  return digest.digest('hex');
}
