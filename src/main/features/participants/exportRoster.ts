import type { participants } from '@shared/participants/contract';
import type { ListedParticipant } from '@shared/participants/participant';
import { dateParts } from '@shared/time';
import {
  offThread,
  type WorkbookColumn,
  type WorkbookSpec,
  type WorkbookValue,
  writeWhole,
} from '../../documents';
import type { Handler } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { organizationsInCity } from '../organizations';
import { meetingOf } from './meeting';
import { nameList, type Roster } from './nameList';
import { participantsOf } from './participantsOf';
import {
  CAPACITIES,
  chineseDate,
  EDITIONS,
  GENDERS,
  ROSTER_HEADS,
  rosterSubtitle,
  rosterTitle,
  SHEET_NAME,
  SIGNATURES,
} from './roster.template';

type Line = typeof participants.exportRoster;
type Column = keyof typeof ROSTER_HEADS;

/** In characters of the body font; a Chinese character counts two. */
const WIDTHS: Record<Column, number> = {
  place: 6,
  name: 10,
  gender: 6,
  ethnicity: 8,
  unitName: 26,
  post: 22,
  division: 18,
  phone: 15,
  contact: 12,
  capacity: 10,
  lodging: 10,
  dining: 8,
  ride: 8,
  groupName: 10,
  precedence: 10,
  remark: 14,
};

/** What outsiders may not have: numbers to call, where people sleep, who ranks before whom, notes. */
const INTERNAL: readonly Column[] = [
  'phone',
  'contact',
  'lodging',
  'dining',
  'ride',
  'precedence',
  'remark',
];

export const exportRoster: Handler<Line> = async (input, work) => {
  const meeting = meetingOf(work.read, input.meetingId);
  const people = participantsOf(work.read, input.meetingId);
  const options = { signal: work.signal, onProgress: work.progress };
  const houseStyle = houseStyleOf(work.read, meeting.houseStyle);
  const roster: Roster = { meeting, houseStyle, people, today: work.today, edition: input.edition };
  const bytes =
    input.format === 'docx'
      ? await offThread(
          'officialDocument',
          nameList(roster, organizationsInCity(work.read)),
          options,
        )
      : await offThread('writeWorkbook', workbookOf(roster), options);
  await writeWhole(work.pathOf(input.target), bytes);
};

function workbookOf({ meeting, people, today, edition }: Roster): WorkbookSpec {
  const columns = (Object.keys(ROSTER_HEADS) as Column[]).filter(
    (column) => edition === 'internal' || !INTERNAL.includes(column),
  );
  return {
    sheets: [
      {
        name: SHEET_NAME,
        title: rosterTitle(meeting.name),
        subtitle: rosterSubtitle(chineseDate(dateParts(today)), people.length, EDITIONS[edition]),
        columns: columns.map(
          (column): WorkbookColumn => ({
            head: [ROSTER_HEADS[column]],
            width: WIDTHS[column],
            kind: column === 'place' || column === 'precedence' ? 'integer' : 'text',
          }),
        ),
        rows: people.map((one, index) => columns.map((column) => textOf(one, column, index + 1))),
        footer: SIGNATURES,
        print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
        frozenColumns: 2,
      },
    ],
  };
}

function textOf(one: ListedParticipant, column: Column, place: number): WorkbookValue {
  switch (column) {
    case 'place':
      return place;
    case 'gender':
      return one.gender ? GENDERS[one.gender] : '';
    case 'division':
      return one.organizationName ?? '';
    case 'capacity':
      return CAPACITIES[one.capacity];
    default:
      return one[column];
  }
}
