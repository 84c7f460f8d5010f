import { refused } from '@shared/errors';
import type { HouseStyle } from '@shared/houseStyle';
import { type Chair, seenFrom, type Viewpoint } from '@shared/seating/chairs';
import type { ShownPlan, ShownSeat, seating } from '@shared/seating/contract';
import { sitterOf } from '@shared/seating/freeChairs';
import type { PlanKind } from '@shared/seating/plan';
import { type CalendarDate, dateParts } from '@shared/time';
import {
  type FloorPage,
  type FloorPlanSpec,
  fitsTable,
  floorPage,
  MOST_TABLE_COLUMNS,
  offThread,
  writeWhole,
} from '../../documents';
import type { Handler } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { type Meeting, meetingOf } from './meeting';
import {
  BANDS,
  CLOSED,
  chineseDate,
  EMPTY,
  pageNote,
  planTitle,
  rowName,
  VIEWS,
} from './papers.template';
import { showPlan } from './read';

export const exportPlan: Handler<typeof seating.exportPlan> = async (input, work) => {
  const { id, target, format, paper } = input;
  const path = work.pathOf(target);
  const plan = showPlan(work.read, id, work);
  if (!plan.people.some(({ seat }) => seat !== null)) throw refused('seating:error.noSeats');
  const meeting = meetingOf(work.read, plan.meetingId);
  const spec = floorPlanOf(
    meeting,
    houseStyleOf(work.read, meeting.houseStyle),
    plan,
    work.today,
    paper,
  );
  if (format === 'pdf') {
    if (!work.desk) throw refused('seating:error.pdfNeedsWindow');
    const bytes = await work.desk.printPdf(floorPage(spec), {
      landscape: true,
      footer: null,
    });
    await writeWhole(path, bytes);
    return;
  }
  if (!spec.pages.every(fitsTable)) {
    throw refused('seating:error.tooWide', { most: MOST_TABLE_COLUMNS });
  }
  const options = { signal: work.signal, onProgress: work.progress };
  await writeWhole(path, await offThread('floorPlan', spec, options));
};

/** Two pages, one per viewpoint, the one being the other turned around. */
function floorPlanOf(
  meeting: Meeting,
  houseStyle: HouseStyle,
  plan: ShownPlan,
  today: CalendarDate,
  paper: FloorPlanSpec['paper'],
): FloorPlanSpec {
  const title = planTitle(meeting.name, plan.name);
  const date = chineseDate(dateParts(today));
  const seated = plan.people.filter(({ seat }) => seat !== null).length;
  const page = (viewpoint: Viewpoint): FloorPage => {
    const { kind } = plan.layout;
    const seats = fromTopLeft(seenFrom(plan.seats, viewpoint));
    return {
      title,
      note: pageNote(VIEWS[kind][viewpoint], plan.orderBy, seated, date),
      ...bandsOf(kind, viewpoint),
      cells: seats.map((seat) => cellOf(seat, plan)),
      rowNames: rowNamesOf(seats),
    };
  };
  return {
    houseStyle,
    title,
    paper,
    pages: [page('hall'), page('rostrum')],
  };
}

/** To the nearest half chair, for sums of halves may be off by a hair. */
function fromTopLeft<C extends Chair>(chairs: readonly C[]): C[] {
  const left = Math.min(...chairs.map(({ x }) => x));
  return chairs.map((chair) => ({ ...chair, x: Math.round((chair.x - left) * 2) / 2 }));
}

function cellOf(seat: ShownSeat, plan: ShownPlan): FloorPage['cells'][number] {
  const { x, y, number } = seat;
  const person = plan.people.find(({ participantId }) => participantId === seat.participantId);
  const closed = seat.reason.kind === 'closed';
  const kind = person ? 'seat' : closed ? 'closed' : 'empty';
  return {
    x,
    y,
    text: person ? spaced(sitterOf(person)) : closed ? CLOSED : EMPTY,
    kind,
    // In a hall the number of the chair finds it; on a rostrum the number of the order is looked for.
    note: plan.layout.kind === 'hall' ? String(number) : String(person?.number ?? ''),
  };
}

/** Names of two characters are set as wide as those of three. */
const spaced = (name: string): string =>
  name.replace(/^(\p{Script=Han})(\p{Script=Han})$/u, '$1\u3000$2');

function bandsOf(kind: PlanKind, viewpoint: Viewpoint): Pick<FloorPage, 'above' | 'below'> {
  const turned = viewpoint === 'rostrum';
  if (kind === 'uShape') return { above: null, below: null };
  // A hall looks at the stage before it; leaders look at the hall, a group at the camera.
  const band = { hall: BANDS.stage, rostrum: BANDS.audience, groupPhoto: BANDS.camera }[kind];
  const isAbove = (kind === 'hall') !== turned;
  return isAbove ? { above: band, below: null } : { above: null, below: band };
}

function rowNamesOf(seats: readonly Chair[]): FloorPage['rowNames'] {
  const rows = new Map<number, number>();
  for (const { row, y } of seats) if (typeof row === 'number') rows.set(row, y);
  return rows.size > 1 ? [...rows].map(([row, y]) => ({ y, text: rowName(row) })) : [];
}
