import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComparisonRenderer, Renderer } from '@shared/caseStudies/caseStudy';
import { refused } from '@shared/errors';
import type { Desk, RenderedPage, RenderJob } from '../../desk';
import {
  convertWithLibreOffice,
  type DeckContent,
  type DeckFileFormat,
  findLibreOffice,
  pdfPageCount,
} from '../../documents/slides';
import type { Work } from '../../operation';

/** Full HD: what projectors and LED walls show. */
const PICTURE_WIDTH = 1920;

/** A page as drawn. `file` is the picture in the scratch folder, null when it could not be drawn. */
export type DrawnPage = {
  file: string | null;
  width: number | null;
  height: number | null;
  missingFonts: string[];
};

export type DrawnDeck = { renderer: Renderer; pages: DrawnPage[] };

type Source = {
  path: string;
  format: DeckFileFormat;
  content: DeckContent;
  /** the program that must draw a .pptx; without it the one that the settings name */
  by?: ComparisonRenderer;
};

let drawing: Promise<unknown> = Promise.resolve();

/**
 * Draws every page of a deck, then lets `keep` take the pictures before the scratch folder goes. One
 * deck at a time on one laptop: drawing two at once would only make both late.
 */
export function drawDeck<T>(
  source: Source,
  work: Work & { desk: Desk },
  keep: (drawn: DrawnDeck) => Promise<T>,
): Promise<T> {
  const turn = drawing.then(() => inScratch(work, (scratch) => draw(source, work, scratch, keep)));
  drawing = turn.catch(() => {});
  return turn;
}

async function inScratch<T>(work: Work, use: (scratch: string) => Promise<T>): Promise<T> {
  const scratches = join(work.folder, 'scratch');
  // What a power cut left behind.
  await rm(scratches, { recursive: true, force: true, maxRetries: 3 });
  await mkdir(scratches, { recursive: true });
  try {
    return await use(await mkdtemp(join(scratches, 'deck-')));
  } finally {
    await rm(scratches, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function draw<T>(
  source: Source,
  work: Work & { desk: Desk },
  scratch: string,
  keep: (drawn: DrawnDeck) => Promise<T>,
): Promise<T> {
  const total = source.content.pages.length;
  const converted = await asPdf(source, work, scratch);
  if (source.by === 'libreOffice' && !converted) throw refused('caseStudies:error.otherFailed');
  const everyPage = source.content.pages.map((_, index) => index);
  const pages: DrawnPage[] = [];
  const job: RenderJob = {
    path: converted ?? source.path,
    format: converted ? 'pdf' : source.format,
    // LibreOffice leaves hidden pages out, as we do; the file itself still counts them.
    pages: converted ? everyPage : source.content.sourceIndexes,
    width: PICTURE_WIDTH,
    fonts: source.content.pages.map(({ fonts }) => fonts),
    signal: work.signal,
    async onPage(page: RenderedPage) {
      pages.push(await putAside(page, join(scratch, `page-${pages.length}`)));
      work.progress({ step: 'caseStudies:step.drawing', done: pages.length, total });
    },
  };
  work.progress({ step: 'caseStudies:step.drawing', done: 0, total });
  await work.desk.renderPages(job);
  const own: Record<DeckFileFormat, Renderer> = { pptx: 'builtIn', pdf: 'pdf', image: 'image' };
  return await keep({ renderer: converted ? 'libreOffice' : own[source.format], pages });
}

async function putAside(page: RenderedPage, file: string): Promise<DrawnPage> {
  const { picture, missingFonts } = page;
  if (!picture) return { file: null, width: null, height: null, missingFonts };
  await writeFile(file, picture.bytes);
  return { file, width: picture.width, height: picture.height, missingFonts };
}

/** The deck as LibreOffice prints it; null where there is none, it is not wanted, or it fails. */
async function asPdf(source: Source, work: Work, scratch: string): Promise<string | null> {
  if (source.format !== 'pptx') return null;
  const wanted = source.by ?? (await work.client.settings.all({})).deckRenderer;
  const program = wanted === 'builtIn' ? null : findLibreOffice();
  if (!program) return null;
  const pages = source.content.pages.length;
  work.progress({ step: 'caseStudies:step.converting', done: 0, total: null });
  const pdf = await convertWithLibreOffice(program, source.path, scratch, pages, work.signal);
  if (!pdf) return null;
  return (await pdfPageCount(pdf)) === pages ? pdf : null;
}
