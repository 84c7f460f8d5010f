const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;

type Run = { han: boolean; characters: string[] };

/** Splits text into runs of Han characters and runs of other letters and digits, lower-cased. */
function runs(text: string): Run[] {
  const found: Run[] = [];
  let current: Run | null = null;
  for (const character of text.normalize('NFKC').toLowerCase()) {
    const han = HAN.test(character);
    if (!han && !WORD.test(character)) {
      current = null;
      continue;
    }
    if (!current || current.han !== han) {
      current = { han, characters: [] };
      found.push(current);
    }
    current.characters.push(character);
  }
  return found;
}

/**
 * What the full-text index stores for a text: Han runs as overlapping pairs plus their last single
 * character, other words whole. SQLite's own tokenizers either need three characters or cut Chinese
 * at the wrong places; pairs find every word of one character or more, with no false hit.
 */
export function grams(text: string): string {
  const tokens: string[] = [];
  for (const { han, characters } of runs(text)) {
    if (!han) {
      tokens.push(characters.join(''));
      continue;
    }
    for (let i = 0; i < characters.length - 1; i++)
      tokens.push(`${characters[i]}${characters[i + 1]}`);
    tokens.push(characters[characters.length - 1] as string);
  }
  return tokens.join(' ');
}

/** The FTS5 expression that finds a text, or null when there is nothing to look for. */
export function gramsQuery(text: string): string | null {
  const phrases = runs(text).map(({ han, characters }) => {
    if (!han) return `"${characters.join('')}"*`;
    // A single character is the beginning of a pair, or the last of its run.
    if (characters.length === 1) return `"${characters[0]}"*`;
    const pairs: string[] = [];
    for (let i = 0; i < characters.length - 1; i++)
      pairs.push(`${characters[i]}${characters[i + 1]}`);
    return `"${pairs.join(' ')}"`;
  });
  return phrases.length > 0 ? phrases.join(' AND ') : null;
}

/** Whether a text would be found: what the full-text index answers, for text that is in no index. */
export function isFoundIn(text: string, wanted: string): boolean {
  const has = runs(text).map(({ han, characters }) => ({ han, word: characters.join('') }));
  return runs(wanted).every(({ han, characters }) => {
    const word = characters.join('');
    return has.some(
      (run) => run.han === han && (han ? run.word.includes(word) : run.word.startsWith(word)),
    );
  });
}
