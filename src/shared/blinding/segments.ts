import type { Mask } from './masks';

/** `masked`: will not be read; `suggested`: nobody has decided; `readable`: own, and not masked. */
export type SegmentMark = 'masked' | 'suggested' | 'readable';
export type Segment = { text: string; mark: SegmentMark | null };

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cuts texts where something is marked, the longest term first; together segments are the text. */
export function segmenter(
  masks: readonly Mask[],
  suggested: readonly string[],
  readable: readonly string[],
): (text: string) => Segment[] {
  const marks = new Map<string, SegmentMark>();
  for (const term of suggested) marks.set(term, 'suggested');
  for (const term of readable) marks.set(term, 'readable');
  for (const { term } of masks) marks.set(term, 'masked');
  marks.delete('');
  // Where masks will be applied nothing shorter within counts: the same order as when they are.
  const terms = [...marks.keys()].sort(
    (a, b) =>
      Number(marks.get(b) === 'masked') - Number(marks.get(a) === 'masked') || b.length - a.length,
  );
  if (terms.length === 0) return (text) => [{ text, mark: null }];
  const cut = new RegExp(`(${terms.map(escaped).join('|')})`, 'gu');
  return (text) =>
    text
      .split(cut)
      .filter((part) => part !== '')
      .map((part) => ({ text: part, mark: marks.get(part) ?? null }));
}
