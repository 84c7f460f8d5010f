import type { JudgeSheet } from '@shared/judging/contract';
import { readPoints } from '@shared/scoreSheets/points';
import type { ReceivedRow, RowFault, RowFaultReason } from '@shared/scoreSheets/received';
import { written } from '@shared/scoring/exact';
import { faultsOf, type Hundredths, type Mark, totalOf } from '@shared/scoring/scoreSheet';
import { type Cell, cleanText, headKey, isEmpty, type Sheet, type Table } from '../../documents';
import {
  ABSTAINED,
  criterionHead,
  FOOTER,
  HEADS,
  KEY_MARK,
  TICKED,
  UNTICKED,
} from './pack.template';

/** By what a file says that it is. */
export type SheetKey = { selection: string; judge: string; version: string; checksum: string };

/** The hidden key of a workbook, wherever its sheet lies; null where it is gone. */
export function keyOf(table: Table): SheetKey | null {
  for (const { rows } of table.sheets) {
    const start = rows.findIndex((row) => row.some(({ text }) => text === KEY_MARK));
    if (start < 0) continue;
    const said = new Map(
      rows.slice(start).map((row) => [row[0]?.text ?? '', row[1]?.text ?? ''] as const),
    );
    const of = (key: string) => cleanText(said.get(key) ?? '');
    return {
      selection: of('selection'),
      judge: of('judge'),
      version: of('version'),
      checksum: of('checksum'),
    };
  }
  return null;
}

export type ReadMarks = {
  rows: ReceivedRow[];
  remarks: Record<string, string>;
  faults: RowFault[];
};

type Columns = {
  code: number;
  title: number;
  criteria: number[];
  abstained: number;
  total: number | null;
  remarks: number | null;
  firstRow: number;
};

/** The sheet with our heads; null where one is gone or stands there twice. */
function columnsOf({ rows }: Sheet, { criteria }: JudgeSheet): Columns | null {
  for (const [r, row] of rows.entries()) {
    const keys = row.map(({ text }) => headKey(text));
    const at = (head: string): number | null => {
      const key = headKey(head);
      const first = keys.indexOf(key);
      return first < 0 || keys.lastIndexOf(key) !== first ? null : first;
    };
    const code = at(HEADS.code);
    const title = at(HEADS.title);
    if (code === null || title === null) continue;
    const scored = criteria.map((criterion) => at(criterionHead(criterion)));
    const abstained = at(HEADS.abstained);
    if (abstained === null || scored.includes(null)) return null;
    return {
      ...{ code, title, abstained, total: at(HEADS.total), remarks: at(HEADS.remarks) },
      criteria: scored as number[],
      firstRow: r + 1,
    };
  }
  return null;
}

const FOOTER_START = FOOTER.slice(0, 4);
const MOST_REMARK = 500;

const codeKey = (text: string): string => text.normalize('NFKC').replace(/[\s'"]/g, '');
const titleKey = (text: string): string => cleanText(text).normalize('NFKC').replace(/\s/g, '');

/** Spreadsheet programs take 03 for the number 3: the code is the one that is as much. */
const codeOf = (text: string, codes: readonly string[]): string | undefined => {
  const key = codeKey(text);
  if (codes.includes(key)) return key;
  return /^\d{1,6}$/.test(key) ? codes.find((code) => Number(code) === Number(key)) : undefined;
};

type Found = { row: number; points: (Hundredths | null)[]; abstained: boolean; cells: Cell[] };

/**
 * What a returned sheet says, checked against what went out. Rows are known by their code, never by
 * their place, so that sorting harms nothing; nothing that was typed comes back in a fault.
 */
export function readMarks(table: Table, sheet: JudgeSheet): ReadMarks {
  const faults: RowFault[] = [];
  const fault = (
    reason: RowFaultReason,
    row: number | null,
    code: string | null,
    criterion: string | null = null,
  ) => faults.push({ reason, row, code, criterion });
  const shown = table.sheets.filter(({ hidden }) => !hidden);
  const laid = shown.flatMap((one) => {
    const columns = columnsOf(one, sheet);
    return columns ? [{ rows: one.rows, columns }] : [];
  });
  const [only] = laid;
  if (!only || laid.length > 1) {
    fault('headChanged', null, null);
    return { rows: [], remarks: {}, faults };
  }
  const { rows, columns } = only;
  const codes = sheet.lines.map(({ code }) => code);
  const found = new Map<string, Found>();
  const remarks: Record<string, string> = {};
  for (const [r, cells] of rows.entries()) {
    if (r < columns.firstRow || cells.every(isEmpty) || isFooter(cells)) continue;
    const row = r + 1;
    const text = cells[columns.code]?.text ?? '';
    if (text.trim() === '') {
      const filled = [...columns.criteria, columns.abstained].some((at) => !isEmpty(cells[at]));
      if (filled) fault('noCode', row, null);
      continue;
    }
    const code = codeOf(text, codes);
    if (code === undefined) {
      fault('foreignCode', row, null);
      continue;
    }
    if (found.has(code)) {
      fault('codeTwice', row, code);
      continue;
    }
    const line = sheet.lines.find((one) => one.code === code);
    if (titleKey(cells[columns.title]?.text ?? '') !== titleKey(line?.title ?? ''))
      fault('titleChanged', row, code);
    found.set(code, {
      row,
      cells,
      ...readRow(cells, columns, sheet, (...at) => fault(at[0], row, code, at[1])),
    });
    const remark = columns.remarks === null ? '' : cleanText(cells[columns.remarks]?.text ?? '');
    if (remark !== '') remarks[code] = remark.slice(0, MOST_REMARK);
  }
  for (const code of codes) if (!found.has(code)) fault('missingRow', null, code);
  // What is no number is missing too; it is told once.
  const told = new Set(faults.map(({ code, criterion }) => `${code} ${criterion}`));
  const isTold = ({ code, criterion }: RowFault) =>
    told.has(`${code} ${criterion}`) ||
    (criterion === null && faults.some((one) => one.code === code && one.criterion !== null));
  faults.push(
    ...sheetFaults(found, sheet).filter((one) => one.reason !== 'missing' || !isTold(one)),
  );
  return { rows: receivedRows(found, codes, columns, sheet), remarks, faults };
}

/** The line for a signature, one text over the whole width. */
function isFooter(cells: readonly Cell[]): boolean {
  const texts = new Set(cells.filter((cell) => !isEmpty(cell)).map(({ text }) => text));
  const [text = ''] = texts;
  return texts.size === 1 && text.startsWith(FOOTER_START);
}

function readRow(
  cells: readonly Cell[],
  columns: Columns,
  { criteria }: JudgeSheet,
  fault: (reason: RowFaultReason, criterion?: string) => void,
): Pick<Found, 'points' | 'abstained'> {
  let isNumber = true;
  const points = columns.criteria.map((at, c) => {
    const cell = cells[at];
    const name = criteria[c]?.name ?? '';
    const read =
      cell?.uncomputed || cell?.error || cell?.value instanceof Date
        ? ({ kind: 'notANumber' } as const)
        : readPoints(cell?.text ?? '');
    if (read.kind === 'points') return read.points;
    if (read.kind === 'blank') return null;
    isNumber = false;
    fault(read.kind === 'tooFine' ? 'betweenSteps' : 'notANumber', name);
    return null;
  });
  const box = (cells[columns.abstained]?.text ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .toLowerCase();
  const ticked = box === ABSTAINED || TICKED.test(box);
  if (!ticked && box !== '' && !UNTICKED.test(box)) fault('unclearAbstention');
  if (ticked && (points.some((one) => one !== null) || !isNumber)) fault('bothMarked');
  return { points, abstained: ticked };
}

/** What the rules of the selection say to it. */
function sheetFaults(found: ReadonlyMap<string, Found>, sheet: JudgeSheet): RowFault[] {
  const marks = new Map(
    [...found].map(([code, { points, abstained }]) => [
      code,
      abstained ? ('abstained' as const) : { points },
    ]),
  );
  const asked = sheet.lines.map(({ code }) => code).filter((code) => found.has(code));
  const nameOf = (id: string | null) => sheet.criteria.find((one) => one.id === id)?.name ?? null;
  return faultsOf(marks, asked, new Set(), sheet).flatMap((one): RowFault[] => {
    switch (one.fault) {
      case 'missing':
      case 'outOfRange':
      case 'betweenSteps': {
        const { row = null } = found.get(one.nomination) ?? {};
        const criterion = nameOf(one.criterion);
        return [{ reason: one.fault, row, code: one.nomination, criterion }];
      }
      case 'tied':
        return one.nominations.map((code) => ({
          ...{ reason: 'tied' as const, row: found.get(code)?.row ?? null, code, criterion: null },
        }));
      default:
        return [];
    }
  });
}

function receivedRows(
  found: ReadonlyMap<string, Found>,
  codes: readonly string[],
  columns: Columns,
  { criteria }: JudgeSheet,
): ReceivedRow[] {
  return codes.flatMap((code): ReceivedRow[] => {
    const one = found.get(code);
    if (!one) return [];
    if (one.abstained) return [{ code, points: 'abstained', total: null, totalDiffers: false }];
    if (one.points.includes(null)) return [];
    const points = one.points as Hundredths[];
    const total = written(totalOf(points, criteria), 2);
    const cell = columns.total === null ? undefined : one.cells[columns.total];
    const shown = typeof cell?.value === 'number' ? cell.value.toFixed(2) : null;
    return [{ code, points, total, totalDiffers: shown !== null && shown !== total }];
  });
}

/** The rows as marks; only of a sheet without faults. */
export const marksOf = (rows: readonly ReceivedRow[]): Map<string, Exclude<Mark, 'recused'>> =>
  new Map(
    rows.map(({ code, points }) => [code, points === 'abstained' ? 'abstained' : { points }]),
  );
