import { throwIfCancelled } from '../cancel';
import type { Block, DocumentSpec } from '../docx/documentSpec';
import { namedPages } from './namedPages';
import { pageNumberFooter } from './pageNumber';
import { printPage } from './printPage';

/** What prints a page of HTML to a PDF, as the desk does. */
type Printer = {
  printPdf(
    html: string,
    options: { landscape: boolean; footer: string | null },
  ): Promise<Uint8Array>;
  readonly printsMargins: boolean;
};

/** New pages can make a line of the contents longer, and that move a page: settled after a few prints. */
const MOST_TURNS = 4;

/**
 * A paper with the pages in its contents as a print has them: only the print tells where a part begins.
 * @throws AppError `documents:error.cancelled`, those of the documents layer
 */
export async function withPrintedPages(
  spec: DocumentSpec,
  printer: Printer,
  signal?: AbortSignal,
): Promise<{ spec: DocumentSpec; draft: Uint8Array | null }> {
  let counted = spec;
  let draft: Uint8Array | null = null;
  for (let turn = 0; turn < MOST_TURNS && hasContents(spec); turn += 1) {
    throwIfCancelled(signal);
    draft = await printer.printPdf(printPage(counted, { blankPictures: true }), {
      landscape: false,
      footer: null,
    });
    const again = withPages(counted, namedPages(draft));
    if (again === counted) break;
    counted = again;
  }
  throwIfCancelled(signal);
  return { spec: counted, draft };
}

/**
 * A paper as a PDF; a table of contents has the pages on which its lines really stand.
 * @throws as `withPrintedPages`
 */
export async function printedDocument(
  spec: DocumentSpec,
  printer: Printer,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const { spec: counted, draft } = await withPrintedPages(spec, printer, signal);
  if (draft && printer.printsMargins && !counted.blocks.some(({ kind }) => kind === 'image'))
    return draft;
  const print = (one: DocumentSpec) =>
    printer.printPdf(printPage(one), { landscape: false, footer: pageNumberFooter(one) });
  const pdf = await print(counted);
  const again = withPages(counted, namedPages(pdf));
  throwIfCancelled(signal);
  return again === counted ? pdf : await print(again);
}

const hasContents = ({ blocks }: DocumentSpec): boolean =>
  blocks.some(({ kind }) => kind === 'contents');

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
