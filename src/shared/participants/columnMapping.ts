import { type ColumnMapping, type RosterField, rosterFields } from './roster';
import { HEAD_NAMES } from './rosterWords.template';

const fieldOf = new Map<string, RosterField>(
  rosterFields.flatMap((field) => HEAD_NAMES[field].map((name) => [name, field] as const)),
);

/** Every head name that a roster column is known by. */
export const knownHeadNames: readonly string[] = [...fieldOf.keys()];

/**
 * Guesses what each column means from its head. A field is given once, to the first column that
 * names it; a column without a known name (such as a running number) is not read.
 * @param heads per column the head texts from the top level down, half-width, lower case, without
 *   spaces and colons
 */
export function guessMapping(heads: readonly (readonly string[])[]): ColumnMapping {
  const given = new Set<RosterField>();
  return heads.map((path) => {
    const field = fieldOfPath(path);
    if (!field || given.has(field)) return null;
    given.add(field);
    return field;
  });
}

/** The innermost head decides, except below "contact": there a name or phone is the contact's. */
function fieldOfPath(path: readonly string[]): RosterField | null {
  const fields = path.map(fieldOfHead);
  if (fields.includes('contact')) return 'contact';
  return fields.findLast((field) => field !== null) ?? null;
}

function fieldOfHead(head: string): RosterField | null {
  return fieldOf.get(head) ?? fieldOf.get(head.replace(/[([][^)\]]*[)\]]$/, '')) ?? null;
}
