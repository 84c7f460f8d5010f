import { pinyinLibrary } from '../organizations';
import rareReadings from './rareReadings.json';

type Spelling = { pinyin: string; initials: string; syllables: string };

const spellings = new Map<string, Spelling>();

/** Readings that the dictionary has not. */
const rare = new Map(Object.entries(rareReadings));

/**
 * How a person's name is typed in pinyin (`shanwei` and `sw`) and ordered (`shan4 wei1`, one syllable
 * per character). Surnames are read as surnames; rare characters count as one.
 */
export function spellingOf(name: string): Spelling {
  const known = spellings.get(name);
  if (known) return known;
  const read = pinyinLibrary().pinyin(name, {
    toneType: 'num',
    type: 'array',
    v: true,
    surname: 'head',
  });
  const toned = read.map((syllable) => (rare.get(syllable) ?? syllable).toLowerCase());
  const syllables = toned.map((syllable) => syllable.replace(/(?<=\p{L})[0-5]$/u, ''));
  const spelling = {
    pinyin: syllables.join(''),
    initials: syllables.map((syllable) => [...syllable][0] ?? '').join(''),
    syllables: toned.filter((syllable) => /[\p{L}\p{N}]/u.test(syllable)).join(' '),
  };
  spellings.set(name, spelling);
  return spelling;
}
