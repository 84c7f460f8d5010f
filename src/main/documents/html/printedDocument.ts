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
const MOST_PRINTS = 3;

/**
 * A paper with the pages in its contents as a print has them: only the print tells where a part begins.
 * Its pictures are only room in it.
 * @throws AppError `documents:error.cancelled`, those of the documents layer
 */
export async function withPrintedPages(
  spec: DocumentSpec,
  printer: Printer,
  signal?: AbortSignal,
): Promise<DocumentSpec> {
  let counted = spec;
  for (let turn = 0; turn < MOST_PRINTS; turn += 1) {
    const again = withPages(counted, namedPages(await drafted(counted, printer, signal)));
    if (again === counted) break;
    const isSettled = isAsWide(again, counted);
    counted = again;
    if (isSettled) break;
  }
  return counted;
}

/** Numbers of as many digits take as much room: nothing can have moved. */
function isAsWide(one: DocumentSpec, other: DocumentSpec): boolean {
  const digits = ({ blocks }: DocumentSpec) =>
    blocks.flatMap((block) =>
      block.kind === 'contents' ? block.entries.map(({ page }) => page.length) : [],
    );
  return String(digits(one)) === String(digits(other));
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
  const print = async (one: DocumentSpec) => {
    throwIfCancelled(signal);
    const footer = pageNumberFooter(one);
    return await printer.printPdf(printPage(one), { landscape: false, footer });
  };
  if (!has(spec, 'contents')) return await print(spec);
  const draft = await drafted(spec, printer, signal);
  let counted = withPages(spec, namedPages(draft));
  const hasPictures = has(spec, 'image') || has(spec, 'drawing');
  if (counted === spec && printer.printsMargins && !hasPictures) return draft;
  let pdf = await print(counted);
  for (let turn = 1; turn < MOST_PRINTS; turn += 1) {
    const again = withPages(counted, namedPages(pdf));
    if (again === counted) break;
    counted = again;
    pdf = await print(counted);
  }
  throwIfCancelled(signal);
  return pdf;
}

async function drafted(spec: DocumentSpec, printer: Printer, signal?: AbortSignal) {
  throwIfCancelled(signal);
  return await printer.printPdf(printPage(spec, { blankPictures: true }), {
    landscape: false,
    footer: null,
  });
}

const has = ({ blocks }: DocumentSpec, kind: Block['kind']): boolean =>
  blocks.some((block) => block.kind === kind);

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
