import { createHash } from 'node:crypto';
import { notFound } from '@shared/errors';
import { fullName } from '@shared/organizations/organization';
import { type PairFound, pairsOf } from '@shared/resemblances/papers';
import type { ComparedCase, Finding, Sought } from '@shared/resemblances/resemblance';
import { STOCK_PHRASES } from '@shared/similarity/stock.template';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import { offThread } from '../../documents';
import type { HandlersOf } from '../../operation';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { meetingTable } from '../meetings/meetings.table';
import { operatorTable } from '../operators/operators.table';
import { organizationsInCity } from '../organizations';
import { selectionIn, sheetOf } from '../selections';
import { basisOf, nominatedCases, papersOf } from './papers';
import { resemblanceCheckTable, resemblanceTable } from './resemblances.table';

const foundIn = (db: Reader, selectionId: string) =>
  db
    .select()
    .from(resemblanceTable)
    .where(eq(resemblanceTable.selectionId, selectionId))
    .orderBy(desc(resemblanceTable.share), resemblanceTable.id)
    .all();

function soughtOf(db: Reader, selectionId: string): Sought | null {
  const row = db
    .select()
    .from(resemblanceCheckTable)
    .where(eq(resemblanceCheckTable.id, selectionId))
    .get();
  if (!row) return null;
  const { checkedAt: at, texts, decks, basis } = row;
  return { at, texts, decks, isStale: basis !== basisOf(db, selectionId) };
}

function comparedCases(
  db: Reader,
  ids: readonly string[],
  nominated: ReadonlySet<string>,
): Map<string, ComparedCase> {
  const organizations = new Map(organizationsInCity(db).map((one) => [one.id, one]));
  const rows = db
    .select({
      caseStudyId: caseStudyTable.id,
      title: caseStudyTable.title,
      countyId: caseStudyTable.countyId,
      year: meetingTable.year,
    })
    .from(caseStudyTable)
    .innerJoin(meetingTable, eq(meetingTable.id, caseStudyTable.meetingId))
    .where(inArray(caseStudyTable.id, [...new Set(ids)]))
    .all();
  return new Map(
    rows.map(({ countyId, ...row }) => {
      const county = organizations.get(countyId);
      const isNominated = nominated.has(row.caseStudyId);
      return [row.caseStudyId, { ...row, countyName: county ? fullName(county) : '', isNominated }];
    }),
  );
}

function findingsOf(db: Reader, selectionId: string): Finding[] {
  const rows = foundIn(db, selectionId);
  const cases = comparedCases(
    db,
    rows.flatMap((row) => [row.caseStudyId, row.otherCaseStudyId]),
    nominatedCases(db, selectionId),
  );
  const names = new Map(
    db
      .select({ id: operatorTable.id, name: operatorTable.name })
      .from(operatorTable)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  return rows.flatMap((row): Finding[] => {
    const [own, other] = [cases.get(row.caseStudyId), cases.get(row.otherCaseStudyId)];
    if (!own || !other || !(own.isNominated || other.isNominated)) return [];
    const { id, share, characters, passages, pictures, verdict, reason, lookedAt, lookedBy } = row;
    const by = lookedBy === null ? null : (names.get(lookedBy) ?? null);
    const look =
      verdict === null || lookedAt === null ? null : { verdict, reason, at: lookedAt, by };
    return [{ id, own, other, share, characters, passages, pictures, look }];
  });
}

/** Nobody has said anything of it. */
const UNLOOKED = { verdict: null, reason: '', lookedAt: null, lookedBy: null } as const;

const idOf = (selectionId: string, pair: PairFound): string =>
  createHash('sha256')
    .update(`${selectionId} ${pair.caseStudyId} ${pair.otherCaseStudyId}`)
    .digest('hex')
    .slice(0, 32);

/** What was looked at and is as it was stays looked at; what is no more goes. */
function keep(db: Writer, selectionId: string, pairs: readonly PairFound[]): void {
  const known = new Map(foundIn(db, selectionId).map((row) => [row.id, row]));
  for (const pair of pairs) {
    const id = idOf(selectionId, pair);
    const before = known.get(id);
    known.delete(id);
    if (!before)
      db.insert(resemblanceTable)
        .values({ id, selectionId, reason: '', ...pair })
        .run();
    else {
      const { passages, pictures, share, characters } = before;
      const isSame =
        share === pair.share &&
        characters === pair.characters &&
        JSON.stringify([passages, pictures]) === JSON.stringify([pair.passages, pair.pictures]);
      if (!isSame)
        db.update(resemblanceTable)
          .set({ ...pair, ...UNLOOKED })
          .where(eq(resemblanceTable.id, id))
          .run();
    }
  }
  for (const id of known.keys())
    db.delete(resemblanceTable).where(eq(resemblanceTable.id, id)).run();
}

function findingRow(db: Reader, id: string) {
  const row = db.select().from(resemblanceTable).where(eq(resemblanceTable.id, id)).get();
  if (!row) throw notFound('resemblances:error.notFound');
  return row;
}

/** Numbers of findings nobody has looked at; null when they were not sought or papers changed since. */
export function unlooked(db: Reader, selectionId: string): number | null {
  const sought = soughtOf(db, selectionId);
  if (!sought || sought.isStale) return null;
  return db
    .select({ id: resemblanceTable.id })
    .from(resemblanceTable)
    .where(and(eq(resemblanceTable.selectionId, selectionId), isNull(resemblanceTable.verdict)))
    .all().length;
}

const open = ['call', 'blind', 'deliberation'] as const;

export const resemblanceOperations: HandlersOf<'resemblances'> = {
  list: (db, { selectionId }) => ({
    sought: soughtOf(db, selectionId),
    findings: findingsOf(db, selectionId),
  }),

  async seek({ selectionId }, work) {
    const { name, fields, parts, criteria } = sheetOf(work.read, selectionId);
    selectionIn(work.read, selectionId, open);
    work.progress({ step: 'resemblances:step.reading', done: 0, total: null });
    const basis = basisOf(work.read, selectionId);
    const papers = papersOf(work.read, selectionId);
    const asked = [
      name,
      ...fields,
      ...parts.flatMap(({ names }) => names),
      ...criteria.flatMap((criterion) => [criterion.name, criterion.definition]),
    ];
    work.progress({ step: 'resemblances:step.comparing', done: 0, total: null });
    const found = await offThread(
      'resemblances',
      {
        texts: papers.map(({ id, text, caseStudyId: group, isNominated: isAsked }) => ({
          ...{ id, text, group, isAsked },
        })),
        stock: [...STOCK_PHRASES, ...asked],
      },
      { signal: work.signal, onProgress: work.progress },
    );
    const pairs = pairsOf(papers, found);
    const texts = papers.filter(({ slides }) => slides === null).length;
    const decks = papers.length - texts;
    return work.write((db, act) => {
      selectionIn(db, selectionId, open);
      keep(db, selectionId, pairs);
      const check = { checkedAt: act.now, texts, decks, basis };
      db.insert(resemblanceCheckTable)
        .values({ id: selectionId, ...check })
        .onConflictDoUpdate({ target: resemblanceCheckTable.id, set: check })
        .run();
      return { findings: pairs.length, texts, decks };
    });
  },

  look(db, { id, verdict, reason }, act) {
    findingRow(db, id);
    db.update(resemblanceTable)
      .set({ verdict, reason, lookedAt: act.now, lookedBy: act.operatorId })
      .where(eq(resemblanceTable.id, id))
      .run();
  },

  lookAgain(db, { id }) {
    findingRow(db, id);
    db.update(resemblanceTable).set(UNLOOKED).where(eq(resemblanceTable.id, id)).run();
  },
};
