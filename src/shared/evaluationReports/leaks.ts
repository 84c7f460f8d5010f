import type { ReportBasis } from './basis';
import { pieces, plainText } from './boundText';
import { COUNTY_ENDS, NO_NAMES, PLACE_WORDS, STANDING_WORDS } from './leaks.template';
import type { Chapter, EvaluationReport } from './report';

/** What a line stands in: a chapter, or the title and whatever else is printed as somebody typed it. */
export type TypedPlace = Chapter | 'cover' | 'tables';

/** A line of a public text that says, or may say, what only the internal edition may. */
export type Leak = {
  chapter: TypedPlace;
  /** as it is printed */
  line: string;
  /** a county beside its place or score; a total of one that is not honoured; a figure of the internal edition */
  by: 'placeOfCounty' | 'total' | 'figure';
  /** the county's name, or the number */
  what: string;
};

/** Blanks and signs that are not seen keep nobody from reading a name; nor do wide digits. */
const seen = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');

const HEADING = /^#\s+/;
/** A name on a line of its own speaks of what comes next. */
const MOST_OF_A_NAME = 12;

/**
 * What a person wrote into a public text and must not go out. It reads words, so it errs on the side of
 * asking: a county's name with a place or score in one line or below a heading that names it, a city's
 * with a place, and any number that is the total of one that is not honoured.
 * @param publicKeys figures that may stand in the public edition
 */
export function leaksIn(
  texts: readonly { chapter: TypedPlace; text: string }[],
  basis: ReportBasis,
  publicKeys: ReadonlySet<string>,
): Leak[] {
  const names = namesOf(basis);
  const cities = [...new Set([...basis.counties.values()].map(({ cityName }) => cityName))];
  const totals = totalsOf(basis);
  const nameIn = (text: string) => names.find((name) => text.includes(name));
  return texts.flatMap(({ chapter, text }) => {
    let [heading, before] = ['', ''];
    return text.split('\n').flatMap((written): Leak[] => {
      const line = plainText(written);
      const read = seen(line);
      const at = { chapter, line };
      const figures = pieces(written).flatMap((piece) =>
        piece.kind === 'figure' && !publicKeys.has(piece.key) ? [piece.value] : [],
      );
      // A number that is bound to a public figure may happen to be somebody's total.
      const typed = pieces(written)
        .map((piece) => (piece.kind === 'text' ? piece.text : ' '))
        .join('')
        .normalize('NFKC');
      const total = (typed.match(/\d+\.\d+/g) ?? []).find((number) => totals.has(number));
      const isPlace = PLACE_WORDS.test(read);
      const named = isPlace ? nameIn(`${read}\n${before}\n${heading}`) : undefined;
      const city = STANDING_WORDS.test(read)
        ? cities.find((name) => name !== '' && read.includes(name))
        : undefined;
      if (HEADING.test(written)) heading = read;
      // A blank line parts nothing that is read on.
      if (read !== '') before = read.length <= MOST_OF_A_NAME ? read : '';
      const what = named ?? city;
      return [
        ...figures.map((value): Leak => ({ ...at, by: 'figure', what: value })),
        ...(what ? [{ ...at, by: 'placeOfCounty' as const, what }] : []),
        ...(total ? [{ ...at, by: 'total' as const, what: total }] : []),
      ];
    });
  });
}

/** What is printed besides the chapters' texts as somebody typed it. */
export const typedBesides = (
  { title, issuer }: Pick<EvaluationReport, 'title' | 'issuer'>,
  { issues, cases }: Pick<ReportBasis, 'issues' | 'cases'>,
): { chapter: TypedPlace; text: string }[] => [
  { chapter: 'cover', text: `${title}\n${issuer}` },
  ...issues.flatMap(({ common, wording }) =>
    common ? { chapter: 'tables' as const, text: wording } : [],
  ),
  ...cases.flatMap(({ isPublished, title: text }) =>
    isPublished ? { chapter: 'tables' as const, text } : [],
  ),
];

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
