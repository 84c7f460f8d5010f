import type { CalendarDate } from '../../../shared/time';
import type { HouseStyle } from './houseStyle';

/** The parts of an official paper. In every text, `\n` is a line break within the paragraph. */
export type Block =
  /** Level 1–4 gets its label (一、（一）1. （1）) by counting, unless `numbered` is false. */
  | {
      kind: 'heading';
      level: 1 | 2 | 3 | 4;
      text: string;
      numbered?: boolean;
      /** letters and digits; what a line of contents refers to */
      anchor?: string;
    }
  /** Indented by two characters and justified, unless said otherwise. `withNext`: on one page with what follows. */
  | { kind: 'paragraph'; text: string; align?: Align; indent?: boolean; withNext?: boolean }
  /** 出席：… — the label in its own font, the text behind it. */
  | { kind: 'labelled'; label: string; text: string }
  | TableBlock
  /** Organization and date, right aligned as the standard wants for papers without a seal. */
  | { kind: 'signature'; organization: string; date: CalendarDate }
  /** 附件：1. … 2. … under the text. */
  | { kind: 'attachments'; items: string[] }
  | { kind: 'pageBreak' }
  | ChapterBlock
  | ContentsBlock
  /** Empty lines to write on by hand. */
  | { kind: 'ruledLines'; count: number }
  | ImageBlock
  | DrawingBlock
  | SlipsBlock;

export type Align = 'justify' | 'left' | 'center' | 'right';

export type TableColumn = { head: string; widthMm: number; align: 'left' | 'center' | 'right' };

export type TableBlock = {
  kind: 'table';
  columns: TableColumn[];
  rows: string[][];
  /** Print the head again on every page. */
  repeatHead: boolean;
  /** On one page as a whole, where a page has room for it. */
  together?: boolean;
  /** On landscape pages of its own, for tables wider than the text. */
  landscape?: boolean;
  /** Rows are at least this high, as where people sign. */
  rowHeightMm?: number;
  /** Other letters than the house's tables have: a long one that must stay on its page. */
  sizePt?: number;
};

/** A new page under a title, in a section of its own. Numbers of headings begin again. */
export type ChapterBlock = {
  kind: 'chapter';
  /** in as many lines as it has */
  title: string;
  /** in the outline; null keeps it out of it and of the contents */
  level: 1 | 2 | null;
  anchor: string;
  /** above the title: what begins here, of level 1 */
  part?: { text: string; anchor: string };
  /** at the head of each of its pages; '' for none */
  running: string;
};

/**
 * A table of contents. The pages are what was known when it was made; in a .docx they are fields that
 * the office program counts anew.
 */
export type ContentsBlock = {
  kind: 'contents';
  title: string;
  /** `level` 1 is set apart when there are two */
  entries: { text: string; anchor: string; page: string; level?: 1 | 2 }[];
  /** A field that the office program can make anew from the outline, down to this level. */
  outline?: 1 | 2;
};

/** A first page of its own: the title in the upper third, lines such as date and place below. */
export type Cover = { lines: string[] };

/** The head of a paper that comes out in numbers: 简报. Below its red rule stands the title. */
export type Masthead = {
  /** in red, above the name: the meeting */
  publisher: string;
  /** in large red letters */
  name: string;
  /** 第1期 */
  number: string;
  /** at the left, and the date at the right of the same line */
  office: string;
  date: string;
};

export type ImageBlock = {
  kind: 'image';
  bytes: Uint8Array;
  /** Wider than the text is made as wide as the text. */
  widthMm: number;
  /** For people who cannot see it. */
  description: string;
  /** Below it, on the same page. */
  caption?: string;
};

/**
 * The same as an SVG of our own making, which stays sharp in print. For a .docx it is painted first: of the
 * office programs not all show one.
 */
export type DrawingBlock = Omit<ImageBlock, 'kind' | 'bytes'> & {
  kind: 'drawing';
  svg: string;
  /** pixels */
  width: number;
  height: number;
};

/** Slips of one size, two beside each other, to be cut apart along dashed lines. */
export type SlipsBlock = {
  kind: 'slips';
  /** of one slip; as many rows as fit stand on a page */
  heightMm: number;
  slips: {
    head: string;
    /** smaller, under the head */
    lines: string[];
    /** a QR code at the right; `code` is what it says */
    picture: { code: string; sideMm: number; description: string };
  }[];
};

export type DocumentSpec = {
  houseStyle: HouseStyle;
  title: string;
  /** The document number, 〔2026〕15号, under the title. */
  number?: string;
  blocks: Block[];
  /** The mark of the edition (public, internal), printed at the top left of the first page. */
  edition?: string;
  /** In colour at the right above the title; it says in words what its colour means. */
  mark?: { text: string /** RRGGBB */; color: string };
  /** Where page numbers stand; without it as the house style says. `ofTotal`: page x of y, centred. */
  pageNumbers?: HouseStyle['pageNumber']['place'] | 'ofTotal';
  masthead?: Masthead;
  /** The title then stands on it and not above the text. */
  cover?: Cover;
  orientation?: 'portrait' | 'landscape';
};
