/**
 * Workbooks that go out with what is known, are filled in elsewhere and come back: what is said of their
 * cells, whatever form it is.
 */

/** Why a row or a cell of any form is not taken. */
export const rowReasons = [
  'codeTwice',
  'lockedChanged',
  'headTwice',
  'extraColumn',
  'notPermitted',
  'mergedAcross',
  'dittoNothingAbove',
  'dittoOutOfOrder',
] as const;
export type RowReason = (typeof rowReasons)[number];

/** What is not taken, where it stood, and why. */
export type SkippedCell<Field extends string, Reason extends string> = {
  /** of the sheet, from 1; null where it is about no one row */
  row: number | null;
  code: string | null;
  field: Field | null;
  /** as it stood there */
  text: string;
  reason: Reason;
};

/** A cell that differs from what stood in the form, or from what stands here now. */
export type CellChange<Field extends string> = {
  field: Field;
  /** in the form as it went out */
  base: string;
  /** in the file */
  there: string;
  /** in this program now */
  here: string;
  /** changed there and here since: a person must choose */
  conflict: boolean;
};

/**
 * Compares three sides cell by cell: what went out, what the file says, what stands here. Where the file
 * says what went out or this program says too, there is nothing to take.
 */
export function changesOf<Field extends string>(
  fields: readonly Field[],
  base: Readonly<Record<Field, string>>,
  there: Readonly<Partial<Record<Field, string>>>,
  here: Readonly<Record<Field, string>>,
): CellChange<Field>[] {
  return fields.flatMap((field) => {
    const said = there[field];
    if (said === undefined || said === base[field] || said === here[field]) return [];
    const conflict = here[field] !== base[field];
    return [{ field, base: base[field], there: said, here: here[field], conflict }];
  });
}
