import { type Paragraph, shortcomings } from '@shared/caseStudies/completeness';
import { placesOf } from '@shared/participants/divisions';
import { fileNamed, isSameName } from '@shared/recommendations/files';
import {
  canBeTaken,
  type FileField,
  fileFields,
  type PackRow,
  type RecommendationChange,
  type RecommendationField,
  type RecommendationPack,
  type RecommendationValues,
  type RecommendedFile,
  recommendationFields,
  type Skipped,
  type SkipReason,
  type Verdict,
} from '@shared/recommendations/recommendations';
import { counts, newRowProblem, ranksOf, standsFast } from '@shared/recommendations/rules';
import { changesOf } from '@shared/roundTrip/cells';
import type { SelectionSheet } from '@shared/selections/contract';
import { completenessRuleOf } from '@shared/selections/rules';
import type { CalendarDate } from '@shared/time';
import type { Reader } from '../../db/database';
import { codeKey, lockedKey } from '../../roundTrip/codes';
import { readRows } from '../../roundTrip/readRows';
import { organizationsInCity } from '../organizations';
import { formerDivisions } from '../participants';
import { sheetOf } from '../selections';
import { readCell } from './cells';
import { type Beside, type Incoming, isFilled, type Row } from './incoming';
import { HOMES } from './pack.template';
import { packsOf, rowsOf } from './packs';
import { type Standing, standingsOf } from './standing';
import { isEdited, packOf, strangers, verdictsOf } from './whose';

/** What a file beside a workbook was found to be. */
export type Look = { hash: string; problem: SkipReason | null; paragraphs: Paragraph[] | null };

/** Answers for a file that was looked at; null before. */
export type LookAt = (path: string, field: FileField) => Look | null;

export type NewFile = { path: string; hash: string };

/** A row with what it takes to carry it out. */
export type JudgedRow = {
  row: PackRow;
  standing: Standing | null;
  changes: RecommendationChange[];
  files: Partial<Record<FileField, NewFile>>;
  /** its place among the rows of the file, when all of it is taken; from 1 */
  rank: number;
  /** whether the file gives it a number */
  isRanked: boolean;
};

export type JudgedFile = { file: RecommendedFile; rows: JudgedRow[]; late: boolean };

export type Judging = {
  today: CalendarDate;
  receivedOn: CalendarDate;
  likeness: boolean;
  lookAt: LookAt;
};

/** What stands here, asked for once for all files. */
type Here = { sheet: SelectionSheet; standings: Standing[]; places: ReturnType<typeof placesOf> };

/** Looks at all files together: of two from one city, only the newest can be taken. */
export function judgeAll(
  db: Reader,
  selectionId: string,
  incoming: readonly Incoming[],
  judging: Judging,
): JudgedFile[] {
  const packs = new Map(packsOf(db, selectionId).map((pack) => [pack.id, pack]));
  const here: Here = {
    sheet: sheetOf(db, selectionId),
    standings: standingsOf(db, selectionId),
    places: placesOf(organizationsInCity(db), formerDivisions),
  };
  const found = incoming.map((each): Found => {
    const pack = packOf(db, each, packs);
    return { incoming: each, pack, verdicts: verdictsOf(db, selectionId, each, pack, packs) };
  });
  const newest = new Map<string, Found>();
  for (const one of found) {
    if (!one.pack || !canBeTaken(one)) continue;
    const best = newest.get(one.pack.cityId);
    if (!best?.pack || one.pack.version > best.pack.version) newest.set(one.pack.cityId, one);
  }
  return found.map((one) => {
    if (canBeTaken(one) && newest.get(one.pack?.cityId ?? '') !== one)
      one.verdicts.push('secondFile');
    return judge(db, one, here, judging);
  });
}

/** A file with what it is by itself. */
type Found = { incoming: Incoming; pack: RecommendationPack | null; verdicts: Verdict[] };

function judge(db: Reader, found: Found, here: Here, judging: Judging): JudgedFile {
  const { incoming, pack, verdicts } = found;
  const { hash, name, problem } = incoming;
  const file: RecommendedFile = { hash, name, problem, pack, verdicts, rows: [], skipped: [] };
  const late = pack !== null && judging.receivedOn > pack.dueDate;
  if (!pack || !canBeTaken(file)) return { file, rows: [], late };
  if (late) verdicts.push('late');
  const items = rowsOf(db, pack.id);
  const sheets = withCodes(incoming, items, here.standings);
  const context = {
    ...{ cityId: pack.cityId, cityName: pack.cityName },
    ...{ places: here.places, fields: here.sheet.fields },
  };
  const read = readRows(sheets, {
    items,
    permitted: () => recommendationFields,
    isAnother: ({ locked }: Row, { position }: PackRow) =>
      locked.position !== undefined &&
      locked.position !== '' &&
      lockedKey(locked.position) !== String(position),
    wordOf: ({ cells }: Row) => cells.title?.text ?? '',
    readCell: (field: RecommendationField, cell, base) => readCell(field, cell, base, context),
  });
  const skipped: Skipped[] = read.skipped;
  file.skipped = skipped;
  let left = leftOf(here, pack.cityId);
  skipped.push(...strangers(db, pack, left !== null, read.strangers));
  if (read.lockedChanged || isEdited(incoming, items)) verdicts.push('edited');
  const named = new Set(sheets.flatMap(({ rows }) => rows.map(({ code }) => codeKey(code ?? ''))));
  const rows: JudgedRow[] = [];
  const own = here.standings.filter(({ nomination }) => nomination.cityId === pack.cityId);
  const taken = new Set(items.flatMap(({ nominationId }) => nominationId ?? []));
  for (const row of items) {
    const skip = (field: RecommendationField | null, text: string, reason: SkipReason) =>
      skipped.push({ row: null, code: row.code, field, text, reason });
    const said = read.said.get(row.code);
    if (!said) {
      if (!named.has(row.code) && row.nominationId)
        skip(null, row.base.values.title.slice(0, 60), 'missingRow');
      continue;
    }
    const words = { ...row.base.values, ...said };
    const isEmpty = recommendationFields.every(
      (field) => field === 'cityOrder' || words[field] === '',
    );
    if (isEmpty) continue;
    const standing =
      own.find(({ nomination }) => nomination.id === row.nominationId) ??
      own.find(
        ({ nomination, values }) =>
          !taken.has(nomination.id) &&
          values.title === words.title &&
          values.county === words.county,
      ) ??
      null;
    if (!standing) {
      const why = newRowProblem(words, here.sheet.fields, left);
      if (why) {
        skip(null, words.title.slice(0, 60), why);
        continue;
      }
      if (left !== null) left -= 1;
    } else taken.add(standing.nomination.id);
    rows.push(judgeRow(row, said, standing, incoming, judging, skip));
  }
  rankRows(rows, read.said, skipped);
  for (const judged of rows) {
    const { row, standing } = judged;
    const fast = standing && standsFast(standing.nomination.status);
    if (fast)
      for (const { field, there } of judged.changes.splice(0))
        skipped.push({ row: null, code: row.code, field, text: there, reason: fast });
    // Recusals and quotas go by the county of what was recommended.
    const county = standing ? judged.changes.findIndex(({ field }) => field === 'county') : -1;
    for (const { field, there } of county < 0 ? [] : judged.changes.splice(county, 1))
      skipped.push({ row: null, code: row.code, field, text: there, reason: 'countyStands' });
    file.rows.push(shown(judged, here.sheet, judging.lookAt));
  }
  return { file, rows, late };
}

function leftOf({ sheet, standings }: Here, cityId: string): number | null {
  const most = sheet.allowances.find((allowance) => allowance.cityId === cityId)?.most;
  if (most === undefined) return null;
  const there = standings.filter(
    ({ nomination }) => nomination.cityId === cityId && counts(nomination),
  );
  return most - there.length;
}

function judgeRow(
  row: PackRow,
  said: Partial<RecommendationValues>,
  standing: Standing | null,
  { beside }: Incoming,
  { likeness, lookAt }: Judging,
  skip: (field: RecommendationField, text: string, reason: SkipReason) => void,
): JudgedRow {
  const words = { ...row.base.values, ...said };
  const here = standing?.values ?? row.base.values;
  const there: Partial<RecommendationValues> = { ...said };
  const files: JudgedRow['files'] = {};
  const changes: RecommendationChange[] = [];
  for (const field of fileFields) {
    delete there[field];
    const name = words[field];
    const found = fileNamed<Beside>(field, name, words.title, beside, HOMES[field]);
    const isHere = isSameName(name, here[field]) || isSameName(name, row.base.values[field]);
    const report = (reason: SkipReason) => {
      // What it had already need not come again.
      if (name !== '' && !isHere) skip(field, name, reason);
    };
    if (found.kind === 'path') skip(field, name, 'pathInName');
    else if (found.kind === 'ambiguous') report('fileAmbiguous');
    else if (found.kind === 'missing') report('fileMissing');
    else if (found.kind === 'likely' && !likeness) {
      if (!isHere || name === '') skip(field, found.file.name, 'fileLikely');
    } else {
      const look = lookAt(found.file.path, field);
      if (!look || standing?.known[field].has(look.hash)) continue;
      if (look.problem) {
        skip(field, found.file.name, look.problem);
        continue;
      }
      files[field] = { path: found.file.path, hash: look.hash };
      const now = standing?.hashes[field];
      changes.push({
        ...{ field, base: row.base.values[field], there: found.file.name, here: here[field] },
        conflict: now !== undefined && now !== row.base.hashes[field],
      });
    }
  }
  // Ranks are compared once all rows are known.
  delete there.cityOrder;
  const cells = changesOf(recommendationFields, row.base.values, there, here);
  return { row, standing, changes: [...cells, ...changes], files, rank: 0, isRanked: false };
}

/** Compares the order as a whole: one number that changes moves all others. */
function rankRows(
  rows: JudgedRow[],
  said: ReadonlyMap<string, Partial<RecommendationValues>>,
  skipped: Skipped[],
): void {
  const written = rows.map(({ row }) => {
    const order = said.get(row.code)?.cityOrder ?? row.base.values.cityOrder;
    return order === '' ? null : Number(order);
  });
  const isOrdered = rows.some(({ row }) => said.get(row.code)?.cityOrder !== undefined);
  const ranks = ranksOf(written);
  const present = rows
    .filter(({ standing }) => standing !== null)
    .toSorted(
      (a, b) => Number(a.standing?.values.cityOrder) - Number(b.standing?.values.cityOrder),
    );
  for (const [at, judged] of rows.entries()) {
    const rank = ranks[at] ?? rows.length;
    judged.isRanked = written[at] !== null;
    const place = present.indexOf(judged) + 1;
    judged.rank = isOrdered || place === 0 ? rank : place;
    if (!isOrdered || written[at] === null) continue;
    const { row } = judged;
    if (written.indexOf(written[at] ?? null) < at)
      skipped.push({
        ...{ row: null, code: row.code, field: 'cityOrder', reason: 'orderTwice' },
        text: String(written[at]),
      });
    const base = row.base.values.cityOrder;
    const here = judged.standing ? String(place) : '';
    const there = String(rank);
    if (there === base || there === here) continue;
    judged.changes.unshift({
      ...{ field: 'cityOrder', base, there, here },
      conflict: base !== '' && here !== base,
    });
  }
}

function shown(
  { row, standing, changes, files }: JudgedRow,
  sheet: SelectionSheet,
  lookAt: LookAt,
): RecommendedFile['rows'][number] {
  const said = (field: 'title' | 'county') =>
    changes.find((change) => change.field === field)?.there ?? standing?.values[field] ?? '';
  const text = files.textFile && lookAt(files.textFile.path, 'textFile')?.paragraphs;
  const handed = {
    paragraphs: text ?? standing?.paragraphs ?? [],
    hasStamp: files.formFile !== undefined || Boolean(standing?.hashes.formFile),
    hasDeck: files.deckFile !== undefined || Boolean(standing?.hashes.deckFile),
  };
  return {
    ...{ code: row.code, position: row.position, kind: standing ? 'known' : 'new' },
    ...{ title: said('title'), countyName: said('county'), changes },
    status: standing?.nomination.status ?? null,
    comesAgain: standing?.nomination.status === 'sentBack' && changes.length > 0,
    shortcomings: shortcomings(handed, completenessRuleOf(sheet)),
  };
}

/**
 * Rows that somebody inserted have no code: such a row stands for the nomination that says the same, else
 * for the first prepared row that nobody filled in.
 */
function withCodes(
  { sheets }: Incoming,
  items: readonly PackRow[],
  standings: readonly Standing[],
): Incoming['sheets'] {
  const used = new Set(
    sheets.flatMap(({ rows }) => rows.filter(isFilled).map(({ code }) => codeKey(code ?? ''))),
  );
  const titles = new Map(standings.map(({ nomination, values }) => [nomination.id, values.title]));
  const words = (text: string | undefined) => lockedKey(text ?? '');
  const given = new Set<string>();
  const named = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      if (row.code !== null || !isFilled(row)) return row;
      const title = words(row.cells.title?.text);
      if (title === '') return row;
      const same = items.find(
        ({ nominationId, base, code }) =>
          !used.has(code) &&
          nominationId !== null &&
          (words(base.values.title) === title || words(titles.get(nominationId)) === title),
      );
      const free = items.find(({ nominationId, code }) => !nominationId && !used.has(code));
      const item = same ?? free;
      if (!item) return row;
      used.add(item.code);
      given.add(item.code);
      return { ...row, code: item.code };
    }),
  }));
  // The row that it stands for lies there still, and says nothing.
  return named.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.filter((row) => isFilled(row) || !given.has(codeKey(row.code ?? ''))),
  }));
}
