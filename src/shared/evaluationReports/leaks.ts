import type { ReportBasis } from './basis';
import { pieces, plainText } from './boundText';
import { COUNTY_ENDS, NO_NAMES, PLACE_WORDS } from './leaks.template';
import type { Chapter } from './report';

/** A line of a public text that says, or may say, what only the internal edition may. */
export type Leak = {
  chapter: Chapter;
  /** as it is printed */
  line: string;
  /** a county beside its place or score; a total of one that is not honoured; a figure of the internal edition */
  by: 'placeOfCounty' | 'total' | 'figure';
  /** the county's name, or the number */
  what: string;
};

/**
 * What a person wrote into a public text and must not go out. It reads words, so it errs on the side of
 * asking: a county's name with a place or score in one line, and any number that is the total of one
 * that is not honoured.
 * @param publicKeys figures that may stand in the public edition
 */
export function leaksIn(
  texts: readonly { chapter: Chapter; text: string }[],
  basis: ReportBasis,
  publicKeys: ReadonlySet<string>,
): Leak[] {
  const names = namesOf(basis);
  const totals = totalsOf(basis);
  return texts.flatMap(({ chapter, text }) =>
    text.split('\n').flatMap((written): Leak[] => {
      const line = plainText(written);
      const at = { chapter, line };
      const figures = pieces(written).flatMap((piece) =>
        piece.kind === 'figure' && !publicKeys.has(piece.key) ? [piece.value] : [],
      );
      // A number that is bound to a public figure may happen to be somebody's total.
      const typed = pieces(written)
        .map((piece) => (piece.kind === 'text' ? piece.text : ' '))
        .join('');
      const total = (typed.match(/\d+\.\d+/g) ?? []).find((number) => totals.has(number));
      const named = PLACE_WORDS.test(line) ? names.find((name) => line.includes(name)) : undefined;
      return [
        ...figures.map((what): Leak => ({ ...at, by: 'figure', what })),
        ...(named ? [{ ...at, by: 'placeOfCounty' as const, what: named }] : []),
        ...(total ? [{ ...at, by: 'total' as const, what: total }] : []),
      ];
    }),
  );
}

/** Names of the evaluated, whole and as people shorten them; the longest first. */
function namesOf({ sheet, counties }: ReportBasis): string[] {
  const cities = new Set([...counties.values()].map(({ cityName }) => shortened(cityName)));
  const own = sheet.members.flatMap(({ countyId }) => {
    const county = counties.get(countyId);
    return county ? [county.name, county.nameNow] : [];
  });
  const short = own
    .map(shortened)
    .filter((name) => name.length >= 2 && !NO_NAMES.includes(name) && !cities.has(name));
  return [...new Set([...own, ...short])].sort((a, b) => b.length - a.length);
}

const shortened = (name: string): string => name.replace(COUNTY_ENDS, '');

function totalsOf({ computed }: ReportBasis): Set<string> {
  return new Set(
    computed.counties.flatMap(({ honourIds, shown }) =>
      honourIds.length === 0 && shown !== null && shown.includes('.') ? [shown] : [],
    ),
  );
}
