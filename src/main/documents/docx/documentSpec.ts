import type { CalendarDate } from '../../../shared/time';
import type { HouseStyle } from './houseStyle';

/** The parts of an official paper. In every text, `\n` is a line break within the paragraph. */
export type Block =
  /** Level 1–4 gets its label (一、（一）1. （1）) by counting, unless `numbered` is false. */
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string; numbered?: boolean }
  /** Indented by two characters and justified, unless said otherwise. */
  | { kind: 'paragraph'; text: string; align?: Align; indent?: boolean }
  /** 出席：… — the label in its own font, the text behind it. */
  | { kind: 'labelled'; label: string; text: string }
  | TableBlock
  /** Organization and date, right aligned as the standard wants for papers without a seal. */
  | { kind: 'signature'; organization: string; date: CalendarDate }
  /** 附件：1. … 2. … under the text. */
  | { kind: 'attachments'; items: string[] }
  | { kind: 'pageBreak' }
  | ImageBlock
  | SlipsBlock;

export type Align = 'justify' | 'left' | 'center' | 'right';

export type TableColumn = { head: string; widthMm: number; align: 'left' | 'center' | 'right' };

export type TableBlock = {
  kind: 'table';
  columns: TableColumn[];
  rows: string[][];
  /** Print the head again on every page. */
  repeatHead: boolean;
  /** On landscape pages of its own, for tables wider than the text. */
  landscape?: boolean;
};

export type ImageBlock = {
  kind: 'image';
  bytes: Uint8Array;
  /** Wider than the text is made as wide as the text. */
  widthMm: number;
  /** For people who cannot see it. */
  description: string;
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
    /** square, at the right */
    picture: { bytes: Uint8Array; widthMm: number; description: string };
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
  /** Where page numbers stand; without it as the house style says. */
  pageNumbers?: HouseStyle['pageNumber']['place'];
  orientation?: 'portrait' | 'landscape';
};
