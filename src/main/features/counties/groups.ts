import type { CaseLine, CountyGroup, GroupIssue, PairLine } from '@shared/counties/county';
import { pairProblem } from '@shared/counties/rules';
import { conflict, notFound } from '@shared/errors';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { organizationNames } from '../issues';
import { issueTable } from '../issues/issues.table';
import { meetingTable } from '../meetings/meetings.table';
import { byKey, countyOf, groupRow, pairRow, removed } from './access';
import {
  countyGroupCaseTable,
  countyGroupIssueTable,
  countyGroupMemberTable,
  countyGroupTable,
  countyPairTable,
} from './counties.table';
import { tagsByCounty } from './tags';

const SHOWN_WORDING = 120;

type Names = ReturnType<typeof organizationNames>;

/** The issues of groups, by group. */
function issuesByGroup(db: Reader, names: Names): (groupId: string) => GroupIssue[] {
  const { id, number, editedWording, originalWording, meetingId } = issueTable;
  const { status, outcome, countyId } = issueTable;
  const rows = db
    .select({
      groupId: countyGroupIssueTable.groupId,
      id,
      number,
      status,
      outcome,
      countyId,
      meetingName: meetingTable.name,
      wording: sql<string>`substr(iif(${editedWording} <> '', ${editedWording}, ${originalWording}), 1, ${SHOWN_WORDING})`,
    })
    .from(countyGroupIssueTable)
    .innerJoin(issueTable, eq(id, countyGroupIssueTable.issueId))
    .innerJoin(meetingTable, eq(meetingTable.id, meetingId))
    .orderBy(desc(meetingTable.startsOn), asc(number))
    .all();
  const of = byKey(rows, ({ groupId }) => groupId);
  return (groupId) =>
    of(groupId).map(({ groupId: _, countyId: county, ...line }) => ({
      ...line,
      countyName: names(county),
    }));
}

/** Cases as lines, latest meeting first. */
export function casesAmong(db: Reader, ids: readonly string[], names: Names): CaseLine[] {
  return db
    .select({
      id: caseStudyTable.id,
      title: caseStudyTable.title,
      countyId: caseStudyTable.countyId,
      meetingName: meetingTable.name,
    })
    .from(caseStudyTable)
    .innerJoin(meetingTable, eq(meetingTable.id, caseStudyTable.meetingId))
    .where(inArray(caseStudyTable.id, [...ids]))
    .orderBy(desc(meetingTable.startsOn), asc(caseStudyTable.createdAt))
    .all()
    .map(({ countyId, ...line }) => ({ ...line, countyName: names(countyId) }));
}

/** All groups, each with its members in political order. */
export function allGroups(db: Reader): CountyGroup[] {
  const names = organizationNames(db);
  const members = byKey(
    db.select().from(countyGroupMemberTable).orderBy(asc(countyGroupMemberTable.countyId)).all(),
    ({ groupId }) => groupId,
  );
  const issues = issuesByGroup(db, names);
  const linked = db.select().from(countyGroupCaseTable).all();
  const cases = casesAmong(
    db,
    linked.map(({ caseStudyId }) => caseStudyId),
    names,
  );
  const linksOf = byKey(linked, ({ groupId }) => groupId);
  return db
    .select()
    .from(countyGroupTable)
    .orderBy(asc(countyGroupTable.kind), asc(countyGroupTable.name))
    .all()
    .map((group) => {
      const own = new Set(linksOf(group.id).map(({ caseStudyId }) => caseStudyId));
      return {
        ...group,
        members: members(group.id).map(({ countyId: id }) => ({ id, name: names(id) })),
        issues: issues(group.id),
        cases: cases.filter(({ id }) => own.has(id)),
      };
    });
}

/** The pairs each county stands in, newest first. */
export function pairsByCounty(db: Reader): (countyId: string) => PairLine[] {
  const names = organizationNames(db);
  const all = db
    .select()
    .from(countyPairTable)
    .orderBy(desc(countyPairTable.year), asc(countyPairTable.id))
    .all();
  const weak = byKey(all, ({ weakId }) => weakId);
  const strong = byKey(all, ({ strongId }) => strongId);
  const line = (role: PairLine['role']) => (pair: (typeof all)[number]) => {
    const { id, year, remark } = pair;
    const otherId = role === 'strong' ? pair.weakId : pair.strongId;
    return { id, year, role, otherId, otherName: names(otherId), remark };
  };
  return (countyId) =>
    [...weak(countyId).map(line('weak')), ...strong(countyId).map(line('strong'))].toSorted(
      (a, b) => b.year - a.year,
    );
}

type GroupFields = Omit<typeof countyGroupTable.$inferSelect, 'id'>;

function refuseTwin(db: Reader, { kind, name }: GroupFields, id: string | null): void {
  const twin = db
    .select()
    .from(countyGroupTable)
    .where(and(eq(countyGroupTable.kind, kind), eq(countyGroupTable.name, name)))
    .get();
  if (twin && twin.id !== id) throw conflict('counties:error.groupExists', { name });
}

/** Only what differs is written, so that history tells who joined and who left. */
function setMembers(db: Writer, act: Act, groupId: string, countyIds: readonly string[]): void {
  const wanted = new Set(countyIds);
  for (const id of wanted) countyOf(db, id);
  const there = db
    .select()
    .from(countyGroupMemberTable)
    .where(eq(countyGroupMemberTable.groupId, groupId))
    .all();
  for (const { id, countyId } of there)
    if (!wanted.delete(countyId))
      db.delete(countyGroupMemberTable).where(eq(countyGroupMemberTable.id, id)).run();
  for (const countyId of wanted)
    db.insert(countyGroupMemberTable).values({ id: act.newId(), groupId, countyId }).run();
}

type GroupOperations =
  | 'addPair'
  | 'editPair'
  | 'removePair'
  | 'groups'
  | 'addGroup'
  | 'editGroup'
  | 'removeGroup'
  | 'linkGroup';

export const groupOperations: Pick<HandlersOf<'counties'>, GroupOperations> = {
  addPair(db, pair, act) {
    countyOf(db, pair.strongId);
    countyOf(db, pair.weakId);
    const problem = pairProblem(pair, tagsByCounty(db)(pair.weakId));
    if (problem) throw problem;
    const id = act.newId();
    const { changes } = db
      .insert(countyPairTable)
      .values({ id, ...pair })
      .onConflictDoNothing()
      .run();
    if (changes === 0) throw conflict('counties:error.pairExists', { year: pair.year });
    return { id };
  },

  editPair(db, { id, remark }) {
    pairRow(db, id);
    db.update(countyPairTable).set({ remark }).where(eq(countyPairTable.id, id)).run();
  },

  removePair(db, { id }) {
    removed(db.delete(countyPairTable).where(eq(countyPairTable.id, id)).run());
  },

  groups: (db) => allGroups(db),

  addGroup(db, { countyIds, ...fields }, act) {
    refuseTwin(db, fields, null);
    const id = act.newId();
    db.insert(countyGroupTable)
      .values({ id, ...fields })
      .run();
    setMembers(db, act, id, countyIds);
    return { id };
  },

  editGroup(db, { id, countyIds, ...fields }, act) {
    groupRow(db, id);
    refuseTwin(db, fields, id);
    db.update(countyGroupTable).set(fields).where(eq(countyGroupTable.id, id)).run();
    setMembers(db, act, id, countyIds);
  },

  removeGroup(db, { id }) {
    removed(db.delete(countyGroupTable).where(eq(countyGroupTable.id, id)).run());
  },

  linkGroup(db, { id: groupId, issueIds, caseStudyIds }, act) {
    groupRow(db, groupId);
    const issues = new Set(issueIds);
    const cases = new Set(caseStudyIds);
    const known = db
      .select({ id: issueTable.id })
      .from(issueTable)
      .where(inArray(issueTable.id, [...issues]))
      .all();
    if (
      known.length < issues.size ||
      casesAmong(db, [...cases], organizationNames(db)).length < cases.size
    )
      throw notFound('counties:error.linkNotFound');
    db.delete(countyGroupIssueTable).where(eq(countyGroupIssueTable.groupId, groupId)).run();
    db.delete(countyGroupCaseTable).where(eq(countyGroupCaseTable.groupId, groupId)).run();
    for (const issueId of issues)
      db.insert(countyGroupIssueTable).values({ id: act.newId(), groupId, issueId }).run();
    for (const caseStudyId of cases)
      db.insert(countyGroupCaseTable).values({ id: act.newId(), groupId, caseStudyId }).run();
  },
};
