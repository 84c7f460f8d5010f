import type { Edition } from '@shared/issues/contract';
import { issueKinds } from '@shared/issues/issue';
import type { RateName } from '@shared/issues/rates';
import type { Meeting } from '@shared/meetings/meeting';
import { fullName } from '@shared/organizations/organization';
import type { CalendarDate } from '@shared/time';
import type { Reader } from '../../db/database';
import type { Block, DocumentSpec } from '../../documents';
import { houseStyleOf } from '../houseStyles';
import { countedIssues, ledgerLines } from '../issues';
import { organizationsInCity } from '../organizations';
import * as words from './papers.template';
import { printed, rateSentence, shares, term } from './wording';

const { circular, page } = words;

/** Each with numerator and denominator; what a table of 156 mm has room for. */
const columns = ['replied', 'concluded', 'solved', 'closed'] as const satisfies RateName[];
const overall = [
  'dispatched',
  'fedBackOnTime',
  'replied',
  'concluded',
  'solved',
  'closed',
  'satisfied',
  'satisfiedOrBasically',
] as const satisfies RateName[];

type CountedLine = ReturnType<typeof countedIssues>[number];

function rateTable(groups: ReadonlyMap<string, CountedLine[]>, today: CalendarDate): Block {
  return {
    kind: 'table',
    repeatHead: true,
    columns: [
      { head: circular.organization, widthMm: 32, align: 'left' },
      { head: circular.total, widthMm: 12, align: 'center' },
      ...columns.map((name) => ({
        head: term(`rate.${name}`),
        widthMm: 28,
        align: 'center' as const,
      })),
    ],
    rows: [...groups].map(([name, lines]) => [
      name,
      String(lines.length),
      ...shares(lines, today, columns),
    ]),
  };
}

/** Issues by who they belong to, in political order; those of nobody are left out. */
function grouped(
  db: Reader,
  lines: readonly CountedLine[],
  ownerOf: (line: CountedLine) => string | null,
): Map<string, CountedLine[]> {
  const groups = new Map<string, CountedLine[]>();
  for (const line of lines) {
    const owner = ownerOf(line);
    if (owner) groups.set(owner, [...(groups.get(owner) ?? []), line]);
  }
  return new Map(
    organizationsInCity(db)
      .filter(({ id }) => groups.has(id))
      .map((each) => [fullName(each), groups.get(each.id) ?? []]),
  );
}

/** 逾期 and 滞后, each with who leads it. */
function openTable(db: Reader, meetingId: string, today: CalendarDate): Block[] {
  const late = ledgerLines(db, { meetingId, light: ['overdue', 'behind'] }, today);
  if (late.length === 0) return [{ kind: 'paragraph', text: circular.noneOpen }];
  const of = (light: string) => late.filter(({ row }) => row.light === light).length;
  return [
    { kind: 'paragraph', text: circular.openText(of('overdue'), of('behind')) },
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: page.number, widthMm: 12, align: 'center' },
        { head: page.matter, widthMm: 60, align: 'left' },
        { head: page.lead, widthMm: 32, align: 'left' },
        { head: page.dueDate, widthMm: 36, align: 'center' },
        { head: page.standing, widthMm: 16, align: 'center' },
      ],
      rows: late.map(({ issue, row, wording }) => [
        String(issue.number),
        wording,
        row.leadName,
        printed(issue.dueDate),
        row.light ? term(`light.${row.light}`) : '',
      ]),
    },
  ];
}

/** 通报 without its number; null where nothing has been assigned yet. Nobody is ranked in it. */
export function circularPaper(
  db: Reader,
  meeting: Meeting,
  edition: Edition,
  today: CalendarDate,
): DocumentSpec | null {
  const meetingId = meeting.id;
  const counted = countedIssues(db, { meetingId }, today);
  if (!counted.some(({ leadOrganizationId }) => leadOrganizationId)) return null;
  const cities = new Map(organizationsInCity(db).map(({ id, cityId }) => [id, cityId ?? id]));
  const byCity = grouped(db, counted, ({ countyId }) => cities.get(countyId ?? '') ?? null);
  const byLead = grouped(db, counted, ({ leadOrganizationId }) => leadOrganizationId);
  const kinds = issueKinds
    .map((kind) =>
      circular.kindPart(term(`kind.${kind}`), counted.filter((each) => each.kind === kind).length),
    )
    .join(words.listComma);
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  return {
    houseStyle: houseStyleOf(db, meeting.houseStyle),
    title: circular.title(meeting.name),
    edition: term(`edition.${edition}`),
    blocks: [
      { kind: 'paragraph', indent: false, text: circular.to },
      heading(circular.overall),
      { kind: 'paragraph', text: circular.overallText(printed(today), counted.length, kinds) },
      {
        kind: 'paragraph',
        align: 'left',
        text: circular.rateText(rateSentence(counted, today, overall)),
      },
      heading(circular.byCity),
      { kind: 'paragraph', text: circular.order },
      rateTable(byCity, today),
      heading(circular.byLead),
      { kind: 'paragraph', text: circular.order },
      rateTable(byLead, today),
      heading(circular.open),
      ...openTable(db, meetingId, today),
      heading(circular.next),
      { kind: 'paragraph', text: circular.nextText },
      { kind: 'signature', organization: words.issuer, date: today },
    ],
  };
}
