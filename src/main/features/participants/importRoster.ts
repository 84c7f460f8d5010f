import { refused } from '@shared/errors';
import { placesOf } from '@shared/participants/divisions';
import type { Participant, ParticipantFields } from '@shared/participants/participant';
import type { PreviewRow, RosterField, RosterPreview } from '@shared/participants/roster';
import { previewRoster, type RosterToPreview } from '@shared/participants/rosterPreview';
import { eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import { cleanText } from '../../documents';
import type { Act } from '../../operation';
import { organizationsInCity } from '../organizations';
import { formerDivisions } from './formerDivisions';
import { participantTable } from './participants.table';
import { nextPosition } from './positions';

type Roster = RosterToPreview & { meetingId: string };

/** What an import would do to the meeting as it is now. */
export function previewOf(db: Reader, roster: Roster): RosterPreview {
  const existing = db
    .select()
    .from(participantTable)
    .where(eq(participantTable.meetingId, roster.meetingId))
    .all();
  const places = placesOf(organizationsInCity(db), formerDivisions);
  return previewRoster(cleaned(roster), existing, places);
}

/** Texts may come from elsewhere than our reader: a person's correction, the command line. */
function cleaned({ mapping, rows, corrections }: Roster): RosterToPreview {
  return {
    mapping,
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(cleanText) })),
    corrections: corrections.map((one) => ({ ...one, text: cleanText(one.text) })),
  };
}

/** Writes what the preview says: new people at the end of the list, in the file's order. */
export function importRoster(
  db: Writer,
  { leaveOutErrors, ...roster }: Roster & { leaveOutErrors: boolean },
  act: Act,
) {
  const { rows, counts } = previewOf(db, roster);
  if (counts.error > 0 && !leaveOutErrors) {
    throw refused('participants:error.rowsInError', { count: counts.error });
  }
  let position = nextPosition(db, roster.meetingId);
  for (const row of rows) {
    if (row.state === 'new') {
      const participant: Participant = {
        ...UNSAID,
        ...changesOf(row),
        id: act.newId(),
        meetingId: roster.meetingId,
        position,
      };
      db.insert(participantTable).values(participant).run();
      position += 1;
    } else if (row.state === 'changed' && row.participantId) {
      db.update(participantTable)
        .set(changesOf(row))
        .where(eq(participantTable.id, row.participantId))
        .run();
    }
  }
  const leftOut = rows.filter(({ state }) => state === 'error').map(({ number }) => number);
  return { counts, leftOut };
}

/** A participant of whom a roster says nothing but that they come. */
const UNSAID: ParticipantFields = {
  name: '',
  gender: null,
  ethnicity: '',
  organizationId: null,
  unitName: '',
  post: '',
  phone: '',
  contact: '',
  capacity: 'attendee',
  lodging: '',
  dining: '',
  ride: '',
  groupName: '',
  remark: '',
  precedence: null,
};

const columnOf = (field: Exclude<RosterField, 'city'>): keyof ParticipantFields =>
  field === 'division' ? 'organizationId' : field;

function changesOf(row: PreviewRow): Partial<ParticipantFields> {
  return Object.fromEntries(
    row.cells.flatMap(({ field, state, after }) =>
      field === 'city' || state === 'unchanged'
        ? []
        : [[columnOf(field), field === 'precedence' ? Number(after) : after]],
    ),
  );
}
