import { checkInCode } from '@shared/attendance/code';
import {
  A4_MM,
  BADGE_MM,
  badgeText,
  bothFaces,
  FOLDED_SHEET_MM,
  PLACE_CARD_MM,
  placeCard,
} from '@shared/papers/cards';
import type { MakeUp } from '@shared/papers/paper';
import type { Capacity, ListedParticipant } from '@shared/participants/participant';
import type { Card, CardSheetSpec } from '../../documents';
import { CAPACITIES, unitAndPost } from '../participants';
import type { PaperFacts } from './facts';
import { codeDescription, titleOf } from './papers.template';

const CODE_SIDE_MM = 26;

/** 席卡: on its own paper with one face, or on A4 with both, to be folded. */
export function placeCards(
  facts: PaperFacts,
  makeUp: MakeUp,
  people: readonly ListedParticipant[],
): CardSheetSpec {
  const instead = substitutes(facts);
  const cards = people.map((one): Card => {
    const { name, unit } = placeCard(
      {
        name: instead.get(one.id)?.name ?? one.name,
        unit: makeUp.unitLine ? (instead.get(one.id)?.post ?? unitAndPost(one)) : '',
      },
      makeUp.nameSize,
    );
    return {
      lines: [
        ...(unit ? [{ ...unit, font: 'heading2' as const }] : []),
        { ...name, font: 'title' as const, gapMm: unit ? 4 : 0 },
      ],
    };
  });
  const folded = makeUp.faces === 'folded';
  return {
    houseStyle: facts.houseStyle,
    title: titleOf(facts.meeting.name, 'placeCards'),
    pageMm: folded ? FOLDED_SHEET_MM : PLACE_CARD_MM,
    cardMm: PLACE_CARD_MM,
    columns: 1,
    rows: folded ? 2 : 1,
    outlines: folded,
    cards: folded ? bothFaces(cards) : cards,
  };
}

/** Who sits there instead, by whom they stand for. */
const substitutes = ({ away }: PaperFacts) =>
  new Map(
    away.flatMap(({ participantId, substitute }) =>
      substitute ? [[participantId, substitute] as const] : [],
    ),
  );

/** Dark enough for white words; the word says the same to who cannot tell them apart. */
const CAPACITY_COLOURS: Record<Capacity, string> = {
  attendee: 'B3261E',
  observer: '1F5FA8',
  guest: '8A5A00',
  staff: '2E6B34',
};

/** The code that the desk reads. */
const codeOf = ({ id, name }: ListedParticipant): NonNullable<Card['picture']> => ({
  code: checkInCode(id),
  sideMm: CODE_SIDE_MM,
  description: codeDescription(name),
});

/** 证件: four to a sheet of A4, for the usual pouch. */
export function badges(
  facts: PaperFacts,
  makeUp: MakeUp,
  people: readonly ListedParticipant[],
): CardSheetSpec {
  const instead = substitutes(facts);
  const cards = people.map((one): Card => {
    const { meeting, name, unit } = badgeText({
      meeting: facts.meeting.name,
      name: instead.get(one.id)?.name ?? one.name,
      unit: instead.get(one.id)?.post ?? unitAndPost(one),
    });
    return {
      ...(makeUp.checkInCode ? { picture: codeOf(one) } : {}),
      lines: [
        { ...meeting, font: 'label', gapMm: 9 },
        {
          text: CAPACITIES[one.capacity],
          font: 'label',
          sizePt: 26,
          gapMm: 5,
          band: CAPACITY_COLOURS[one.capacity],
        },
        { ...name, font: 'title', gapMm: 6 },
        ...(unit ? [{ ...unit, font: 'heading2' as const, gapMm: 4 }] : []),
        ...(one.groupName
          ? [{ text: one.groupName, font: 'heading2' as const, sizePt: 16, gapMm: 3 }]
          : []),
      ],
    };
  });
  return {
    houseStyle: facts.houseStyle,
    title: titleOf(facts.meeting.name, 'badges'),
    pageMm: A4_MM,
    cardMm: BADGE_MM,
    columns: 2,
    rows: 2,
    outlines: true,
    fromTop: true,
    cards,
  };
}
