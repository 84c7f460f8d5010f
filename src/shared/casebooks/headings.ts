import type { TextBlock } from '../caseStudies/caseText';
import { BARE_NUMBER, DECIMAL_LABEL, SENTENCE_SIGN, WRITTEN_LABELS } from './headings.template';

export type HeadingLevel = 1 | 2 | 3 | 4;

/** A text as a casebook prints it: headings without their numbers, which are counted anew. */
export type LevelledBlock =
  | { kind: 'heading'; level: HeadingLevel; text: string }
  | Extract<TextBlock, { kind: 'text' | 'table' | 'picture' }>;

/** A line that somebody meant as a heading without saying so is no longer than this. */
const LONGEST_NUMBERED = 30;
const LONGEST_BARE = 12;
/** A title is set in at most so many lines. */
const TITLE_LINES = 3;

/**
 * Brings the headings of one text to 一、（一）1.（1）: what its numbers say counts before its styles, and
 * the levels in use close up from the highest. The title at its head is left out: the casebook sets it.
 * @param title as the city wrote it
 */
export function levelled(blocks: readonly TextBlock[], title: string): LevelledBlock[] {
  const body = withoutTitle(blocks, title);
  const found = body.map(headingIn);
  const isBare = found.every((heading) => heading === null);
  const headings = isBare ? body.map(bareHeadingIn) : found;
  const used = [...new Set(headings.flatMap((one) => (one ? [one.level] : [])))].sort(
    (a, b) => a - b,
  );
  return body.flatMap((block, at): LevelledBlock[] => {
    const heading = headings[at];
    if (!heading) return block.kind === 'heading' || block.kind === 'title' ? [] : [block];
    const level = Math.min(4, used.indexOf(heading.level) + 1) as HeadingLevel;
    return [{ kind: 'heading', level, text: heading.text }];
  });
}

type Found = { level: number; text: string } | null;

function headingIn(block: TextBlock): Found {
  if (block.kind === 'heading') {
    const numbered = BARE_NUMBER.exec(block.text)?.[0] ?? '';
    const { level, text } = withoutLabel(block.text.slice(numbered.length));
    return text === '' ? null : { level: level ?? block.level, text };
  }
  if (block.kind !== 'text' || block.text.length > LONGEST_NUMBERED) return null;
  const { level, text } = withoutLabel(block.text.trim());
  return level === null || text === '' || SENTENCE_SIGN.test(text) ? null : { level, text };
}

/** Where a text has no heading at all, its short lines without a sentence are. */
function bareHeadingIn(block: TextBlock): Found {
  if (block.kind !== 'text') return null;
  const text = block.text.trim();
  const isShort = text.length <= LONGEST_BARE && /\p{Script=Han}/u.test(text);
  return isShort && !SENTENCE_SIGN.test(text) ? { level: 1, text } : null;
}

function withoutLabel(text: string): { level: number | null; text: string } {
  const decimal = DECIMAL_LABEL.exec(text)?.[0];
  if (decimal) {
    const level = decimal.match(/\d+/g)?.length ?? 1;
    return { level, text: text.slice(decimal.length).trim() };
  }
  for (const [at, label] of WRITTEN_LABELS.entries()) {
    const found = label.exec(text)?.[0];
    if (found !== undefined) return { level: at + 1, text: text.slice(found.length).trim() };
  }
  return { level: null, text: text.trim() };
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Files begin with their title, in one line or several, with or without a style. */
function withoutTitle(blocks: readonly TextBlock[], title: string): TextBlock[] {
  const whole = bare(title);
  let at = 0;
  while (at < Math.min(TITLE_LINES, blocks.length)) {
    const block = blocks[at];
    const words = block && 'text' in block ? bare(block.text) : '';
    if (block?.kind !== 'title' && (words === '' || !whole.includes(words))) break;
    at += 1;
  }
  return blocks.slice(at).filter(({ kind }) => kind !== 'title');
}
