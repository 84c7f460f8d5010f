/** The cells of a row that the cursor can stand on, from left to right. */
export const columns = [
  'start',
  'duration',
  'end',
  'kind',
  'title',
  'speakers',
  'county',
  'case',
  'place',
  'remark',
] as const;
export type Column = (typeof columns)[number];

/** The end follows from start and duration. */
export const isEditable = (column: Column): boolean => column !== 'end';

/** Columns in which a digit or a sign begins to type over what stands there. */
export const takesDigits = (column: Column): boolean => column === 'start' || column === 'duration';

/** The next cell that can be edited, within the row; null past its edge. */
export function nextEditable(column: Column, by: 1 | -1): Column | null {
  const editable = columns.filter(isEditable);
  return editable[editable.indexOf(column) + by] ?? null;
}
