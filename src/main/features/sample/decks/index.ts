import { sampleOutlines, samplePdf } from './outlines';
import { samplePdfBytes } from './pdf';

/** A deck with the case it belongs to. Everything in it is invented and says so. */
export type SampleDeck = {
  fileName: string;
  bytes: Buffer;
  countyCode: string;
  caseTitle: string;
  field: string;
  summary: string;
};

/** The cases that the decks belong to, in the same order. */
export const deckCases = [...sampleOutlines, samplePdf];

let made: Promise<SampleDeck[]> | null = null;

/**
 * Three .pptx and one .pdf, the same bytes at every call and in every run. Made once: the library
 * numbers charts over the whole life of the program, so a second making would differ.
 */
export function sampleDecks(): Promise<SampleDeck[]> {
  made ??= make();
  return made;
}

async function make(): Promise<SampleDeck[]> {
  // A large library for what happens once in the life of a laptop: not at every start.
  const { samplePptx } = await import('./pptx');
  const decks: SampleDeck[] = [];
  for (const outline of sampleOutlines) {
    const { fileName, countyCode, caseTitle, field, summary } = outline;
    const bytes = await samplePptx(outline);
    decks.push({ fileName, bytes, countyCode, caseTitle, field, summary });
  }
  const { pages, ...rest } = samplePdf;
  return [...decks, { ...rest, bytes: samplePdfBytes(pages) }];
}
