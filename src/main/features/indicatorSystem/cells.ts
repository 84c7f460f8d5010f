import type { Rule, StoredMethod } from '@shared/evaluation/system';
import { decimal, isFigure } from '@shared/evaluation/working';
import { exact, times } from '@shared/scoring/exact';
import type { Problems } from './rows';
import { METHODS, NONE, RULE_ITEMS, RULE_WORDS } from './workbook.template';

/** Where a cell stands, to tell of it. */
export type At = { sheet: string; row: number; problems: Problems };

/** The choice that a word stands for. `empty` where nothing is written. */
export function choiceOf<Choice extends string>(
  text: string,
  words: Readonly<Record<Choice, string>>,
  empty: NoInfer<Choice>,
  { sheet, row, problems }: At,
): Choice {
  if (text === '') return empty;
  const keys = Object.keys(words) as Choice[];
  const found = keys.find((key) => words[key] === text);
  if (found === undefined)
    problems.add(sheet, row, 'choice', {
      text: text.slice(0, 40),
      choices: Object.values(words).join(' / '),
    });
  return found ?? empty;
}

/** Hundredths of what is written, with at most two decimals; a per cent sign is none of it. */
export function hundredthsOf(text: string, { sheet, row, problems }: At): number | null {
  const value = decimal(text.replace(/[%％]$/, '').trim());
  const whole = value && times(value, exact(100));
  if (whole === null || whole.under !== 1n || whole.over < 0n || whole.over > 100_000n)
    return problems.add(sheet, row, 'hundredths', { text: text.slice(0, 40) });
  return Number(whole.over);
}

export function wholeNumberOf(
  text: string,
  [least, most]: readonly [number, number],
  { sheet, row, problems }: At,
): number | null {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    return problems.add(sheet, row, 'whole', { text: text.slice(0, 40), least, most });
  return value;
}

/** A number as it was written; '' reads as none. */
export function numberOf(text: string, { sheet, row, problems }: At): string | null {
  if (text === '') return null;
  if (!isFigure(text)) return problems.add(sheet, row, 'number', { text: text.slice(0, 40) });
  return text;
}

type MethodCells = { method: string; low: string; high: string; target: string };

/** A method with its numbers; those that are not written are the usual ones. */
export function methodOf({ method, low, high, target }: MethodCells, at: At): StoredMethod {
  const by = choiceOf(method, METHODS, 'minMax', at);
  const points = (text: string, usual: number) =>
    text === '' ? usual : (hundredthsOf(text, at) ?? usual);
  switch (by) {
    case 'efficacy':
      return { by, base: points(low, 6000), span: points(high, 4000) };
    case 'zScore':
      return { by, centre: points(low, 5000), scale: points(high, 1000) };
    case 'target':
      return {
        by,
        target: numberOf(target, at),
        floor: points(low, 0),
        cap: points(high, 10_000),
      };
    default:
      return { by };
  }
}

/** The rule from the rows that are there; the others stay. */
export function ruleOf(
  before: Rule,
  rows: readonly { row: number; item: string; value: string }[],
  about: Omit<At, 'row'>,
): Rule {
  const rule: Rule = { ...before };
  const written = new Map(rows.map(({ row, item, value }) => [item, { row, value }]));
  const each = <Value>(item: string, read: (value: string, at: At) => Value): Value | undefined => {
    const found = written.get(item);
    return found && found.value !== ''
      ? read(found.value, { ...about, row: found.row })
      : undefined;
  };
  const word = <Field extends keyof typeof RULE_WORDS>(field: Field) => {
    const words = RULE_WORDS[field] as Readonly<Record<string, string>>;
    const found = each(RULE_ITEMS[field], (text, at) => choiceOf(text, words, before[field], at));
    if (found !== undefined) rule[field] = found as Rule[Field];
  };
  for (const field of Object.keys(RULE_WORDS) as (keyof typeof RULE_WORDS)[]) word(field);
  const limit = (value: string, at: At) => (value === NONE ? null : hundredthsOf(value, at));
  const most = (field: 'mostBonus' | 'mostMalus') => {
    const found = each(RULE_ITEMS[field], limit);
    if (found !== undefined) rule[field] = found;
  };
  most('mostBonus');
  most('mostMalus');
  rule.decimals =
    each(RULE_ITEMS.decimals, (text, at) => wholeNumberOf(text, [0, 6], at)) ?? before.decimals;
  const low = each(RULE_ITEMS.low, limit);
  const high = each(RULE_ITEMS.high, limit);
  if (low !== undefined && high !== undefined) {
    const isHeld = low !== null && high !== null && low < 5000 && high > 5000 && high <= 10_000;
    if (isHeld) rule.outliers = { low, high };
    else if (low === null && high === null) rule.outliers = null;
    else about.problems.add(about.sheet, written.get(RULE_ITEMS.low)?.row ?? null, 'outliers');
  }
  return rule;
}
