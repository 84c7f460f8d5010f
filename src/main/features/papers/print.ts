import { refused } from '@shared/errors';
import type { PaperFormat } from '@shared/papers/paper';
import { cardPage, offThread, printedDocument, printPage } from '../../documents';
import type { Work } from '../../operation';
import type { MadePaper } from './make';

/** The paper as a page of HTML: what is printed to PDF, and what the screen shows. */
export const htmlOf = (made: MadePaper): string =>
  made.kind === 'cards' ? cardPage(made.spec) : printPage(made.spec);

/** @throws AppError `papers:error.pdfNeedsWindow`, those of the documents layer */
export async function bytesOf(
  made: MadePaper,
  format: PaperFormat,
  { desk, signal }: Pick<Work, 'desk' | 'signal'>,
): Promise<Uint8Array> {
  if (format === 'docx') {
    return made.kind === 'cards'
      ? await offThread('cardSheet', made.spec, { signal })
      : await offThread('officialDocument', made.spec, { signal });
  }
  if (!desk) throw refused('papers:error.pdfNeedsWindow');
  if (made.kind === 'cards')
    return await desk.printPdf(cardPage(made.spec), { landscape: false, footer: null });
  return await printedDocument(made.spec, desk, signal);
}
