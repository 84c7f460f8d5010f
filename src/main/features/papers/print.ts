import { refused } from '@shared/errors';
import type { PaperFormat } from '@shared/papers/paper';
import { cardPage, offThread, printPage } from '../../documents';
import type { Work } from '../../operation';
import type { MadePaper } from './make';
import { pageOfTotal } from './print.template';

/** The paper as a page of HTML: what is printed to PDF, and what the screen shows. */
export const htmlOf = (made: MadePaper): string =>
  made.kind === 'cards' ? cardPage(made.spec) : printPage(made.spec);

const footer = (content: string) =>
  `<div style="width:100%;font-size:12px;text-align:center">${content}</div>`;
const NUMBER = '<span class="pageNumber"></span>';
const TOTAL = '<span class="totalPages"></span>';

function footerOf(made: MadePaper): string {
  if (made.kind === 'cards') return '<span></span>';
  const [before, between, after] = pageOfTotal;
  return made.spec.pageNumbers === 'ofTotal'
    ? footer(`${before}${NUMBER}${between}${TOTAL}${after}`)
    : footer(`— ${NUMBER} —`);
}

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
  return await desk.printPdf(htmlOf(made), { landscape: false, footer: footerOf(made) });
}
