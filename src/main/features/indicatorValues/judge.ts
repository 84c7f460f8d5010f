import { isSame, readValue } from '@shared/evaluation/value';
import {
  canBeTaken,
  type PackContent,
  type ReturnedPack,
  type ReturnedRow,
  type Skipped,
  type SkipReason,
  type Verdict,
} from '@shared/indicatorValues/packs';
import { changesOf } from '@shared/roundTrip/cells';
import type { CalendarDate } from '@shared/time';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { Cell, Table } from '../../documents';
import { codeKey, lockedKey } from '../../roundTrip/codes';
import type { Incoming } from '../../roundTrip/incoming';
import { about, type CellReading, readRows } from '../../roundTrip/readRows';
import { type Form, type FoundSheet, hiddenWords, sheetsOf } from '../../roundTrip/sheet';
import { pairId, sheetOf } from '../evaluation';
import { valuePackTable, valueReceivedTable } from './indicatorValues.table';
import { figureHead, LOCKED_HEADS, type LockedColumn, META_MARK } from './pack.template';
import { type KeptPack, packsOf } from './packs';

/** What a file is made of, before anybody knows whose it is. */
export type FoundFile = { meta: { evaluationId: string; packId: string } | null; table: Table };

export function foundFile(table: Table): FoundFile {
  const said = hiddenWords(table, META_MARK);
  const meta = said && {
    evaluationId: said.get('evaluation') ?? '',
    packId: said.get('pack') ?? '',
  };
  return { meta, table };
}

export type IncomingPack = Incoming<FoundFile>;
export type JudgedPack = { file: ReturnedPack; kept: KeptPack | null; late: boolean };

/** The columns of a pack: each indicator by its name, with its unit or without. */
const formOf = ({ indicators }: PackContent): Form<LockedColumn, string> => ({
  locked: LOCKED_HEADS,
  open: Object.fromEntries(
    indicators.map(({ id, name, unit }) => [id, [figureHead(name, unit), name]]),
  ),
});

type Found = {
  incoming: IncomingPack;
  kept: KeptPack | null;
  sheets: FoundSheet<LockedColumn, string>[];
  verdicts: Verdict[];
};

/** Looks at all files together: of two from one city, only the newest can be taken. */
export function judgeAll(
  db: Reader,
  evaluationId: string,
  incoming: readonly IncomingPack[],
  receivedOn: CalendarDate,
): JudgedPack[] {
  const packs = packsOf(db, evaluationId);
  const found = incoming.map((each): Found => {
    const { kept, sheets } = packOf(each, packs);
    const verdicts = verdictsOf(db, evaluationId, each, kept, sheets.length > 0);
    return { incoming: each, kept, sheets, verdicts };
  });
  const newest = new Map<string, Found>();
  for (const one of found) {
    if (!one.kept || !canBeTaken(one)) continue;
    const best = newest.get(one.kept.pack.cityId);
    if (!best?.kept || one.kept.pack.madeAt > best.kept.pack.madeAt)
      newest.set(one.kept.pack.cityId, one);
  }
  const here = standing(db, evaluationId);
  return found.map((one) => {
    if (canBeTaken(one) && newest.get(one.kept?.pack.cityId ?? '') !== one)
      one.verdicts.push('secondFile');
    return judge(one, here, receivedOn);
  });
}

/** What is evaluated now, and the figures that stand here. */
function standing(db: Reader, evaluationId: string) {
  const sheet = sheetOf(db, evaluationId);
  const values = new Map(
    sheet.values.map(({ indicatorId, countyId, value }) => [pairId(indicatorId, countyId), value]),
  );
  return {
    counties: new Set(sheet.members.map(({ countyId }) => countyId)),
    indicators: new Map(sheet.indicators.map((one) => [one.id, one])),
    figure: (indicatorId: string, countyId: string) =>
      values.get(pairId(indicatorId, countyId)) ?? '',
  };
}

/** The pack that a file names itself, else the newest that one of its rows belongs to. */
function packOf({ found }: IncomingPack, packs: readonly KeptPack[]) {
  const none = { kept: null, sheets: [] };
  if (!found) return none;
  const { meta, table } = found;
  const named = meta && packs.find(({ pack }) => pack.id === meta.packId);
  if (named) return { kept: named, sheets: sheetsOf(table, formOf(named.content)) };
  for (const kept of packs) {
    const codes = new Set(kept.content.rows.map(({ code }) => code));
    const sheets = sheetsOf(table, formOf(kept.content));
    if (sheets.some(({ rows }) => rows.some(({ code }) => codes.has(codeKey(code ?? '')))))
      return { kept, sheets };
  }
  return none;
}

function verdictsOf(
  db: Reader,
  evaluationId: string,
  { problem, found, hash }: IncomingPack,
  kept: KeptPack | null,
  hasRows: boolean,
): Verdict[] {
  if (problem) return ['unreadable'];
  const meta = found?.meta;
  if (meta && meta.evaluationId !== evaluationId) return ['otherEvaluation'];
  if (!kept) return [meta ? 'unknownPack' : 'notAPack'];
  if (!hasRows) return ['notAPack'];
  const received = db
    .select({
      fileHash: valueReceivedTable.fileHash,
      madeAt: valuePackTable.madeAt,
      cityId: valuePackTable.cityId,
    })
    .from(valueReceivedTable)
    .innerJoin(valuePackTable, eq(valuePackTable.id, valueReceivedTable.packId))
    .where(eq(valuePackTable.evaluationId, evaluationId))
    .all()
    .filter(({ cityId }) => cityId === kept.pack.cityId);
  if (received.some(({ fileHash }) => fileHash === hash)) return ['duplicate'];
  if (received.some(({ madeAt }) => madeAt > kept.pack.madeAt)) return ['older'];
  return [];
}

function judge(
  { incoming, kept, sheets, verdicts }: Found,
  here: ReturnType<typeof standing>,
  receivedOn: CalendarDate,
): JudgedPack {
  const { hash, name, problem } = incoming;
  const indicators = Object.fromEntries(
    (kept?.content.indicators ?? []).map((one) => [one.id, one.name]),
  );
  const file: ReturnedPack = {
    ...{ hash, name, problem, verdicts, indicators },
    ...{ pack: kept?.pack ?? null, rows: [], skipped: [] },
  };
  const late = kept !== null && receivedOn > kept.pack.dueDate;
  if (!kept || !canBeTaken(file)) return { file, kept, late };
  if (late) file.verdicts.push('late');
  const { content } = kept;
  const units = new Map(content.indicators.map(({ id, unit }) => [id, unit]));
  const items = content.rows.map((row, at) => ({
    ...{ code: row.code, position: at + 1, countyId: row.countyId },
    base: { values: row.values },
  }));
  const open = content.indicators.map(({ id }) => id);
  const read = readRows<LockedColumn, string, (typeof items)[number], SkipReason>(sheets, {
    items,
    permitted: () => open,
    isAnother: ({ locked }, { countyId }) =>
      locked.divisionCode !== undefined && lockedKey(locked.divisionCode) !== countyId,
    wordOf: ({ locked }) => locked.county ?? '',
    readCell: (id, cell, base) => readFigure(cell, base, units.get(id) ?? ''),
  });
  const skip = (code: string | null, field: string | null, text: string, reason: SkipReason) =>
    file.skipped.push({ row: null, code, field, text, reason });
  file.skipped.push(...read.skipped, ...read.strangers.map(strange));
  for (const { id, name: head } of content.indicators)
    if (!sheets.some(({ fields }) => fields.has(id))) skip(null, id, head, 'missingColumn');
  const named = new Set(sheets.flatMap(({ rows }) => rows.map(({ code }) => codeKey(code ?? ''))));
  for (const { code, countyId, base } of items) {
    const said = read.said.get(code);
    if (!said) {
      if (!named.has(code)) skip(code, null, countyId, 'missingRow');
      continue;
    }
    const values = Object.fromEntries(open.map((id) => [id, here.figure(id, countyId)]));
    const row: ReturnedRow = { code, countyId, changes: [] };
    for (const change of changesOf(open, base.values, said, values)) {
      if (isSame(change.there || null, change.here || null)) continue;
      const now = here.indicators.get(change.field);
      // Taken out since, or measured in another unit: the figure would mean something else.
      if (!here.counties.has(countyId) || !now || now.unit !== units.get(change.field))
        skip(code, change.field, change.there, 'notEvaluated');
      else row.changes.push(change);
    }
    if (row.changes.length > 0) file.rows.push(row);
  }
  return { file, kept, late };
}

const strange = (row: { row: number; code: string | null; locked: { county?: string } }): Skipped =>
  about<string, SkipReason>(
    row,
    null,
    row.locked.county ?? '',
    row.code === null ? 'noCode' : 'unknownCode',
  );

/** A figure in the unit of its head, '' for a dash; what went out and is gone is asked about. */
function readFigure(cell: Cell | undefined, base: string, unit: string): CellReading<SkipReason> {
  if (cell?.error || cell?.uncomputed) return { kind: 'problem', reason: 'formula' };
  const text = cell?.text.trim() ?? '';
  if (text === '')
    return base === '' ? { kind: 'unchanged' } : { kind: 'problem', reason: 'blanked' };
  const read = readValue(text, unit);
  if (read.is === 'problem') return { kind: 'problem', reason: reasonOf(read.problem.key) };
  const value = read.is === 'value' ? read.text : '';
  return isSame(value || null, base || null) ? { kind: 'unchanged' } : { kind: 'value', value };
}

const reasonOf = (key: string): SkipReason =>
  key.endsWith('about') ? 'about' : key.endsWith('unit') ? 'unit' : 'notANumber';
