import { refused } from '@shared/errors';
import type { PaperFormat } from '@shared/papers/paper';
import {
  type Block,
  cardPage,
  type DocumentSpec,
  namedPages,
  offThread,
  printPage,
} from '../../documents';
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
  const print = (paper: MadePaper) =>
    desk.printPdf(htmlOf(paper), { landscape: false, footer: footerOf(paper) });
  const pdf = await print(made);
  if (made.kind === 'cards') return pdf;
  // Only the print tells where a section begins: what the contents only estimated is set anew.
  const counted = withPages(made.spec, namedPages(pdf));
  if (signal.aborted) throw refused('common:error.cancelled');
  return counted === made.spec ? pdf : await print({ ...made, spec: counted });
}

/** The contents with these pages; the same specification where they are so already. */
function withPages(spec: DocumentSpec, pages: ReadonlyMap<string, number>): DocumentSpec {
  let changed = false;
  const blocks = spec.blocks.map((block): Block => {
    if (block.kind !== 'contents') return block;
    const entries = block.entries.map((entry) => {
      const page = String(pages.get(entry.anchor) ?? entry.page);
      changed ||= page !== entry.page;
      return { ...entry, page };
    });
    return { ...block, entries };
  });
  return changed ? { ...spec, blocks } : spec;
}
