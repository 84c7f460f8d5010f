/** What became of a text between two versions: whole paragraphs, in their order. */
export type TextChanges = { gone: string[]; come: string[] };

/** Paragraphs that only one of two versions has; one that only moved is in neither list. */
export function textChanges(before: readonly string[], after: readonly string[]): TextChanges {
  return { gone: without(before, after), come: without(after, before) };
}

function without(these: readonly string[], those: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1);
  return these.filter((one) => {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    return count === 0;
  });
}
