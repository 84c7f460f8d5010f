import { captionOf } from '@shared/casebooks/captions';
import type { Casebook, CasebookLine } from '@shared/casebooks/casebook';
import type { PrintedBlock } from '@shared/casebooks/printedText';
import { titleLines } from '@shared/casebooks/titles';
import type { Adoption } from '@shared/counties/county';
import { sentence } from '@shared/i18n/sentence';
import type { Edition } from '@shared/issues/contract';
import { widthInEm } from '@shared/textWidth';
import type { Block, ChapterBlock, TableColumn } from '../../documents';
import * as words from './casebooks.template';

/** A case with all that its chapter is made from. */
export type PrintedCase = {
  line: CasebookLine;
  text: PrintedBlock[];
  adoptions: Adoption[];
};

/** Bytes of a kept picture. */
export type Pictures = (imageHash: string) => Uint8Array;

const TABLE_MM = 156;
/** A picture takes no more than this of a page, so that text stands beside most of them. */
const MOST_HEIGHT_MM = 95;
const MOST_WIDTH_MM = 130;
const RUNNING_EM = 38;

export const printedTitle = ({ title, originalTitle }: CasebookLine): string =>
  title || originalTitle;

export const anchorOf = (at: number): string => `case_${at + 1}`;

/** Where it is too long for one line, the slogan alone. */
const runningOf = (title: string): string =>
  widthInEm(title) <= RUNNING_EM ? title : (titleLines(title)[0] ?? title);

export function caseChapter(
  { line }: PrintedCase,
  anchor: string,
  level: 1 | 2,
  part: ChapterBlock['part'],
): ChapterBlock {
  const title = printedTitle(line);
  return {
    kind: 'chapter',
    title: titleLines(title).join('\n'),
    level,
    anchor,
    running: runningOf(title),
    ...(part ? { part } : {}),
  };
}

/** The facts, the text with its pictures, and who adopts it. */
export function caseBlocks(
  { line, text, adoptions }: PrintedCase,
  casebook: Casebook,
  edition: Edition,
  pictures: Pictures,
): Block[] {
  return [
    factsTable(line, edition),
    ...text.map((block) => printedBlock(block, pictures)),
    ...(casebook.adoptions === 'lines' ? adoptionLine(adoptions, edition) : []),
  ];
}

function factsTable(line: CasebookLine, edition: Edition): Block {
  const facts: [keyof typeof words.FACTS, string][] = [
    ['county', line.countyName],
    ['field', line.field],
    ['contactUnit', line.contactUnit],
    ['contactPhone', edition === 'internal' ? line.contactPhone : ''],
  ];
  const known = facts.filter(([, value]) => value !== '');
  const columns: TableColumn[] = known.map(([fact]) => ({
    head: words.FACTS[fact],
    widthMm: TABLE_MM / known.length,
    align: 'center',
  }));
  return { kind: 'table', columns, rows: [known.map(([, value]) => value)], repeatHead: false };
}

function printedBlock(block: PrintedBlock, pictures: Pictures): Block {
  switch (block.kind) {
    case 'heading':
      return block;
    case 'text':
      return { kind: 'paragraph', text: block.text };
    case 'table': {
      const count = Math.max(...block.rows.map((row) => row.length));
      const [head = [], ...rows] = block.rows.map((row) => [
        ...row,
        ...Array<string>(count - row.length).fill(''),
      ]);
      const columns = head.map((one) => ({
        head: one,
        widthMm: TABLE_MM / count,
        align: 'center' as const,
      }));
      return { kind: 'table', columns, rows, repeatHead: true };
    }
    case 'picture': {
      const { imageHash, width, height, caption, number } = block.picture;
      return {
        kind: 'image',
        bytes: pictures(imageHash),
        widthMm: Math.min(MOST_WIDTH_MM, (MOST_HEIGHT_MM * width) / height),
        description: caption,
        caption: captionOf(number ?? 0, caption),
      };
    }
  }
}

/** The public edition tells what came about, not what is under way. */
export const toldAdoptions = (adoptions: readonly Adoption[], edition: Edition): Adoption[] =>
  adoptions.filter(({ status }) =>
    edition === 'internal' ? status !== 'notAdopted' : status === 'adopted',
  );

export const adoptionState = ({ status }: Adoption): string =>
  sentence('zh-CN', `counties:adoption.status.${status}`);

function adoptionLine(adoptions: readonly Adoption[], edition: Edition): Block[] {
  const told = toldAdoptions(adoptions, edition);
  if (told.length === 0) return [];
  const text = told
    .map((one) => words.adoptionIn(one.countyName, adoptionState(one)))
    .join(words.LIST_COMMA);
  return [{ kind: 'labelled', label: words.ADOPTIONS_LABEL, text: text + words.STOP }];
}
