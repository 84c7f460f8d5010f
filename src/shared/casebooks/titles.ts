import {
  AROUND,
  ENDING,
  EXPERIENCE,
  KIND_BEFORE,
  OF,
  OF_EXPERIENCE,
  PARTING,
  PROVINCE,
  SLOGAN_SPACE,
  TITLE_DASH,
} from './titles.template';
import { corrected } from './typos';

/** Whose case it is. `name` without its city, `fullName` with it. */
type Whose = { name: string; fullName: string; field: string };

/** `lacks`: a slogan is somebody's to write, none is invented. */
export type ProposedTitle = { title: string; lacks: 'slogan' | null };

/**
 * The uniform form of a title as a city wrote it: slogan line, two dashes, county … 经验. Only what is
 * written is put in order: its dash or colon, its spaces, whose it is, how it ends. Proposed, never set.
 */
export function proposedTitle(written: string, whose: Whose): ProposedTitle {
  const whole = parted(tidied(written));
  // Whose it is, said before all else: what follows is the title.
  const isNamedFirst = whole.second !== '' && countyAt(whole.first, whose) === '';
  const { first, second } = isNamedFirst ? parted(whole.second) : whole;
  const own = countyAt(first, whose);
  const hasSlogan = own === null || (second !== '' && own !== '');
  const slogan = hasSlogan ? (own ?? first) : '';
  const about = hasSlogan ? second : second || first;
  const closing = closingLine(about, whose);
  return slogan === ''
    ? { title: closing, lacks: 'slogan' }
    : { title: `${slogan}${TITLE_DASH}${closing}`, lacks: null };
}

/** A title in the two lines of a page: what stands before the dash, and the rest with it. */
export function titleLines(title: string): string[] {
  const at = title.indexOf(TITLE_DASH);
  return at <= 0 ? [title] : [title.slice(0, at), title.slice(at)];
}

function tidied(written: string): string {
  const bare = written.replace(/\s+/gu, ' ').trim().replace(KIND_BEFORE, '').replace(AROUND, '$1');
  // The space between two halves of a slogan is meant.
  return bare.split(' ').map(corrected).join(SLOGAN_SPACE);
}

function parted(title: string): { first: string; second: string } {
  const found = PARTING.exec(title);
  if (!found) return { first: title, second: '' };
  return {
    first: title.slice(0, found.index).trim(),
    second: title.slice(found.index + found[0].length).trim(),
  };
}

/** What follows the county's name at the beginning; null when it does not begin with it. */
function countyAt(text: string, { name, fullName }: Whose): string | null {
  const bare = text.startsWith(PROVINCE) ? text.slice(PROVINCE.length) : text;
  const found = [fullName, name].find((one) => one !== '' && bare.startsWith(one));
  return found === undefined ? null : bare.slice(found.length).replace(OF, '').trim();
}

function closingLine(about: string, whose: Whose): string {
  const rest = countyAt(about, whose) ?? about;
  const ending = ENDING.exec(rest);
  const topic = ending ? rest.slice(0, ending.index) : rest;
  if (topic === '') return `${whose.name}${whose.field}${EXPERIENCE}`;
  return `${whose.name}${topic}${ending && ending[1] === '' ? EXPERIENCE : OF_EXPERIENCE}`;
}
