import {
  type PackItem,
  permittedFields,
  type ReturnField,
  type ReturnPack,
  returnFields,
} from '@shared/returns/returns';
import { dateParts } from '@shared/time';
import type { WorkbookColumn, WorkbookSheet, WorkbookSpec, WorkbookValue } from '../../documents';
import { hiddenSheet } from '../../roundTrip/hiddenSheet';
import { FOOTER, NOT_YOURS } from '../../roundTrip/words.template';
import {
  FIELD_HEADS,
  INSTRUCTION_HEADS,
  INSTRUCTIONS_SHEET,
  INSTRUCTIONS_TITLE,
  ITEMS_SHEET,
  instructions,
  LOCKED_HEADS,
  type LockedColumn,
  META_MARK,
  META_SHEET,
  OUTCOME_WORDS,
  type PackParts,
  packSubtitle,
  packTitle,
  printedDate,
  ROLE_WORDS,
} from './pack.template';
import { itemChecksum, type PackLine } from './packItems';

/** In characters of the body font; a Chinese character counts two. */
const lockedWidths: Record<LockedColumn, number> = {
  code: 14,
  number: 6,
  role: 9,
  county: 14,
  wording: 36,
  demand: 24,
  dueDate: 12,
  lastProgress: 24,
};
const fieldWidths: Record<ReturnField, number> = {
  receivedBy: 10,
  receivedOn: 12,
  progress: 30,
  progressOn: 12,
  result: 30,
  outcome: 14,
  explanation: 24,
  nextStep: 24,
  responsiblePerson: 10,
  responsiblePhone: 14,
  extendTo: 12,
  extendReason: 18,
  supportAnswer: 24,
  evidence: 18,
};

const LOCKED_COUNT = Object.keys(LOCKED_HEADS).length;
/** up to the explanation */
const FIELDS_ON_SECOND_PAGE = returnFields.indexOf('explanation') + 1;
/** percent, at which the widest page still fits where its font is replaced by a wider one */
const PRINT_SCALE = 72;

export type PackContent = {
  pack: ReturnPack;
  meetingName: string;
  contact: string;
  items: readonly PackItem[];
  lines: readonly PackLine[];
  checksum: string;
  countyName: (id: string | null) => string;
};

const head = (names: readonly string[]): string[] => [names[0] ?? ''];

function shownValue(item: PackItem, field: ReturnField): WorkbookValue {
  if (!permittedFields[item.role].includes(field)) return NOT_YOURS;
  const value = item.base.values[field];
  if (field === 'outcome' && value !== '')
    return OUTCOME_WORDS[value as keyof typeof OUTCOME_WORDS];
  return value === '' ? null : value;
}

/** Instructions, the items, and what the program reads when the file comes back. */
export function packWorkbook(content: PackContent): WorkbookSpec {
  const { pack, items, contact } = content;
  const parts: PackParts = {
    organization: pack.organizationName,
    version: pack.version,
    due: printedDate(dateParts(pack.dueDate)),
    made: printedDate(dateParts(pack.madeOn)),
    count: items.length,
    contact,
  };
  return { sheets: [instructionSheet(parts), itemSheet(content, parts), metaSheet(content)] };
}

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

function itemSheet({ meetingName, items, lines, countyName }: PackContent, parts: PackParts) {
  const locked = (column: LockedColumn): WorkbookColumn => ({
    head: head(LOCKED_HEADS[column]),
    width: lockedWidths[column],
    kind: column === 'number' ? 'integer' : 'text',
    locked: true,
  });
  const open = (field: ReturnField): WorkbookColumn => ({
    head: head(FIELD_HEADS[field]),
    width: fieldWidths[field],
    kind: 'text',
    ...(field === 'outcome' ? { options: Object.values(OUTCOME_WORDS) } : {}),
  });
  const sheet: WorkbookSheet = {
    name: ITEMS_SHEET,
    title: packTitle(meetingName),
    subtitle: packSubtitle(parts),
    columns: [
      ...(Object.keys(LOCKED_HEADS) as LockedColumn[]).map(locked),
      ...returnFields.map(open),
    ],
    rows: items.map((item, index) => {
      const line = lines[index] as PackLine;
      return [
        item.code,
        item.base.number,
        ROLE_WORDS[item.role],
        countyName(line.issue.countyId),
        item.base.wording,
        line.issue.demand,
        line.issue.dueDate ?? '',
        line.lastProgress,
        ...returnFields.map((field) => shownValue(item, field)),
      ];
    }),
    footer: FOOTER,
    // Filled in on a screen: all columns on one page width could not be read. On paper what is locked
    // comes first, then two pages of what was filled in, each with code and number.
    print: {
      ...{ orientation: 'landscape', paper: 'A4', fitToWidth: false, repeatHead: true },
      pages: { scale: PRINT_SCALE, from: [LOCKED_COUNT, LOCKED_COUNT + FIELDS_ON_SECOND_PAGE] },
    },
    protect: true,
    frozenColumns: 2,
  };
  return sheet;
}

function metaSheet({ pack, items, checksum }: PackContent): WorkbookSheet {
  return hiddenSheet(META_SHEET, META_MARK, [
    ['meeting', pack.meetingId],
    ['organization', pack.organizationId],
    ['pack', pack.id],
    ['version', String(pack.version)],
    ['checksum', checksum],
    ['made', pack.madeOn],
    ['due', pack.dueDate],
    ...items.map((item) => [`row:${item.code}`, itemChecksum(item)]),
  ]);
}
