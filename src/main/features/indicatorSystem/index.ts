import { basename } from 'node:path';
import { conflict, refused } from '@shared/errors';
import { canonical } from '@shared/evaluation/canonical';
import { differences } from '@shared/indicatorSystem/differences';
import { entropyProposal } from '@shared/indicatorSystem/entropy';
import { judgementGroups, MOST_COMPARED } from '@shared/indicatorSystem/judgements';
import { type Outline, outlineOf, withIds } from '@shared/indicatorSystem/outline';
import { pairing } from '@shared/indicatorSystem/pairing';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { offThread, writeWhole } from '../../documents';
import type { HandlersOf, Work } from '../../operation';
import { hashOf } from '../../roundTrip/incoming';
import { sheetOf, takeOutline } from '../evaluation';
import { organizationsInCity } from '../organizations';
import { indicatorJudgementTable } from './indicatorSystem.table';
import { readSystemWorkbook } from './readSystemWorkbook';
import { systemWorkbook } from './systemWorkbook';
import { systemTitle } from './workbook.template';

/** Counties in code order, as the workbook lists them. */
const countiesIn = (db: Reader) =>
  organizationsInCity(db)
    .filter(({ kind }) => kind === 'county')
    .map(({ id, name, cityName }) => ({ id, name, cityName: cityName ?? '' }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const outlineIn = (db: Reader, evaluationId: string): Outline =>
  outlineOf(sheetOf(db, evaluationId));

/** Reads a workbook against the system as it stands. */
async function readWorkbook(work: Work, evaluationId: string, path: string) {
  work.progress({ step: 'indicatorSystem:step.reading', done: 0, total: null });
  const hash = await hashOf(path);
  const table = await offThread('readTable', { path }, { signal: work.signal });
  const sheet = sheetOf(work.read, evaluationId);
  const before = outlineOf(sheet);
  const counties = new Set(countiesIn(work.read).map(({ id }) => id));
  const { outline, problems } = readSystemWorkbook(table, before, counties);
  const kept = new Set(outline.indicators.map(({ id }) => id));
  return {
    ...{ hash, before, outline },
    problems: problems.found,
    differences: differences(before, outline),
    valuesLost: sheet.values.filter(({ indicatorId }) => !kept.has(indicatorId)).length,
  };
}

export const indicatorSystemOperations: HandlersOf<'indicatorSystem'> = {
  differences(db, { evaluationId, from }) {
    const [before, after] = [outlineIn(db, from), outlineIn(db, evaluationId)];
    return differences(before, withIds(after, pairing(before, after)));
  },

  entropy: (db, { evaluationId, within }) => entropyProposal(sheetOf(db, evaluationId), within),

  comparisons: (db, { evaluationId }) =>
    db
      .select({
        groupId: indicatorJudgementTable.groupId,
        comparisons: indicatorJudgementTable.comparisons,
      })
      .from(indicatorJudgementTable)
      .where(eq(indicatorJudgementTable.evaluationId, evaluationId))
      .orderBy(asc(indicatorJudgementTable.id))
      .all(),

  compare(db, { evaluationId, groupId, comparisons }) {
    const group = judgementGroups(sheetOf(db, evaluationId)).find(({ id }) => id === groupId);
    if (!group) throw refused('indicatorSystem:error.groupGone');
    const { members } = group;
    if (members.length > MOST_COMPARED)
      throw refused('indicatorSystem:error.tooMany', { most: MOST_COMPARED });
    const isMember = (id: string) => members.some((member) => member.id === id);
    if (!comparisons.every(({ one, other }) => one !== other && isMember(one) && isMember(other)))
      throw refused('indicatorSystem:error.groupGone');
    // Two laptops that compare the same group mean the same row.
    const id = `${evaluationId} ${groupId}`;
    const table = indicatorJudgementTable;
    if (comparisons.length === 0) db.delete(table).where(eq(table.id, id)).run();
    else
      db.insert(table)
        .values({ id, evaluationId, groupId, comparisons })
        .onConflictDoUpdate({ target: table.id, set: { comparisons } })
        .run();
  },

  async exportSystem({ evaluationId, target }, work) {
    const { evaluation, ...sheet } = sheetOf(work.read, evaluationId);
    const outline = outlineOf({ evaluation, ...sheet });
    const spec = systemWorkbook({
      title: systemTitle(evaluation.year, evaluation.name),
      weightsArePlaceholder: evaluation.weightsArePlaceholder,
      outline,
      counties: countiesIn(work.read),
    });
    work.progress({ step: 'indicatorSystem:step.writing', done: 0, total: null });
    const bytes = await offThread('writeWorkbook', spec, { signal: work.signal });
    await writeWhole(work.pathOf(target), bytes);
    return { indicators: outline.indicators.length };
  },

  async readSystem({ evaluationId, file }, work) {
    const path = work.pathOf(file);
    const { hash, problems, valuesLost, ...read } = await readWorkbook(work, evaluationId, path);
    return { name: basename(path), hash, differences: read.differences, problems, valuesLost };
  },

  async importSystem({ evaluationId, file, hash }, work) {
    const read = await readWorkbook(work, evaluationId, work.pathOf(file));
    if (read.hash !== hash) throw conflict('indicatorSystem:error.otherFile');
    if (read.problems.length > 0) throw refused('indicatorSystem:error.problems');
    const changes = read.differences.length;
    if (changes === 0) return { changes };
    return work.write((db, act) => {
      if (canonical(outlineIn(db, evaluationId)) !== canonical(read.before))
        throw conflict('indicatorSystem:error.changedSince');
      takeOutline(db, evaluationId, read.outline, act);
      return { changes };
    });
  },
};
