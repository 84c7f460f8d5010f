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

/** Columns in which a digit or a sign begins to type over what stands there. */
export const takesDigits = (column: Column): boolean =>
  column === 'start' || column === 'duration' || column === 'end';

/**
 * The next cell to fill in, within the row; null past its edge. The end is passed by: it usually
 * follows from start and duration.
 */
export function nextEditable(column: Column, by: 1 | -1): Column | null {
  const editable = columns.filter((one) => one !== 'end' || one === column);
  return editable[editable.indexOf(column) + by] ?? null;
}
