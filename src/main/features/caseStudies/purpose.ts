import type { CaseStudyLine } from '@shared/caseStudies/caseStudy';
import { isForMeeting } from '@shared/caseStudies/purpose';
import { eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { agendaItemTable } from '../agenda/agenda.table';
import { nominationTable, selectionTable } from '../selections/selections.table';
import { deckTable } from './caseStudies.table';

/** What a case is there for: a nomination of a selection, the meeting itself, or both. */
export function purposes(
  db: Reader,
): (
  of: Pick<CaseStudyLine, 'id' | 'speakerId'>,
) => Pick<CaseStudyLine, 'isNominated' | 'isForMeeting'> {
  const needsDeck = new Map<string, boolean>();
  for (const row of db
    .select({ id: nominationTable.caseStudyId, needsDeck: selectionTable.needsDeck })
    .from(nominationTable)
    .innerJoin(selectionTable, eq(selectionTable.id, nominationTable.selectionId))
    .all())
    needsDeck.set(row.id, (needsDeck.get(row.id) ?? false) || row.needsDeck);
  const onAgenda = new Set(
    db
      .selectDistinct({ id: agendaItemTable.caseStudyId })
      .from(agendaItemTable)
      .where(isNotNull(agendaItemTable.caseStudyId))
      .all()
      .map(({ id }) => id),
  );
  const withDeck = new Set(
    db
      .selectDistinct({ id: deckTable.caseStudyId })
      .from(deckTable)
      .all()
      .map(({ id }) => id),
  );
  return ({ id, speakerId }) => {
    const nominated = needsDeck.get(id);
    return {
      isNominated: nominated !== undefined,
      isForMeeting: isForMeeting({
        isNominated: nominated !== undefined,
        deckWasAsked: nominated ?? false,
        hasDeck: withDeck.has(id),
        hasSpeaker: speakerId !== null,
        isOnAgenda: onAgenda.has(id),
      }),
    };
  };
}
