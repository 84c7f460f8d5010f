/** 形式审查: what a nominated text must have before experts read it. */

/** A paragraph of a case's text. `level`: of a heading, 1 is the highest; null is body text. */
export type Paragraph = { level: number | null; text: string };

/** `names`: any of them, as part of a heading, shows that the part is there. */
export type RequiredPart = { id: string; names: readonly string[] };

export type CompletenessRule = {
  /** characters as word processors count them; null is no limit */
  fewest: number | null;
  most: number | null;
  parts: readonly RequiredPart[];
  needsStamp: boolean;
  needsDeck: boolean;
};

export type Handed = {
  paragraphs: readonly Paragraph[];
  /** of these paragraphs, where somebody has counted them before: counting is what takes time */
  characters?: number;
  hasStamp: boolean;
  hasDeck: boolean;
};

export type Shortcoming =
  | { lacks: 'text' | 'stamp' | 'deck' }
  | { lacks: 'part'; part: string }
  | { lacks: 'length'; count: number; fewest: number }
  | { lacks: 'brevity'; count: number; most: number };

/** What is missing, in the order a clerk checks; empty is complete. */
export function shortcomings(handed: Handed, rule: CompletenessRule): Shortcoming[] {
  const found: Shortcoming[] = [];
  const count =
    handed.characters ?? wordCount(handed.paragraphs.map(({ text }) => text).join('\n'));
  if (count === 0) found.push({ lacks: 'text' });
  else {
    const { fewest, most } = rule;
    if (fewest !== null && count < fewest) found.push({ lacks: 'length', count, fewest });
    if (most !== null && count > most) found.push({ lacks: 'brevity', count, most });
    const headings = handed.paragraphs.filter(isHeading).map(({ text }) => bare(text));
    for (const { id, names } of rule.parts)
      if (!names.some((name) => headings.some((heading) => heading.includes(bare(name)))))
        found.push({ lacks: 'part', part: id });
  }
  if (rule.needsStamp && !handed.hasStamp) found.push({ lacks: 'stamp' });
  if (rule.needsDeck && !handed.hasDeck) found.push({ lacks: 'deck' });
  return found;
}

const ONE_EACH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]/gu;

/**
 * 字数 as WPS and Word show it: every Chinese character and every sign of Chinese punctuation is one,
 * a run of anything else without a space (a word, a figure) is one.
 */
export function wordCount(text: string): number {
  const plain = text.replace(/\u3000/g, ' ');
  const single = plain.match(ONE_EACH)?.length ?? 0;
  const others = plain.replace(ONE_EACH, ' ').match(/\S+/g)?.length ?? 0;
  return single + others;
}

/** Longer than this, a line without a heading's style is a sentence. */
const LONGEST_HEADING = 30;
const ENDS_A_SENTENCE = /[\u3002\uff1b;.]$/;

/** Many write a heading as a short line of its own, numbered or bold, without a heading's style. */
const isHeading = ({ level, text }: Paragraph): boolean =>
  level !== null ||
  (text.trim().length <= LONGEST_HEADING &&
    text.trim() !== '' &&
    !ENDS_A_SENTENCE.test(text.trim()));

const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}]/gu, '');
