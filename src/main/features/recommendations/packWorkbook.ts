import type {
  RecommendationField,
  RecommendationPack,
} from '@shared/recommendations/recommendations';
import { recommendationFields } from '@shared/recommendations/recommendations';
import type { WorkbookColumn, WorkbookSheet, WorkbookSpec } from '../../documents';
import { hiddenSheet } from '../../roundTrip/hiddenSheet';
import { FOOTER } from '../../roundTrip/words.template';
import {
  FIELD_HEADS,
  INSTRUCTION_HEADS,
  INSTRUCTIONS_SHEET,
  INSTRUCTIONS_TITLE,
  instructions,
  LOCKED_HEADS,
  type LockedColumn,
  META_MARK,
  META_SHEET,
  NOMINATIONS_SHEET,
  type PackParts,
  packSubtitle,
  packTitle,
} from './pack.template';
import { type NewRow, rowChecksum } from './packRows';

/** In characters of the body font; a Chinese character counts two. */
const lockedWidths: Record<LockedColumn, number> = {
  code: 13,
  position: 6,
  status: 12,
  reason: 24,
};
const fieldWidths: Record<RecommendationField, number> = {
  cityOrder: 9,
  county: 14,
  title: 36,
  field: 14,
  summary: 34,
  leadUnit: 20,
  contact: 10,
  phone: 15,
  textFile: 18,
  deckFile: 18,
  formFile: 18,
};

/** percent, at which the wider page still fits */
const PRINT_SCALE = 72;
/** from the summary on, with code and number again */
const SECOND_PAGE = Object.keys(lockedWidths).length + recommendationFields.indexOf('summary');

export type PackContent = {
  pack: RecommendationPack;
  rows: readonly NewRow[];
  checksum: string;
  parts: PackParts;
  /** names of the city's counties, in their order */
  counties: readonly string[];
};

/** Instructions, the nominations, and what the program reads when the file comes back. */
export const packWorkbook = (content: PackContent): WorkbookSpec => ({
  sheets: [instructionSheet(content.parts), nominationSheet(content), metaSheet(content)],
});

function instructionSheet(parts: PackParts): WorkbookSheet {
  const [place, text] = INSTRUCTION_HEADS;
  return {
    name: INSTRUCTIONS_SHEET,
    title: INSTRUCTIONS_TITLE,
    columns: [
      { head: [place], width: 6, kind: 'integer', locked: true },
      { head: [text], width: 90, kind: 'text', locked: true },
    ],
    rows: instructions(parts).map((line, index) => [index + 1, line]),
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
    protect: true,
  };
}

function nominationSheet({ rows, parts, counties }: PackContent): WorkbookSheet {
  const options: Partial<Record<RecommendationField, readonly string[]>> = {
    county: counties,
    field: parts.fields,
  };
  const locked = (column: LockedColumn): WorkbookColumn => ({
    head: [LOCKED_HEADS[column][0]],
    width: lockedWidths[column],
    kind: column === 'position' ? 'integer' : 'text',
    locked: true,
  });
  const open = (field: RecommendationField): WorkbookColumn => ({
    head: [FIELD_HEADS[field][0] ?? ''],
    width: fieldWidths[field],
    kind: 'text',
    ...(options[field]?.length ? { options: [...options[field]] } : {}),
  });
  return {
    name: NOMINATIONS_SHEET,
    title: packTitle(parts.selection),
    subtitle: packSubtitle(parts),
    columns: [
      ...(Object.keys(LOCKED_HEADS) as LockedColumn[]).map(locked),
      ...recommendationFields.map(open),
    ],
    rows: rows.map(({ code, position, status, reason, base }) => [
      ...[code, position, status, reason],
      ...recommendationFields.map((field) => base.values[field] || null),
    ]),
    footer: FOOTER,
    // Filled in on a screen: all columns on one page width could not be read.
    print: {
      ...{ orientation: 'landscape', paper: 'A4', fitToWidth: false, repeatHead: true },
      pages: { scale: PRINT_SCALE, from: [SECOND_PAGE] },
    },
    protect: true,
    frozenColumns: 2,
  };
}

function metaSheet({ pack, rows, checksum }: PackContent): WorkbookSheet {
  return hiddenSheet(META_SHEET, META_MARK, [
    ['selection', pack.selectionId],
    ['city', pack.cityId],
    ['pack', pack.id],
    ['version', String(pack.version)],
    ['checksum', checksum],
    ['made', pack.madeOn],
    ['due', pack.dueDate],
    ...rows.map((row) => [`row:${row.code}`, rowChecksum(row)]),
  ]);
}
