import { fullName, type OrganizationInCity } from '@shared/organizations/organization';
import { pinyinLibrary } from './pinyin';

type Spelling = { full: string; plain: string; initials: string };

const spellings = new Map<string, Spelling>();

/** How a place name is spelled in pinyin, place-name readings included; kept once made. */
export function spellingOf(name: string): Spelling {
  const known = spellings.get(name);
  if (known) return known;
  const syllables = pinyinLibrary().pinyin(name, { toneType: 'none', type: 'array', v: true });
  const spelling = {
    full: name,
    plain: syllables.join('').toLowerCase(),
    initials: syllables
      .map((syllable) => syllable[0] ?? '')
      .join('')
      .toLowerCase(),
  };
  spellings.set(name, spelling);
  return spelling;
}

/** How well a name answers what was typed: smaller is better, null is not at all. */
function fit(organization: OrganizationInCity, typed: string): number | null {
  const own = spellingOf(organization.name);
  const whole = spellingOf(fullName(organization));
  const tries: boolean[] = [
    organization.divisionCode === typed,
    own.full === typed || whole.full === typed,
    own.full.startsWith(typed),
    own.initials === typed,
    own.initials.startsWith(typed),
    own.plain.startsWith(typed),
    whole.full.includes(typed),
    whole.initials.startsWith(typed),
    whole.plain.startsWith(typed),
    typed.length > 1 && whole.initials.includes(typed),
    organization.divisionCode?.startsWith(typed) ?? false,
  ];
  const best = tries.indexOf(true);
  return best < 0 ? null : best;
}

/** Best first; equal fits stay in the order they came in, which is the political one. */
export function suggest(
  organizations: OrganizationInCity[],
  text: string,
  limit: number,
): OrganizationInCity[] {
  const typed = text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  if (!typed) return organizations.slice(0, limit);
  return organizations
    .map((organization) => ({ organization, score: fit(organization, typed) }))
    .filter((candidate) => candidate.score !== null)
    .sort((a, b) => (a.score as number) - (b.score as number))
    .slice(0, limit)
    .map(({ organization }) => organization);
}
