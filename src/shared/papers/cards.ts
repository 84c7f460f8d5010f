import { type Fitted, fitted } from './fit';
import { spacedName } from './names';

/** Millimetres. A name card as shops sell the stands for it. */
export const PLACE_CARD_MM = { width: 210, height: 140 };
/** The sheet of a folded card: A4, whose middle is the fold. */
export const FOLDED_SHEET_MM = { width: 210, height: 297 };
/** A badge that fits the usual 90 × 130 pouch. */
export const BADGE_MM = { width: 88, height: 126 };
export const A4_MM = { width: 210, height: 297 };

export const nameSizes = ['large', 'medium', 'small'] as const;
export type NameSize = (typeof nameSizes)[number];

/** Points of a name of up to three characters. Large: three characters fill the card's width. */
const NAME_PT: Record<NameSize, number> = { large: 150, medium: 120, small: 96 };
const UNIT_PT: Record<NameSize, number> = { large: 40, medium: 36, small: 32 };
/** Air to the left and right of a place card's text, together. */
const SIDES_MM = 24;
const SMALLEST_NAME_PT = 60;
const SMALLEST_UNIT_PT = 20;

export type PlaceCard = { name: Fitted; unit: Fitted | null };

/** The two lines of a place card; the unit's is left out when it is empty. */
export function placeCard(person: { name: string; unit: string }, size: NameSize): PlaceCard {
  const widthMm = PLACE_CARD_MM.width - SIDES_MM;
  return {
    name: fitted(spacedName(person.name), {
      widthMm,
      largestPt: NAME_PT[size],
      smallestPt: SMALLEST_NAME_PT,
    }),
    unit:
      person.unit === ''
        ? null
        : fitted(person.unit, {
            widthMm,
            largestPt: UNIT_PT[size],
            smallestPt: SMALLEST_UNIT_PT,
          }),
  };
}

/** Both faces of a card that is folded over its top edge: the far one stands on its head above. */
export const bothFaces = <Face>(faces: readonly Face[]): (Face & { turned: boolean })[] =>
  faces.flatMap((face) => [
    { ...face, turned: true },
    { ...face, turned: false },
  ]);

const BADGE_SIDES_MM = 12;

export type BadgeText = { name: Fitted; unit: Fitted | null; meeting: Fitted };

/** The lines of a badge, each no larger than its width allows. */
export function badgeText(badge: { name: string; unit: string; meeting: string }): BadgeText {
  const widthMm = BADGE_MM.width - BADGE_SIDES_MM;
  const line = (text: string, largestPt: number, smallestPt: number) =>
    fitted(text, { widthMm, largestPt, smallestPt });
  return {
    meeting: line(badge.meeting, 15, 11),
    name: line(spacedName(badge.name), 44, 26),
    unit: badge.unit === '' ? null : line(badge.unit, 16, 11),
  };
}
