import type { BlindText } from '@shared/judging/contract';
import type { Block, DocumentSpec } from '../../documents';
import type { JudgePack } from './judgePack';
import {
  CONTENTS_TITLE,
  codeHeader,
  FOOTER,
  HEADS,
  paperHead,
  paperInstructions,
  readingTitle,
  recusalSentence,
  sheetTitle,
  subtitle,
} from './pack.template';
import { statedOf } from './packWorkbook';

/** Lines of a page and characters of a line in the standard's layout: good enough until it is counted. */
const LINES = 22;
const CHARACTERS = 28;
const FIRST_LINES = 8;

const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS)), 0);

function pagesOf({ title, blocks }: BlindText): number {
  const words = blocks.flatMap((block) => {
    if (block.kind === 'picture') return [];
    return block.kind === 'table' ? block.rows.map((row) => row.join(' ')) : [block.text];
  });
  return Math.ceil([title, ...words].reduce((sum, text) => sum + linesOf(text), 0) / LINES);
}

/** The texts of a judge's sheet, each on pages of its own with its code at their top. */
export function readingPack(pack: JudgePack, texts: readonly BlindText[]): DocumentSpec {
  const { sheet, houseStyle } = pack;
  let page = Math.ceil((texts.length + FIRST_LINES) / LINES) + 1;
  const entries = texts.map((text) => {
    const entry = { text: `${text.code}　${text.title}`, anchor: `c${text.code}`, page: `${page}` };
    page += pagesOf(text);
    return entry;
  });
  return {
    houseStyle,
    title: readingTitle(sheet.selectionName),
    pageNumbers: 'center',
    blocks: [
      { kind: 'paragraph', align: 'center', indent: false, text: subtitle(statedOf(pack)) },
      { kind: 'contents', title: CONTENTS_TITLE, entries },
      ...texts.flatMap((text): Block[] => [
        {
          ...{ kind: 'chapter', level: 1, anchor: `c${text.code}` },
          title: `${text.code}　${text.title}`,
          running: codeHeader(text.code),
        },
        ...bodyOf(text),
      ]),
    ],
  };
}

function bodyOf({ title, blocks }: BlindText): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'title':
        return block.text.trim() === title.trim()
          ? []
          : [{ kind: 'paragraph', align: 'center', indent: false, text: block.text }];
      case 'heading': {
        const level = Math.min(block.level + 1, 4) as 2 | 3 | 4;
        return [{ kind: 'heading', level, numbered: false, text: block.text }];
      }
      case 'text':
        return [{ kind: 'paragraph', text: block.text }];
      case 'table': {
        const [head = [], ...rows] = block.rows;
        const widthMm = 150 / Math.max(1, head.length);
        const columns = head.map((text) => ({ head: text, widthMm, align: 'left' as const }));
        return [{ kind: 'table', columns, rows, repeatHead: true }];
      }
      default:
        return [];
    }
  });
}

/** The form for judges who write: codes and criteria, room for a signature. */
export function paperForm(pack: JudgePack): DocumentSpec {
  const { sheet, houseStyle } = pack;
  const stated = statedOf(pack);
  const { criteria, lines } = sheet;
  return {
    houseStyle,
    title: sheetTitle(sheet.selectionName),
    pageNumbers: 'ofTotal',
    orientation: criteria.length > 4 ? 'landscape' : 'portrait',
    blocks: [
      { kind: 'labelled', label: '', text: subtitle(stated) },
      { kind: 'paragraph', text: paperInstructions(stated) },
      {
        kind: 'table',
        columns: [
          { head: HEADS.code, widthMm: 13, align: 'center' },
          { head: HEADS.title, widthMm: 62, align: 'left' },
          ...criteria.map((criterion) => ({
            head: paperHead(criterion),
            widthMm: 22,
            align: 'center' as const,
          })),
          { head: HEADS.abstained, widthMm: 14, align: 'center' },
        ],
        rows: lines.map(({ code, title }) => [code, title, ...criteria.map(() => ''), '']),
        repeatHead: true,
        rowHeightMm: 10,
      },
      { kind: 'paragraph', indent: false, text: recusalSentence(stated) },
      { kind: 'paragraph', indent: false, text: FOOTER },
    ],
  };
}
