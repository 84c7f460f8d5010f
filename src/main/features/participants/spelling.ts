import { pinyin } from 'pinyin-pro';

type Spelling = { pinyin: string; initials: string };

const spellings = new Map<string, Spelling>();

/** How a person's name is typed in pinyin: `shanwei` and `sw`; surnames are read as surnames. */
export function spellingOf(name: string): Spelling {
  const known = spellings.get(name);
  if (known) return known;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head' });
  const spelling = {
    pinyin: syllables.join('').toLowerCase(),
    initials: syllables
      .map((syllable) => [...syllable][0] ?? '')
      .join('')
      .toLowerCase(),
  };
  spellings.set(name, spelling);
  return spelling;
}
