import { z } from 'zod';
import { id } from '../operation';

/** 典型案例: what a county shows at the meeting, with the slides it brings. */
export type CaseStudy = {
  id: string;
  meetingId: string;
  countyId: string;
  title: string;
  field: string;
  summary: string;
  speakerId: string | null;
  createdAt: number;
};

/** What a person fills in. `countyId` is the division code; `speakerId` a participant of the meeting. */
export const caseStudyFields = z.strictObject({
  countyId: id,
  title: z.string().trim().min(1).max(200),
  field: z.string().trim().max(40),
  summary: z.string().trim().max(4000),
  speakerId: id.nullable(),
});

export const deckFormats = ['pptx', 'pdf', 'image'] as const;
export type DeckFormat = (typeof deckFormats)[number];

export const renderings = ['waiting', 'done', 'failed'] as const;
export type Rendering = (typeof renderings)[number];

/** Which program drew the pages: they differ in line breaks, so the page says it. */
export const renderers = ['libreOffice', 'pdf', 'builtIn', 'image'] as const;
export type Renderer = (typeof renderers)[number];

export type Deck = {
  id: string;
  caseStudyId: string;
  fileName: string;
  fileHash: string;
  fileSize: number;
  format: DeckFormat;
  pageCount: number;
  /** 上会版: exactly one per case is for the stage */
  isStageVersion: boolean;
  importedAt: number;
  rendering: Rendering;
  renderer: Renderer | null;
};

export const fidelityKinds = [
  'missingFont',
  'media',
  'linkedMedia',
  'animation',
  'unsupported',
  'aspectRatio',
  'renderFailed',
] as const;

/**
 * What a page could not show as its author saw it. `detail` is the font's name, `video`/`audio`,
 * `animation`/`transition`, `smartArt`/`ole`/`chart`/`newChart`/`model3d`/`ink`, or the page's own
 * ratio (`4:3`).
 */
export type FidelityNote = { kind: (typeof fidelityKinds)[number]; detail: string };

export type Slide = {
  id: string;
  deckId: string;
  number: number;
  title: string;
  text: string;
  notes: string;
  imageHash: string | null;
  width: number | null;
  height: number | null;
  fidelity: FidelityNote[];
};

/** Who compared a page with its original, and when. `by`: name, empty for somebody not known here. */
export type SignOff = { by: string; at: number };

/** The two programs that can draw the same .pptx. A PDF or a picture is shown as it is. */
export const comparisonRenderers = ['libreOffice', 'builtIn'] as const;
export type ComparisonRenderer = (typeof comparisonRenderers)[number];

/** A page as the other program drew it. `imageHash` null: it could not draw this page. */
export type Comparison = { renderer: ComparisonRenderer; imageHash: string | null };

export type SlideLine = Slide & {
  signOff: SignOff | null;
  /** only for whoever signs off; null before it is drawn */
  comparison: Comparison | null;
};

/** A deck with how many of its pages carry a fidelity note, and how many a person has signed off. */
export type DeckLine = Deck & {
  notedPages: number;
  signedPages: number;
  /** drawn, and every page signed off */
  signedOff: boolean;
};

/** A case as lists show it: with names, and its decks newest first. */
export type CaseStudyLine = CaseStudy & {
  /** city and county, `济南市历下区` */
  countyName: string;
  speakerName: string | null;
  decks: DeckLine[];
  /** 推荐: a city put it forward in a selection */
  isNominated: boolean;
  /** 上会: it is for the meeting's stage */
  isForMeeting: boolean;
};

/** Where words were found: in the title, field or summary; the text; on a page; in its speaker notes. */
export const hitPlaces = ['title', 'text', 'slide', 'notes'] as const;
export type HitPlace = (typeof hitPlaces)[number];

/** A place that contains the words looked for. `id`: of the case, text or slide. */
export type CaseHit = {
  id: string;
  place: HitPlace;
  caseStudyId: string;
  caseTitle: string;
  countyName: string;
  meetingId: string;
  /** of its meeting */
  year: number;
  /** of the text or deck; empty for a title */
  fileName: string;
  textId: string | null;
  deckId: string | null;
  slideId: string | null;
  /** of the page */
  number: number | null;
  isStageVersion: boolean;
  /** the surroundings of the first hit, one line */
  excerpt: string;
};

/** What an import did. `unchanged`: the case already had this very file, so nothing was written. */
export type ImportedDeck = {
  deckId: string;
  pageCount: number;
  /** pages marked as hidden in the file, which are left out as a slide show leaves them out */
  hiddenPages: number;
  unchanged: boolean;
  rendering: Rendering;
  isStageVersion: boolean;
};
