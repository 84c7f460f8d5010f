import { conflict, notFound } from '@shared/errors';
import type { NoticeLight, OutgoingPaper, PaperKind } from '@shared/supervision/supervision';
import { and, asc, eq, isNull, max, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { listedIssues, organizationNames } from '../issues';
import { assignmentNoticeItemTable, assignmentNoticeTable } from '../issues/issues.table';
import { outgoingPaperItemTable, outgoingPaperTable } from './supervision.table';

export type PaperRow = typeof outgoingPaperTable.$inferSelect & { issueIds: string[] };

const paperItems = {
  owner: outgoingPaperItemTable.paperId,
  issueId: outgoingPaperItemTable.issueId,
};
const noticeItems = {
  owner: assignmentNoticeItemTable.noticeId,
  issueId: assignmentNoticeItemTable.issueId,
};

/** Papers that are not void, with their issues in order of number. */
export function standingPapers(db: Reader, meetingId: string, kind: PaperKind): PaperRow[] {
  const items = listedIssues(db, meetingId, paperItems);
  return db
    .select()
    .from(outgoingPaperTable)
    .where(
      and(
        eq(outgoingPaperTable.meetingId, meetingId),
        eq(outgoingPaperTable.kind, kind),
        isNull(outgoingPaperTable.voidedOn),
      ),
    )
    .orderBy(asc(outgoingPaperTable.year), asc(outgoingPaperTable.number))
    .all()
    .map((paper) => ({ ...paper, issueIds: (items.get(paper.id) ?? []).map((each) => each.id) }));
}

/** The next number of a kind and year, over all meetings. What the journal saw go is not given again. */
function nextNumber(db: Reader, kind: PaperKind, year: number): number {
  const there = db
    .select({ number: max(outgoingPaperTable.number) })
    .from(outgoingPaperTable)
    .where(and(eq(outgoingPaperTable.kind, kind), eq(outgoingPaperTable.year, year)))
    .get();
  const gone = db.get<{ number: number | null }>(sql`
    SELECT max(json_extract(before, '$.number')) AS number FROM change_entry
    WHERE table_name = 'outgoing_paper' AND after IS NULL
      AND json_extract(before, '$.kind') = ${kind}
      AND json_extract(before, '$.year') = ${year}`);
  return Math.max(there?.number ?? 0, gone?.number ?? 0) + 1;
}

type NewPaper = {
  meetingId: string;
  kind: PaperKind;
  organizationId: string | null;
  light: NoticeLight | null;
  issueIds: string[];
};

/** Gives a paper the next number of its kind and this year. */
export function numberPaper(db: Writer, act: Act, { issueIds, ...paper }: NewPaper): PaperRow {
  const year = Number(act.today.slice(0, 4));
  const row = {
    ...paper,
    id: act.newId(),
    year,
    number: nextNumber(db, paper.kind, year),
    issuedOn: act.today,
    voidedOn: null,
    voidReason: '',
  };
  db.insert(outgoingPaperTable).values(row).run();
  for (const issueId of issueIds)
    db.insert(outgoingPaperItemTable).values({ id: act.newId(), paperId: row.id, issueId }).run();
  return { ...row, issueIds };
}

export function setVoid(db: Writer, act: Act, id: string, voidReason: string): void {
  db.update(outgoingPaperTable)
    .set({ voidedOn: act.today, voidReason })
    .where(eq(outgoingPaperTable.id, id))
    .run();
}

function listPapers(db: Reader, meetingId: string): OutgoingPaper[] {
  const names = organizationNames(db);
  const listed = new Map(
    [paperItems, noticeItems].flatMap((items) => [...listedIssues(db, meetingId, items)]),
  );
  const assignments = db
    .select()
    .from(assignmentNoticeTable)
    .where(eq(assignmentNoticeTable.meetingId, meetingId))
    .orderBy(asc(assignmentNoticeTable.year), asc(assignmentNoticeTable.number))
    .all()
    .map((paper) => ({ ...paper, kind: 'assignmentNotice' as const, light: null }));
  const others = db
    .select()
    .from(outgoingPaperTable)
    .where(eq(outgoingPaperTable.meetingId, meetingId))
    .orderBy(
      asc(outgoingPaperTable.kind),
      asc(outgoingPaperTable.year),
      asc(outgoingPaperTable.number),
    )
    .all();
  return [...assignments, ...others].map(({ meetingId: _, ...paper }) => ({
    ...paper,
    organizationName: names(paper.organizationId),
    issueNumbers: (listed.get(paper.id) ?? []).map(({ number }) => number),
  }));
}

export const numberOperations: Pick<HandlersOf<'supervision'>, 'papers' | 'voidPaper'> = {
  papers: (db, { meetingId }) => listPapers(db, meetingId),

  voidPaper(db, { id, reason }, act) {
    const paper = db.select().from(outgoingPaperTable).where(eq(outgoingPaperTable.id, id)).get();
    if (!paper) throw notFound('supervision:error.notFound');
    if (paper.voidedOn) throw conflict('supervision:error.alreadyVoid');
    setVoid(db, act, id, reason);
  },
};
