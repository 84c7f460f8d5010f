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

/** What a page could not show as its author saw it. */
export type FidelityNote = {
  kind:
    | 'missingFont'
    | 'media'
    | 'linkedMedia'
    | 'animation'
    | 'unsupported'
    | 'aspectRatio'
    | 'renderFailed';
  detail: string;
};

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
