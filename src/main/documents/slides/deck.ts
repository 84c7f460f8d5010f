/** The kinds of things in a page that may not look or move as their author saw them. */
export type PageMark = {
  kind: 'media' | 'linkedMedia' | 'animation' | 'unsupported';
  /**
   * `video`, `audio`, `animation`, `transition`, `smartArt`, `ole`, `chart`, `newChart` (Office 2016 and
   * later: funnel, map, …), `model3d`, `ink`
   */
  detail: string;
};

/** One page as read from a file, before anything is drawn. */
export type DeckPage = {
  title: string;
  /** everything written on the page but the title, a line per paragraph or table row */
  text: string;
  notes: string;
  marks: PageMark[];
  /** fonts that the words on this page ask for */
  fonts: string[];
};

/** What a deck says about itself. */
export type DeckContent = {
  pages: DeckPage[];
  /** pages that a slide show leaves out; they are not among `pages` */
  hiddenPages: number;
  /** for each of `pages` its place in the file, from 0 */
  sourceIndexes: number[];
};

/** More pages than anybody shows; 500 pages of pictures are about 300 MB. */
export const MAX_PAGES = 500;

/** Original files larger than this are refused: 500 MB. */
export const MAX_DECK_BYTES = 500 * 1024 * 1024;
