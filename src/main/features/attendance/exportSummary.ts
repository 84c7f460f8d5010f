import type { attendance } from '@shared/attendance/contract';
import { type Counts, countsAsDue } from '@shared/attendance/counts';
import type { HouseStyle } from '@shared/houseStyle';
import { capacities } from '@shared/participants/participant';
import { dateParts } from '@shared/time';
import {
  type Block,
  type DocumentSpec,
  offThread,
  type WorkbookSheet,
  type WorkbookSpec,
  writeWhole,
} from '../../documents';
import type { Handler } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { unitAndPost } from '../participants';
import {
  asOf,
  CAPACITIES,
  chineseDate,
  DEPARTMENTS,
  dayName,
  HEADS,
  LISTS,
  OTHERS,
  PEOPLE_HEADS,
  paperTitle,
  SHEETS,
  SIGNATURES,
  STAFF_NOTE,
  STANDINGS,
  sentence,
  substituteSaid,
  summaryTitle,
  TOTAL,
  WHOLE_MEETING,
} from './attendance.template';
import { clockTime } from './clockTime';
import {
  attendanceLines,
  countsByGroup,
  daysOf,
  type ListedAttendance,
  meetingOfAttendance,
} from './read';

type Line = typeof attendance.exportSummary;
type Row = { name: string; counts: Counts };

type Summary = {
  meeting: string;
  /** day and as-of, for the line under the title */
  subtitle: string;
  houseStyle: HouseStyle;
  total: Counts;
  delegations: Row[];
  capacities: Row[];
  /** everybody who is not here in person */
  missing: ListedAttendance[];
};

/** Who came, by city and by capacity, and who did not and why; as of now. */
export const exportSummary: Handler<Line> = async (input, work) => {
  const { meetingId, dayId, target, format } = input;
  const path = work.pathOf(target);
  const meeting = meetingOfAttendance(work.read, meetingId);
  const asked = { meetingId, dayId };
  const { total, byDelegation, byCapacity } = countsByGroup(work.read, asked, work);
  const day = daysOf(work.read, meetingId).find(({ id }) => id === dayId);
  const date = day ? dateParts(day.date) : null;
  const summary: Summary = {
    meeting: meeting.name,
    subtitle: [
      date ? dayName(date.month, date.day) : WHOLE_MEETING,
      asOf(chineseDate(dateParts(work.today)), clockTime(work.now)),
    ].join('　'),
    houseStyle: houseStyleOf(work.read, meeting.houseStyle),
    total,
    delegations: byDelegation.map(({ kind, name, counts }) => ({
      name: kind === 'departments' ? DEPARTMENTS : (name ?? OTHERS),
      counts,
    })),
    capacities: capacities
      .map((capacity) => ({ name: CAPACITIES[capacity], counts: byCapacity[capacity] }))
      .filter(({ counts }) => counts.due > 0),
    missing: attendanceLines(work.read, asked, work).filter(
      (line) =>
        countsAsDue(line.participant) && line.standing !== 'present' && line.standing !== 'late',
    ),
  };
  const options = { signal: work.signal, onProgress: work.progress };
  const bytes =
    format === 'docx'
      ? await offThread('officialDocument', paperOf(summary), options)
      : await offThread('writeWorkbook', workbookOf(summary), options);
  await writeWhole(path, bytes);
};

const substitutesHere = ({ here, present, late }: Counts) => here - present - late;

const figures = (counts: Counts): number[] => [
  counts.due,
  counts.here,
  counts.late,
  substitutesHere(counts),
  counts.onLeave,
  counts.absent,
  counts.awaited,
];

const FIGURE_HEADS: readonly string[][] = [
  [HEADS.due],
  [HEADS.here, HEADS.hereAll],
  [HEADS.here, HEADS.late],
  [HEADS.here, HEADS.substitutes],
  [HEADS.onLeave],
  [HEADS.absent],
  [HEADS.awaited],
];

const PRINT: WorkbookSheet['print'] = {
  orientation: 'landscape',
  paper: 'A4',
  fitToWidth: true,
  repeatHead: true,
};

function workbookOf(summary: Summary): WorkbookSpec {
  const common = {
    title: summaryTitle(summary.meeting),
    subtitle: `${summary.subtitle}\u3000${STAFF_NOTE}`,
    footer: SIGNATURES,
  };
  const counted = (name: string, head: string, rows: readonly Row[]): WorkbookSheet => ({
    ...common,
    name,
    columns: [
      { head: [head], width: 24, kind: 'text' },
      ...FIGURE_HEADS.map((path) => ({ head: path, width: 12, kind: 'integer' as const })),
    ],
    rows: rows.map((row) => [row.name, ...figures(row.counts)]),
    print: PRINT,
  });
  const total = { name: TOTAL, counts: summary.total };
  return {
    sheets: [
      counted(SHEETS.delegations, HEADS.delegation, [...summary.delegations, total]),
      counted(SHEETS.capacities, HEADS.capacity, summary.capacities),
      {
        ...common,
        name: SHEETS.people,
        columns: PEOPLE_COLUMNS.map(({ key, width }) => ({
          head: [PEOPLE_HEADS[key]],
          width,
          kind: key === 'number' ? ('integer' as const) : ('text' as const),
        })),
        rows: summary.missing.map((line, index) =>
          PEOPLE_COLUMNS.map(({ key }) => (key === 'number' ? index + 1 : textOf(line, key))),
        ),
        print: PRINT,
      },
    ],
  };
}

type PeopleColumn = keyof typeof PEOPLE_HEADS;

const PEOPLE_COLUMNS: readonly { key: PeopleColumn; width: number }[] = [
  { key: 'number', width: 6 },
  { key: 'name', width: 10 },
  { key: 'unitName', width: 24 },
  { key: 'post', width: 20 },
  { key: 'capacity', width: 10 },
  { key: 'standing', width: 10 },
  { key: 'substitute', width: 24 },
  { key: 'reason', width: 24 },
  { key: 'approvedBy', width: 14 },
];

function textOf(line: ListedAttendance, column: Exclude<PeopleColumn, 'number'>): string {
  const { participant, standing, substitute, reason, approvedBy } = line;
  switch (column) {
    case 'capacity':
      return CAPACITIES[participant.capacity];
    case 'standing':
      return STANDINGS[standing];
    case 'substitute':
      return substitute ? substituteSaid(substitute, line.arrivedAt !== null) : '';
    case 'reason':
      return reason;
    case 'approvedBy':
      return approvedBy;
    default:
      return participant[column];
  }
}

function paperOf(summary: Summary): DocumentSpec {
  const { meeting, subtitle, total, missing } = summary;
  const counted = (head: string, rows: readonly Row[]): Block => ({
    kind: 'table',
    repeatHead: true,
    columns: [
      { head, widthMm: 44, align: 'left' },
      ...[
        HEADS.due,
        HEADS.here,
        HEADS.late,
        HEADS.substitutes,
        HEADS.onLeave,
        HEADS.absent,
        HEADS.awaited,
      ].map((name) => ({ head: name, widthMm: 16, align: 'center' as const })),
    ],
    rows: rows.map(({ name, counts }) => [name, ...figures(counts).map(String)]),
  });
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  return {
    houseStyle: summary.houseStyle,
    title: paperTitle(meeting),
    blocks: [
      { kind: 'paragraph', text: subtitle, align: 'center' },
      { kind: 'paragraph', text: sentence({ ...total, substitutes: substitutesHere(total) }) },
      heading(SHEETS.delegations),
      counted(HEADS.delegation, [...summary.delegations, { name: TOTAL, counts: total }]),
      heading(SHEETS.capacities),
      counted(HEADS.capacity, summary.capacities),
      ...(['onLeave', 'substituted', 'absent', 'expected'] as const).flatMap((standing) => {
        const people = missing.filter((line) => line.standing === standing);
        return people.length > 0 ? [heading(LISTS[standing]), peopleTable(people, standing)] : [];
      }),
    ],
  };
}

/** Only the columns that say something of people who stand so. */
function peopleTable(
  people: readonly ListedAttendance[],
  standing: 'onLeave' | 'substituted' | 'absent' | 'expected',
): Block {
  const said: Exclude<PeopleColumn, 'number'>[] =
    standing === 'onLeave'
      ? ['reason', 'approvedBy']
      : standing === 'substituted'
        ? ['substitute']
        : standing === 'absent'
          ? ['reason']
          : [];
  return {
    kind: 'table',
    repeatHead: true,
    columns: [
      { head: PEOPLE_HEADS.name, widthMm: 24, align: 'center' },
      {
        head: PEOPLE_HEADS.unitName + PEOPLE_HEADS.post,
        widthMm: said.length > 0 ? 70 : 132,
        align: 'left',
      },
      ...said.map((column) => ({
        head: PEOPLE_HEADS[column],
        widthMm: 62 / said.length,
        align: 'left' as const,
      })),
    ],
    rows: people.map((line) => [
      line.participant.name,
      unitAndPost(line.participant),
      ...said.map((column) => textOf(line, column)),
    ]),
  };
}
