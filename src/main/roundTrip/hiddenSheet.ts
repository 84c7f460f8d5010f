import type { WorkbookSheet } from '../documents';

/** By what a form that comes back is known: keys and values on a hidden sheet, locked as a whole. */
export const hiddenSheet = (name: string, title: string, rows: string[][]): WorkbookSheet => ({
  name,
  title,
  columns: [
    { head: ['key'], width: 30, kind: 'text', locked: true },
    { head: ['value'], width: 70, kind: 'text', locked: true },
  ],
  rows,
  print: { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatHead: true },
  protect: true,
  hidden: true,
});
