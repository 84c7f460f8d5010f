import type { Indicator } from '@shared/evaluation/system';
import type { PackContent, ValuePack } from '@shared/indicatorValues/packs';
import { dateParts } from '@shared/time';
import type { WorkbookColumn, WorkbookSheet, WorkbookSpec, WorkbookValue } from '../../documents';
import { hiddenSheet } from '../../roundTrip/hiddenSheet';
import { FOOTER } from '../../roundTrip/words.template';
import {
  FIGURES_SHEET,
  figureHead,
  INDICATOR_HEADS,
  INDICATORS_SHEET,
  INSTRUCTION_HEADS,
  INSTRUCTIONS_SHEET,
  instructions,
  LOCKED_HEADS,
  META_MARK,
  META_SHEET,
  type PackParts,
  packSubtitle,
  packTitle,
  printedDate,
} from './pack.template';

export type PackPaper = {
  pack: ValuePack;
  content: PackContent;
  year: number;
  contact: string;
  /** with their definitions, in the order of `content.indicators` */
  indicators: readonly Indicator[];
  countyName: (id: string) => string;
};

const LOCKED_COUNT = Object.keys(LOCKED_HEADS).length;
/** Columns of figures on a page of paper beside the county's name. */
const FIGURES_ON_PAGE = 8;
/** percent */
const PRINT_SCALE = 70;
const LANDSCAPE: WorkbookSheet['print'] = {
  orientation: 'landscape',
  paper: 'A4',
  fitToWidth: true,
  repeatHead: true,
};

/** Instructions, the figures, what each means, and what the program reads when the file comes back. */
export function packWorkbook(paper: PackPaper): WorkbookSpec {
  const { pack, content, year, contact } = paper;
  const parts: PackParts = {
    ...{ city: pack.cityName, year, contact },
    due: printedDate(dateParts(pack.dueDate)),
    made: printedDate(dateParts(pack.madeOn)),
    counties: content.rows.length,
    indicators: content.indicators.length,
  };
  return {
    sheets: [
      figureSheet(paper, parts),
      indicatorSheet(paper, parts),
      instructionSheet(parts),
      hiddenSheet(META_SHEET, META_MARK, [
        ['evaluation', pack.evaluationId],
        ['city', pack.cityId],
        ['pack', pack.id],
        ['made', pack.madeOn],
        ['due', pack.dueDate],
      ]),
    ],
  };
}

/** Digits of a number that a spreadsheet program keeps. */
const KEPT_DIGITS = 15;

/** As a number where a spreadsheet program keeps all its digits, else as text. */
function shown(value: string): WorkbookValue {
  if (value === '') return null;
  const number = Number(value);
  return String(Number(number.toPrecision(KEPT_DIGITS))) === value ? number : value;
}

function figureSheet({ content, countyName }: PackPaper, parts: PackParts): WorkbookSheet {
  const { indicators, rows } = content;
  const locked = (head: string, width: number): WorkbookColumn => ({
    head: [head],
    width,
    kind: 'text',
    locked: true,
  });
  const breaks = indicators.flatMap((_, at) =>
    at > 0 && at % FIGURES_ON_PAGE === 0 ? [LOCKED_COUNT + at] : [],
  );
  return {
    name: FIGURES_SHEET,
    title: packTitle(parts.year, parts.city),
    subtitle: packSubtitle(parts),
    columns: [
      locked(LOCKED_HEADS.code[0], 14),
      locked(LOCKED_HEADS.divisionCode[0], 10),
      locked(LOCKED_HEADS.county[0], 14),
      ...indicators.map(({ name, unit }) => ({
        ...{ head: [figureHead(name, unit)], width: 13, isFigure: true },
        kind: 'number' as const,
      })),
    ],
    rows: rows.map(({ code, countyId, values }) => [
      ...[code, countyId, countyName(countyId)],
      ...indicators.map(({ id }) => shown(values[id] ?? '')),
    ]),
    footer: FOOTER,
    print:
      breaks.length === 0
        ? LANDSCAPE
        : { ...LANDSCAPE, fitToWidth: false, pages: { scale: PRINT_SCALE, from: breaks } },
    protect: true,
    frozenColumns: LOCKED_COUNT,
  };
}

function indicatorSheet({ indicators }: PackPaper, { year }: PackParts): WorkbookSheet {
  const widths = [6, 22, 12, 50, 24, 24];
  return {
    name: INDICATORS_SHEET,
    title: INDICATORS_SHEET,
    columns: INDICATOR_HEADS.map((head, at) => ({
      ...{ head: [head], width: widths[at] ?? 12, locked: true },
      kind: at === 0 ? ('integer' as const) : ('text' as const),
    })),
    rows: indicators.map(({ name, unit, definition, source, sourceYear, note }, at) => [
      ...[at + 1, name, unit, definition],
      [source, sourceYear && sourceYear !== year ? String(sourceYear) : '']
        .filter(Boolean)
        .join(' '),
      note,
    ]),
    print: LANDSCAPE,
    protect: true,
  };
}

function instructionSheet(parts: PackParts): WorkbookSheet {
  const [place, text] = INSTRUCTION_HEADS;
  return {
    name: INSTRUCTIONS_SHEET,
    title: INSTRUCTIONS_SHEET,
    columns: [
      { head: [place], width: 6, kind: 'integer', locked: true },
      { head: [text], width: 90, kind: 'text', locked: true },
    ],
    rows: instructions(parts).map((line, index) => [index + 1, line]),
    print: LANDSCAPE,
    protect: true,
  };
}
