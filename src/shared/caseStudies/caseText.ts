import type { Paragraph } from './completeness';

/**
 * What a case's text consists of, in order. `level` 1 is the highest heading. A picture is told by its
 * number among the pictures of the text.
 */
export type TextBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'picture'; number: number };

/** 文稿: one version of a case's text, as it was handed in. */
export type CaseText = {
  id: string;
  caseStudyId: string;
  fileName: string;
  fileHash: string;
  fileSize: number;
  /** who handed it in, as written down; empty when nobody said */
  handedInBy: string;
  importedAt: number;
  /** 采用稿: exactly one version of a case is the one that is checked, read and printed */
  isCurrent: boolean;
  /** 字数, as word processors count */
  characters: number;
  /** pictures in formats that are not shown */
  leftOut: number;
};

/** `imageHash`: of the kept PNG or JPEG; sizes in pixels. */
export type CasePicture = {
  number: number;
  imageHash: string;
  width: number;
  height: number;
  caption: string;
};

export type WholeText = CaseText & { blocks: TextBlock[]; pictures: CasePicture[] };

/** What an import did. `unchanged`: the case had this very file, so nothing was written. */
export type ImportedText = {
  id: string;
  characters: number;
  leftOut: number;
  unchanged: boolean;
  isCurrent: boolean;
};

/** The lines of a text that a completeness check reads; a title is no part, and not in the count. */
export const paragraphsOf = (blocks: readonly TextBlock[]): Paragraph[] =>
  blocks.flatMap((block): Paragraph[] => {
    switch (block.kind) {
      case 'heading':
        return [{ level: block.level, text: block.text }];
      case 'text':
        return [{ level: null, text: block.text }];
      case 'table':
        return block.rows.map((row) => ({ level: null, text: row.join(' ') }));
      default:
        return [];
    }
  });

/** All words of a text, for searching and comparing. */
export const wordsOf = (blocks: readonly TextBlock[]): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'picture') return [];
      return block.kind === 'table' ? block.rows.map((row) => row.join('\t')) : [block.text];
    })
    .join('\n');
