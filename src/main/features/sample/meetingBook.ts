import { agenda } from '@shared/agenda/contract';
import { caseStudies } from '@shared/caseStudies/contract';
import { meetings } from '@shared/meetings/contract';
import { operators } from '@shared/operators/contract';
import { participants } from '@shared/participants/contract';
import { type CalendarDate, dateParts } from '@shared/time';
import { asc, eq } from 'drizzle-orm';
import seed from '../../../../resources/sample/meeting.json';
import type { Writer } from '../../db/database';
import type { Act } from '../../operation';
import { agendaOperations } from '../agenda';
import { agendaDayTable } from '../agenda/agenda.table';
import { caseStudyOperations } from '../caseStudies';
import { createMeeting } from '../meetings';
import { operatorOperations } from '../operators';
import { organizationOperations, organizationsInCity } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import { participantOperations } from '../participants';
import { settingOperations } from '../settings';
import { deckCases } from './decks';
import { samplePeople } from './people';

type SeedItem = {
  kind: string;
  title: string;
  minutes: number;
  start?: number;
  place?: string;
  county?: string;
  case?: number;
  department?: string;
  speaker?: string;
};

/** A moment at which somebody of a county spoke: where issues come from. */
export type Occasion = {
  agendaItemId: string;
  countyId: string;
  speakerId: string | null;
  /** the day, and minutes after midnight when it began */
  date: CalendarDate;
  startsAt: number;
};

export type MeetingBook = {
  meetingId: string;
  /** the cases with decks first, in the order of the decks */
  caseIds: string[];
  /** two, because whoever closes an issue must not be who concluded it */
  officers: string[];
  departments: Map<string, string>;
  /** county id → its secretary */
  secretaries: Map<string, string>;
  occasions: Occasion[];
};

/**
 * Writes the sample meeting through the features' own operations, so that it holds nothing that a
 * person could not have entered. Dates are fixed; only ids differ from one laptop to the next.
 */
export function writeMeeting(db: Writer, act: Act): MeetingBook {
  const officers = seed.operators.map(
    (officer) => operatorOperations.add(db, operators.add.input.parse(officer), act).id,
  );
  act.setOperator(officers[0] ?? null);
  const { id: meetingId } = createMeeting(db, meetings.create.input.parse(seed.meeting), act, {
    isSample: true,
  });
  settingOperations.change(db, { currentMeetingId: meetingId }, act);
  const departments = new Map(
    seed.departments.map((name) => [name, departmentNamed(db, name, act)] as const),
  );
  const people = writePeople(db, meetingId, departments, act);
  const withDecks = deckCases.map(({ countyCode, caseTitle, field, summary }) => ({
    county: countyCode,
    title: caseTitle,
    field,
    summary,
  }));
  const caseIds = [...withDecks, ...seed.caseStudies].map(({ county, ...fields }) => {
    const speakerId = people.get(county) ?? null;
    const input = { ...fields, meetingId, countyId: county, speakerId };
    return caseStudyOperations.create(db, caseStudies.create.input.parse(input), act).id;
  });
  const occasions = writeAgenda(db, meetingId, caseIds, people, departments, act);
  return { meetingId, caseIds, officers, departments, secretaries: people, occasions };
}

function departmentNamed(db: Writer, name: string, act: Act): string {
  const known = db
    .select({ id: organizationTable.id })
    .from(organizationTable)
    .where(eq(organizationTable.name, name))
    .get();
  return known?.id ?? organizationOperations.addDepartment(db, { name, cityId: null }, act).id;
}

/** Participants by the id of their county or department; leaders, who have neither, by name. */
function writePeople(
  db: Writer,
  meetingId: string,
  departments: Map<string, string>,
  act: Act,
): Map<string, string> {
  const { words } = seed;
  const counties = organizationsInCity(db, eq(organizationTable.kind, 'county'));
  const people = samplePeople(
    counties,
    [...departments].map(([name, id]) => ({ name, id })),
  );
  const written = new Map<string, string>();
  for (const [index, { group, ...person }] of people.entries()) {
    const input = participants.create.input.parse({
      ...person,
      meetingId,
      ethnicity: words.ethnicity,
      // 199 0000 numbers are given to nobody.
      phone: `1990000${String(index + 1).padStart(4, '0')}`,
      contact: words.contact,
      lodging: words.lodging,
      dining: words.dining,
      ride: words.rides[group],
      groupName: words.groups[group],
      remark: words.remark,
    });
    const { id } = participantOperations.create(db, input, act);
    written.set(person.organizationId ?? person.name, id);
  }
  return written;
}

function writeAgenda(
  db: Writer,
  meetingId: string,
  caseIds: string[],
  people: Map<string, string>,
  departments: Map<string, string>,
  act: Act,
): Occasion[] {
  const days = db
    .select()
    .from(agendaDayTable)
    .where(eq(agendaDayTable.meetingId, meetingId))
    .orderBy(asc(agendaDayTable.date))
    .all();
  for (const [index, items] of (seed.agenda as SeedItem[][]).entries()) {
    for (const item of items) {
      const { county, department, speaker } = item;
      const who = county ?? (department ? departments.get(department) : undefined) ?? speaker;
      const speakerId = who ? people.get(who) : undefined;
      agendaOperations.addItem(
        db,
        agenda.addItem.input.parse({
          dayId: days[index]?.id,
          kind: item.kind,
          title: item.title,
          plannedMinutes: item.minutes,
          plannedStart: item.start ?? null,
          countyId: county ?? null,
          caseStudyId: item.case === undefined ? null : caseIds[item.case],
          place: item.place ?? '',
          speakerIds: speakerId ? [speakerId] : [],
        }),
        act,
      );
    }
  }
  return agendaOperations.list(db, { meetingId }, act).days.flatMap((day) =>
    day.items
      .filter(({ countyId }) => countyId !== null)
      .map((item) => ({
        agendaItemId: item.id,
        countyId: item.countyId as string,
        speakerId: item.speakers[0]?.participantId ?? null,
        date: day.date,
        startsAt: item.startsAt,
      })),
  );
}

/** Milliseconds of a clock time on a day, on the office's own clock. */
export function instantOf(date: CalendarDate, minutes: number): number {
  const { year, month, day } = dateParts(date);
  return new Date(year, month - 1, day, 0, minutes).getTime();
}
