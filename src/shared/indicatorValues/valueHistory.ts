import type { FieldChange } from '../journal/contract';

/** One writing of a cell; values as decimals, null where there was or is none. */
export type ValueStep = {
  changeId: string;
  at: number;
  /** the contract line that wrote it */
  operation: string;
  personName: string | null;
  from: string | null;
  to: string | null;
  /** 来源 as it stood afterwards */
  source: string;
};

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * What the journal tells of a cell, one step per change.
 * @param changes of the row's fields, newest first
 * @param now what stands there; null where the row is gone
 */
export function valueSteps(
  changes: readonly FieldChange[],
  now: { value: string; source: string } | null,
): ValueStep[] {
  const steps = new Map<string, FieldChange[]>();
  for (const change of changes)
    steps.set(change.changeId, [...(steps.get(change.changeId) ?? []), change]);
  // Walked back from what stands there: a field that a change left alone is as it was.
  let [value, source] = [now?.value ?? null, now?.source ?? ''];
  return [...steps].flatMap(([changeId, fields]): ValueStep[] => {
    const [head] = fields;
    const of = (name: string) => fields.find(({ field }) => field === name);
    const [ofValue, ofSource] = [of('value'), of('source')];
    if (!head || (!ofValue && !ofSource)) return [];
    const to = ofValue ? textOr(ofValue.after) : value;
    const from = ofValue ? textOr(ofValue.before) : value;
    const told = ofSource ? (textOr(ofSource.after) ?? '') : source;
    value = from;
    source = ofSource ? (textOr(ofSource.before) ?? '') : source;
    const { at, operation, personName } = head;
    return [{ changeId, at, operation, personName, from, to, source: told }];
  });
}
