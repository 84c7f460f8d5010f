import { refused } from '@shared/errors';
import type { PaperFormat } from '@shared/papers/paper';
import {
  type Block,
  cardPage,
  type DocumentSpec,
  namedPages,
  offThread,
  pageNumberFooter,
  printPage,
} from '../../documents';
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
  const print = (paper: MadePaper, footer: string | null) =>
    desk.printPdf(htmlOf(paper), { landscape: false, footer });
  if (made.kind === 'cards') return await print(made, null);
  const { spec } = made;
  const footer = pageNumberFooter(spec);
  if (!spec.blocks.some(({ kind }) => kind === 'contents')) return await print(made, footer);
  // Only the print tells where a section begins: what the contents only estimated is set anew.
  const draft = await print(made, null);
  const counted = withPages(spec, namedPages(draft));
  if (signal.aborted) throw refused('common:error.cancelled');
  return counted === spec && desk.printsMargins
    ? draft
    : await print({ ...made, spec: counted }, footer);
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
