import type { ResultLine } from '@shared/deliberation/contract';
import { notFound } from '@shared/errors';
import type { HouseStyle } from '@shared/houseStyle';
import type { NominationLine } from '@shared/selections/contract';
import type { Selection } from '@shared/selections/selection';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { houseStyleOf } from '../houseStyles';
import { meetingTable } from '../meetings/meetings.table';
import { nominationLines, selectionIn } from '../selections';
import { why } from './papers.template';
import { AFTER_OPENING, resultsOf } from './results';

/** What the papers of a selection are made of. */
export type Outcome = {
  selection: Selection;
  houseStyle: HouseStyle;
  basis: 'sheets' | 'ballots';
  /** in the political order of the cities and each city's own, withdrawn ones as well */
  nominations: NominationLine[];
  /** by nomination, of those that were judged */
  results: ReadonlyMap<string, ResultLine>;
  /** decided in, in the order of `nominations` */
  selected: NominationLine[];
};

export function outcomeOf(db: Reader, selectionId: string): Outcome {
  const selection = selectionIn(db, selectionId, AFTER_OPENING);
  const meeting = db
    .select({ houseStyle: meetingTable.houseStyle })
    .from(meetingTable)
    .where(eq(meetingTable.id, selection.meetingId))
    .get();
  if (!meeting) throw notFound('meetings:error.notFound');
  const { basis, lines } = resultsOf(db, selectionId);
  const nominations = nominationLines(db, selectionId);
  return {
    selection,
    houseStyle: houseStyleOf(db, meeting.houseStyle),
    basis,
    nominations,
    results: new Map(lines.map((line) => [line.nominationId, line])),
    selected: nominations.filter(({ status }) => status === 'selected'),
  };
}

/**
 * Why a case is in or out, for its own city: what the rule says, or what the panel wrote down. Names no
 * other case, and no other city.
 */
export function reasonOf(line: ResultLine, seats: number): string {
  const { decision, proposed } = line;
  if (decision?.reason) return why.decided(decision.reason);
  if (proposed.because === 'levelAtTheEnd') return decision?.isIn ? why.levelIn : why.levelOut;
  switch (proposed.because) {
    case 'place':
      return proposed.in ? why.place(seats) : why.outOfPlace(seats);
    case 'quota':
      return why.quota;
    case 'notScored':
      return why.notScored;
    case 'full': {
      const { over, most } = proposed.quota;
      return why.full(over === 'city' ? why.ownCity : why.field(line.field), most);
    }
    case 'displaced':
      return why.displaced;
  }
}
