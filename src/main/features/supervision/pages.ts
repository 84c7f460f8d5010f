import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { conflict } from '@shared/errors';
import { type HouseStyle, onOnePage } from '@shared/houseStyle';
import type { Edition } from '@shared/issues/contract';
import { outcomes } from '@shared/issues/issue';
import type { RateName } from '@shared/issues/rates';
import type { Meeting } from '@shared/meetings/meeting';
import { fullName } from '@shared/organizations/organization';
import { asInstant, type CalendarDate, dateOfInstant } from '@shared/time';
import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { type Block, type DocumentSpec, offThread, safeName, writeWhole } from '../../documents';
import type { HandlersOf } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { countedIssues, type LedgerLine, ledgerLines } from '../issues';
import { issueMoveTable, issueTable as issueRows, issueSupportTable } from '../issues/issues.table';
import { meetingTable } from '../meetings/meetings.table';
import { organizationsInCity } from '../organizations';
import { meetingOf } from './meetingOf';
import * as words from './papers.template';
import { printed, rateSentence, term } from './wording';

const { page, lastYear, circular } = words;
const rates = ['replied', 'concluded', 'solved', 'closed'] as const satisfies RateName[];

/** Where an issue stands: its status, its outcome, its light. */
const standing = ({ issue, row }: LedgerLine): string =>
  [
    term(`status.${issue.status}`),
    issue.outcome && term(`outcome.${issue.outcome}`),
    row.light && term(`light.${row.light}`),
  ]
    .filter(Boolean)
    .join('\n');

const handling = ({ issue, latestProgress }: LedgerLine): string =>
  issue.result || issue.explanation || (latestProgress?.text ?? '');

/** Millimetres. */
type Widths = Record<'number' | 'matter' | 'other' | 'dueDate' | 'standing' | 'latest', number>;
const ofLetter = { number: 12, matter: 43, other: 24, dueDate: 27, standing: 22, latest: 28 };
const ofSheet = { number: 9, matter: 55, other: 24, dueDate: 23, standing: 20, latest: 35 };

/** @param other whom the table names beside the matter: the lead, or who raised it */
function issueTable(
  lines: readonly LedgerLine[],
  other: 'lead' | 'county',
  widths: Widths = ofLetter,
): Block {
  return {
    kind: 'table',
    repeatHead: true,
    columns: [
      { head: page.number, widthMm: widths.number, align: 'center' },
      { head: page.matter, widthMm: widths.matter, align: 'left' },
      { head: other === 'lead' ? page.lead : page.county1, widthMm: widths.other, align: 'left' },
      { head: page.dueDate, widthMm: widths.dueDate, align: 'center' },
      { head: page.standing, widthMm: widths.standing, align: 'center' },
      { head: page.latest, widthMm: widths.latest, align: 'left' },
    ],
    rows: lines.map((line) => [
      String(line.issue.number),
      line.wording,
      other === 'lead' ? line.row.leadName : line.row.countyName,
      line.issue.dueDate ?? '',
      standing(line),
      handling(line),
    ]),
  };
}

const section = (
  text: string,
  lines: readonly LedgerLine[],
  other: 'lead' | 'county',
  widths?: Widths,
): Block[] =>
  lines.length === 0 ? [] : [{ kind: 'heading', level: 1, text }, issueTable(lines, other, widths)];

/** So many matters fill a sheet at its usual size. */
const FULL_ROWS = 8;

type Facts = {
  meeting: Meeting;
  houseStyle: HouseStyle;
  lines: LedgerLine[];
  counted: Map<string, ReturnType<typeof countedIssues>[number]>;
  supports: Map<string, string[]>;
  reviews: Map<string, Review>;
  edition: Edition;
  today: CalendarDate;
};

function pageOf(
  { meeting, houseStyle, counted, edition, today }: Facts,
  title: string,
  own: readonly LedgerLine[],
  sections: Block[],
): DocumentSpec {
  const sheet = onOnePage(houseStyle);
  const rows = sections.reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0),
    0,
  );
  const ownCounted = own.flatMap(({ issue }) => counted.get(issue.id) ?? []);
  return {
    houseStyle: {
      ...sheet,
      // Whoever has many matters still gets them on one page.
      table: { ...sheet.table, sizePt: rows > FULL_ROWS ? 9 : sheet.table.sizePt },
    },
    title,
    edition: term(`edition.${edition}`),
    blocks: [
      {
        kind: 'paragraph',
        indent: false,
        align: 'center',
        text: page.asOf(meeting.name, printed(today)),
      },
      { kind: 'paragraph', align: 'left', text: rateSentence(ownCounted, today, rates) },
      ...sections,
    ],
  };
}

function supportsByOrganization(db: Reader): Map<string, string[]> {
  const supports = new Map<string, string[]>();
  for (const { organizationId, issueId } of db.select().from(issueSupportTable).all())
    supports.set(organizationId, [...(supports.get(organizationId) ?? []), issueId]);
  return supports;
}

type Review = { move: 'confirmHeld' | 'reportRelapse'; on: CalendarDate; reason: string };

/** What the last look-back found, by issue. */
function reviewsOf(db: Reader, meetingId: string): Map<string, Review> {
  const { move, at, reason } = issueMoveTable;
  const rows = db
    .select({ id: issueMoveTable.issueId, move, at, reason })
    .from(issueMoveTable)
    .innerJoin(issueRows, eq(issueRows.id, issueMoveTable.issueId))
    .where(and(eq(issueRows.meetingId, meetingId), inArray(move, ['confirmHeld', 'reportRelapse'])))
    .orderBy(asc(at))
    .all();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        move: row.move as Review['move'],
        on: dateOfInstant(asInstant(row.at)),
        reason: row.reason,
      },
    ]),
  );
}

type Page = { id: string; organizationName: string; matters: number; spec: DocumentSpec };

/** Pages of those who raised, lead or support anything, in political order. */
export function pagesOf(db: Reader, of: 'counties' | 'organizations', facts: Facts): Page[] {
  const { lines, supports } = facts;
  return organizationsInCity(db).flatMap((organization): Page[] => {
    const { id } = organization;
    const organizationName = fullName(organization);
    const raised = lines.filter(({ issue }) => issue.countyId === id);
    const leads = lines.filter(({ issue }) => issue.leadOrganizationId === id);
    const helped = new Set(supports.get(id));
    const supported = lines.filter(({ issue }) => helped.has(issue.id));
    if (of === 'counties') {
      if (raised.length === 0) return [];
      const blocks = section(page.raised(raised.length), raised, 'lead', ofSheet);
      return [
        {
          id,
          organizationName,
          matters: raised.length,
          spec: pageOf(facts, page.county(organizationName), raised, blocks),
        },
      ];
    }
    if (leads.length + supported.length === 0) return [];
    const blocks = [
      ...section(page.leads(leads.length), leads, 'county', ofSheet),
      ...section(page.supports(supported.length), supported, 'lead', ofSheet),
    ];
    return [
      {
        id,
        organizationName,
        matters: leads.length + supported.length,
        spec: pageOf(facts, page.organization(organizationName), leads, blocks),
      },
    ];
  });
}

export function factsOf(
  db: Reader,
  meeting: Meeting,
  edition: Edition,
  today: CalendarDate,
): Facts {
  const filter = { meetingId: meeting.id };
  return {
    meeting,
    houseStyle: houseStyleOf(db, meeting.houseStyle),
    lines: ledgerLines(db, filter, today),
    counted: new Map(countedIssues(db, filter, today).map((each) => [each.id, each])),
    supports: supportsByOrganization(db),
    reviews: reviewsOf(db, meeting.id),
    edition,
    today,
  };
}

const ended = ['closed', 'concluded', 'rating', 'closureRequested'];
const aside = ['merged', 'handledLocally', 'transferred', 'notAccepted', 'continuous'];

/** 回头看: what was found of each closed issue whose date has come, and what is still to be looked at. */
function reviewBlocks({ lines, reviews, today }: Facts): Block[] {
  const dated = lines.filter(
    ({ issue }) =>
      reviews.has(issue.id) || (issue.followUpReviewOn && issue.followUpReviewOn <= today),
  );
  const relapses = new Map(lines.map(({ issue }) => [issue.relapseOfId, issue.number]));
  const of = (move: Review['move']) =>
    dated.filter(({ issue }) => reviews.get(issue.id)?.move === move).length;
  const text = lastYear.reviewsText(dated.length, of('confirmHeld'), of('reportRelapse'));
  const heading: Block[] = [
    { kind: 'heading', level: 1, text: lastYear.reviews },
    { kind: 'paragraph', text },
  ];
  if (dated.length === 0) return heading;
  const table: Block = {
    kind: 'table',
    repeatHead: true,
    columns: [
      { head: page.number, widthMm: 12, align: 'center' },
      { head: page.matter, widthMm: 58, align: 'left' },
      { head: page.lead, widthMm: 28, align: 'left' },
      { head: lastYear.reviewOn, widthMm: 26, align: 'center' },
      { head: lastYear.found, widthMm: 32, align: 'left' },
    ],
    rows: dated.map(({ issue, wording, row }) => {
      const review = reviews.get(issue.id);
      const result = review
        ? lastYear.result[review.move](relapses.get(issue.id) ?? null)
        : lastYear.waiting;
      return [
        String(issue.number),
        wording,
        row.leadName,
        review?.on ?? issue.followUpReviewOn ?? '',
        [result, review?.reason].filter(Boolean).join('\n'),
      ];
    }),
  };
  return [...heading, table];
}

/** How the issues of a meeting were handled, for the opening of the next. */
function lastYearReport(facts: Facts): DocumentSpec {
  const { meeting, houseStyle, lines, counted, edition, today } = facts;
  const all = [...counted.values()];
  const count = (outcome: string) =>
    lines.filter(({ issue }) => issue.outcome === outcome && ended.includes(issue.status)).length;
  const parts = outcomes.map((each) => circular.kindPart(term(`outcome.${each}`), count(each)));
  const solved = lines.filter(
    ({ issue }) => issue.outcome === 'solved' && ended.includes(issue.status),
  );
  const open = lines.filter(
    ({ issue }) => !ended.includes(issue.status) && !aside.includes(issue.status),
  );
  const continuous = lines.filter(({ issue }) => issue.status === 'continuous');
  const kinds = circular.overallText(
    printed(today),
    lines.length,
    (['problem', 'request', 'suggestion'] as const)
      .map((kind) =>
        circular.kindPart(
          term(`kind.${kind}`),
          lines.filter(({ issue }) => issue.kind === kind).length,
        ),
      )
      .join(words.listComma),
  );
  return {
    houseStyle,
    title: lastYear.title(meeting.name),
    edition: term(`edition.${edition}`),
    blocks: [
      { kind: 'heading', level: 1, text: lastYear.overall },
      { kind: 'paragraph', text: kinds },
      {
        kind: 'paragraph',
        align: 'left',
        text: circular.rateText(rateSentence(all, today, rates)),
      },
      { kind: 'heading', level: 1, text: lastYear.outcomes },
      { kind: 'paragraph', text: lastYear.outcomesText(parts.join(words.listComma)) },
      ...section(lastYear.solved, solved, 'lead'),
      ...(open.length > 0
        ? [
            { kind: 'heading', level: 1, text: lastYear.open } as const,
            { kind: 'paragraph', text: lastYear.openText(open.length) } as const,
            issueTable(open, 'lead'),
          ]
        : []),
      ...section(lastYear.continuous, continuous, 'lead'),
      ...reviewBlocks(facts),
      { kind: 'signature', organization: words.issuer, date: today },
    ],
  };
}

export const pageExports: Pick<HandlersOf<'supervision'>, 'exportPages' | 'exportLastYear'> = {
  async exportPages({ meetingId, of, organizationIds, edition, target }, work) {
    const folder = work.pathOf(target);
    const facts = factsOf(work.read, meetingOf(work.read, meetingId), edition, work.today);
    const pages = pagesOf(work.read, of, facts).filter(
      ({ id }) => organizationIds.length === 0 || organizationIds.includes(id),
    );
    const files = [];
    if (pages.length > 0) await mkdir(folder, { recursive: true });
    for (const { organizationName, spec } of pages) {
      work.progress({ step: 'supervision:step.pages', done: files.length, total: pages.length });
      const name = safeName(`${organizationName}.docx`);
      const bytes = await offThread('officialDocument', spec, { signal: work.signal });
      await writeWhole(join(folder, name), bytes);
      files.push({ organizationName, name });
    }
    return { files };
  },

  async exportLastYear({ meetingId, edition, target }, work) {
    const path = work.pathOf(target);
    const meeting = meetingOf(work.read, meetingId);
    const last = work.read
      .select()
      .from(meetingTable)
      .where(and(lt(meetingTable.year, meeting.year), eq(meetingTable.isSample, meeting.isSample)))
      .orderBy(desc(meetingTable.year), desc(meetingTable.ordinal))
      .get();
    if (!last) throw conflict('supervision:error.noLastYear');
    const facts = factsOf(work.read, last, edition, work.today);
    const bytes = await offThread('officialDocument', lastYearReport(facts), {
      signal: work.signal,
    });
    await writeWhole(path, bytes);
    return { meetingName: last.name, rows: facts.lines.length };
  },
};
