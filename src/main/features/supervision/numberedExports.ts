import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { refused } from '@shared/errors';
import { gravest, noticeLight } from '@shared/supervision/rules';
import type { CalendarDate } from '@shared/time';
import type { Reader, Writer } from '../../db/database';
import { type DocumentSpec, offThread, safeName, writeWhole } from '../../documents';
import type { Act, HandlersOf, Work } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { type LedgerLine, ledgerLines, organizationNames } from '../issues';
import { organizationsInCity } from '../organizations';
import { noticeColors, type OwedLine, owedLines } from './chase';
import { circularPaper } from './circular';
import { closedLine, closureNotice } from './closurePaper';
import { meetingOf } from './meetingOf';
import { supervisionNotice } from './noticePaper';
import { numberPaper, type PaperRow, setVoid, standingPapers } from './numbers';
import { closure, numberOf } from './papers.template';

/** Groups in the political order of their organizations; of all where none are wanted. */
function byLead<T extends Pick<LedgerLine, 'issue'>>(
  db: Reader,
  lines: readonly T[],
  wanted: readonly string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const line of lines) {
    const lead = line.issue.leadOrganizationId;
    if (lead && (wanted.length === 0 || wanted.includes(lead)))
      groups.set(lead, [...(groups.get(lead) ?? []), line]);
  }
  const order = organizationsInCity(db).filter(({ id }) => groups.has(id));
  return new Map(order.map(({ id }) => [id, groups.get(id) ?? []]));
}

/** What a 督办单 would name today, by its lead organization. */
export const owedByLead = (
  db: Reader,
  meetingId: string,
  today: CalendarDate,
  wanted: readonly string[] = [],
): Map<string, OwedLine[]> =>
  byLead(
    db,
    owedLines(db, meetingId, today).filter(
      ({ issue, chase }) => noticeLight({ ...issue, light: chase.light }) !== null,
    ),
    wanted,
  );

/** What is closed, by its lead organization. */
export const closedByLead = (
  db: Reader,
  meetingId: string,
  today: CalendarDate,
  wanted: readonly string[] = [],
): Map<string, LedgerLine[]> =>
  byLead(db, ledgerLines(db, { meetingId, status: ['closed'] }, today), wanted);

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** The paper an organization has, while it names the same issues in the same colour; else a new one. */
function supervisionPapers(
  db: Writer,
  act: Act,
  meetingId: string,
  groups: ReadonlyMap<string, OwedLine[]>,
): PaperRow[] {
  const standing = standingPapers(db, meetingId, 'supervisionNotice');
  return [...groups].map(([organizationId, lines]) => {
    const issueIds = lines.map(({ issue }) => issue.id);
    const light = gravest(
      lines.flatMap(({ chase, issue }) => noticeLight({ ...issue, light: chase.light }) ?? []),
    );
    return (
      standing.find(
        (paper) =>
          paper.organizationId === organizationId &&
          paper.light === light &&
          same(paper.issueIds, issueIds),
      ) ??
      numberPaper(db, act, {
        meetingId,
        kind: 'supervisionNotice',
        organizationId,
        light,
        issueIds,
      })
    );
  });
}

/**
 * What stands, and a new paper for what was closed since. One whose issue is worked on again is void;
 * those of its issues that are still closed go into the next.
 */
function closurePapers(
  db: Writer,
  act: Act,
  meetingId: string,
  groups: ReadonlyMap<string, string[]>,
): PaperRow[] {
  return [...groups].flatMap(([organizationId, closed]) => {
    const theirs = standingPapers(db, meetingId, 'closureNotice').filter(
      (paper) => paper.organizationId === organizationId,
    );
    const holds = (paper: PaperRow) => paper.issueIds.every((id) => closed.includes(id));
    for (const paper of theirs) if (!holds(paper)) setVoid(db, act, paper.id, closure.voidReason);
    const kept = theirs.filter(holds);
    const listed = kept.flatMap(({ issueIds }) => issueIds);
    const issueIds = closed.filter((id) => !listed.includes(id));
    if (issueIds.length === 0) return kept;
    const paper = { meetingId, kind: 'closureNotice' as const, organizationId, light: null };
    return [...kept, numberPaper(db, act, { ...paper, issueIds })];
  });
}

async function writePapers(
  papers: readonly PaperRow[],
  folder: string,
  work: Work,
  step: string,
  specOf: (paper: PaperRow, organizationName: string) => DocumentSpec,
) {
  const names = organizationNames(work.read);
  const files = [];
  if (papers.length > 0) await mkdir(folder, { recursive: true });
  for (const paper of papers) {
    work.progress({ step, done: files.length, total: papers.length });
    const organizationName = names(paper.organizationId);
    const name = safeName(`${numberOf(paper)} ${organizationName}.docx`);
    const spec = specOf(paper, organizationName);
    const bytes = await offThread('officialDocument', spec, { signal: work.signal });
    await writeWhole(join(folder, name), bytes);
    files.push({ organizationName, year: paper.year, number: paper.number, name });
  }
  return { files };
}

export const numberedExports: Pick<
  HandlersOf<'supervision'>,
  'exportNotices' | 'exportClosures' | 'exportCircular'
> = {
  async exportNotices({ meetingId, organizationIds, edition, target }, work) {
    const folder = work.pathOf(target);
    const meeting = meetingOf(work.read, meetingId);
    const groups = owedByLead(work.read, meetingId, work.today, organizationIds);
    const papers = work.write((db, act) => supervisionPapers(db, act, meetingId, groups));
    const colors = noticeColors(work.read);
    return writePapers(
      papers,
      folder,
      work,
      'supervision:step.notices',
      (paper, organizationName) =>
        supervisionNotice({
          meeting,
          houseStyle: houseStyleOf(work.read, meeting.houseStyle),
          paper,
          organizationName,
          lines: groups.get(paper.organizationId ?? '') ?? [],
          colors,
          edition,
          today: work.today,
        }),
    );
  },

  async exportClosures({ meetingId, organizationIds, edition, target }, work) {
    const folder = work.pathOf(target);
    const meeting = meetingOf(work.read, meetingId);
    const groups = closedByLead(work.read, meetingId, work.today, organizationIds);
    const ids = new Map([...groups].map(([id, own]) => [id, own.map(({ issue }) => issue.id)]));
    const papers = work.write((db, act) => closurePapers(db, act, meetingId, ids));
    return writePapers(
      papers,
      folder,
      work,
      'supervision:step.closures',
      (paper, organizationName) =>
        closureNotice({
          meeting,
          houseStyle: houseStyleOf(work.read, meeting.houseStyle),
          paper,
          organizationName,
          lines: (groups.get(paper.organizationId ?? '') ?? [])
            .filter(({ issue }) => paper.issueIds.includes(issue.id))
            .map((line) => closedLine(work.read, line)),
          edition,
        }),
    );
  },

  async exportCircular({ meetingId, edition, target }, work) {
    const path = work.pathOf(target);
    const meeting = meetingOf(work.read, meetingId);
    const spec = circularPaper(work.read, meeting, edition, work.today);
    if (!spec) throw refused('supervision:error.nothingToReport');
    const paper = work.write((db, act) => {
      const today = standingPapers(db, meetingId, 'circular').find(
        ({ issuedOn }) => issuedOn === act.today,
      );
      const fresh = { meetingId, kind: 'circular' as const, organizationId: null, light: null };
      return today ?? numberPaper(db, act, { ...fresh, issueIds: [] });
    });
    const numbered = { ...spec, number: numberOf(paper) };
    await writeWhole(path, await offThread('officialDocument', numbered, { signal: work.signal }));
    return { year: paper.year, number: paper.number };
  },
};
