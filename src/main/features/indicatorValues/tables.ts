import { basename } from 'node:path';
import { conflict, invalid } from '@shared/errors';
import type { indicatorValues } from '@shared/indicatorValues/contract';
import { headKey, type KnownHead, remembered } from '@shared/indicatorValues/heads';
import {
  type ReadTable,
  readTables,
  type TablePreview,
  type TableSheet,
} from '@shared/indicatorValues/table';
import type { ParsedInputOf } from '@shared/operation';
import type { CalendarDate } from '@shared/time';
import type { Reader, Writer } from '../../db/database';
import { offThread, type Sheet } from '../../documents';
import type { HandlersOf, Work } from '../../operation';
import { hashOf } from '../../roundTrip/incoming';
import { indicatorsOf, pairId, sheetOf, writeValues } from '../evaluation';
import { organizationsInCity } from '../organizations';
import { tableHeadTable } from './indicatorValues.table';

type Asked = ParsedInputOf<typeof indicatorValues.previewTable>;
type File = { hash: string; fileName: string; sheets: TableSheet[] };

const asTexts = ({ name, rows }: Sheet): TableSheet => ({
  name,
  grid: rows.map((row) => row.map(({ text }) => text)),
  broken: new Set(
    rows.flatMap((row, r) =>
      row.flatMap(({ error, uncomputed }, c) => (error || uncomputed ? [`${r} ${c}`] : [])),
    ),
  ),
});

async function read({ file }: Pick<Asked, 'file'>, work: Work): Promise<File> {
  const path = work.pathOf(file);
  work.progress({ step: 'indicatorValues:step.reading', done: 0, total: null });
  const hash = await hashOf(path);
  const { sheets } = await offThread(
    'readTable',
    { path, percents: true },
    { signal: work.signal },
  );
  return {
    hash,
    fileName: basename(path),
    sheets: sheets.filter(({ hidden }) => !hidden).map(asTexts),
  };
}

/** Beside what stands here now. */
function judged(db: Reader, asked: Asked, { sheets }: File): ReadTable {
  const { evaluationId, heads, counties } = asked;
  const sheet = sheetOf(db, evaluationId);
  const members = new Set(sheet.members.map(({ countyId }) => countyId));
  const known = organizationsInCity(db)
    .filter(({ id }) => members.has(id))
    .map(({ id, name, cityName }) => ({ id, name, cityName: cityName ?? '' }));
  const here = new Map<string, Map<string, string>>(
    sheet.indicators.map(({ id }) => [id, new Map()]),
  );
  for (const { indicatorId, countyId, value } of sheet.values)
    here.get(indicatorId)?.set(countyId, value);
  const wanted = sheets.filter(
    ({ name }) => asked.sheets.length === 0 || asked.sheets.includes(name),
  );
  return readTables(wanted, known, sheet.indicators, { heads, counties }, here);
}

const knownHeads = (db: Reader): KnownHead[] =>
  db
    .select()
    .from(tableHeadTable)
    .all()
    .map(({ id, indicatorName: name, indicatorUnit: unit, usedOn }) => ({
      ...{ id, usedOn },
      indicator: name === null || unit === null ? null : { name, unit },
    }));

/** With what earlier tables say of heads that nobody named yet. */
function preview(db: Reader, asked: Asked, file: File): TablePreview {
  const plain = judged(db, asked, file);
  const { hash, fileName } = file;
  const offers = remembered(plain, knownHeads(db), indicatorsOf(db, asked.evaluationId));
  const applied = [...offers].flatMap(([head, { indicatorId, isApplied }]) =>
    isApplied ? { head, indicatorId } : [],
  );
  const heads = [...asked.heads, ...applied];
  const read = applied.length === 0 ? plain : judged(db, { ...asked, heads }, file);
  const unknownHeads = read.unknownHeads.map((one) => ({
    ...one,
    remembered: offers.get(one.head) ?? null,
  }));
  return { ...read, unknownHeads, hash, fileName };
}

/** For the next table, and the next year's. */
function remember(db: Writer, { evaluationId, heads }: Asked, usedOn: CalendarDate): void {
  const indicators = new Map(indicatorsOf(db, evaluationId).map((one) => [one.id, one]));
  for (const { head, indicatorId } of heads) {
    const indicator = indicatorId === null ? null : indicators.get(indicatorId);
    if (indicator === undefined) continue;
    const said = {
      indicatorName: indicator?.name ?? null,
      indicatorUnit: indicator?.unit ?? null,
      usedOn,
    };
    db.insert(tableHeadTable)
      .values({ id: headKey(head), ...said })
      .onConflictDoUpdate({ target: tableHeadTable.id, set: said })
      .run();
  }
}

export const tableOperations: Pick<
  HandlersOf<'indicatorValues'>,
  'previewTable' | 'importTable'
> = {
  async previewTable(asked, work) {
    const file = await read(asked, work);
    return preview(work.read, asked, file);
  },

  async importTable({ hash, source, without, withRemovals, ...asked }, work) {
    const file = await read(asked, work);
    if (file.hash !== hash) throw conflict('indicatorValues:error.fileChanged');
    const unwanted = new Set(without.map((one) => pairId(one.indicatorId, one.countyId)));
    return work.write((db, act) => {
      // Judged again: somebody may have written while the file was read.
      const cells = judged(db, asked, file).cells.filter(
        ({ is, indicatorId, countyId }) =>
          is !== 'same' &&
          (is !== 'removed' || withRemovals) &&
          !unwanted.has(pairId(indicatorId, countyId)),
      );
      if (cells.length === 0) throw invalid('indicatorValues:error.nothingToTake');
      writeValues(
        db,
        asked.evaluationId,
        cells.map(({ indicatorId, countyId, there: value }) => ({
          ...{ indicatorId, countyId, value },
          source: source || file.fileName.slice(0, 200),
        })),
      );
      remember(db, asked, act.today);
      const count = (state: string) => cells.filter(({ is }) => is === state).length;
      return { added: count('new'), changed: count('changed'), removed: count('removed') };
    });
  },
};
