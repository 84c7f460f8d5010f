import type { CellChange } from '@shared/roundTrip/cells';

/** A cell of a file, as a window names it. */
type NamedCell<Field extends string> = { hash: string; code: string; field: Field };

/**
 * Answers whether a change of a row of a file is to be taken: what is not in conflict unless it is not
 * wanted, what is only where it was decided for the file.
 */
export function choice<Field extends string>(
  fromFile: readonly NamedCell<Field>[],
  without: readonly NamedCell<Field>[],
) {
  const key = ({ hash, code, field }: NamedCell<Field>) => `${hash} ${code} ${field}`;
  const decided = new Set(fromFile.map(key));
  const unwanted = new Set(without.map(key));
  return (hash: string, code: string) =>
    ({ field, conflict }: CellChange<Field>): boolean => {
      const cell = key({ hash, code, field });
      return !unwanted.has(cell) && (!conflict || decided.has(cell));
    };
}
