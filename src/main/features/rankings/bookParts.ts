import type { WorkbookColumn, WorkbookSheet } from '../../documents';

export type Entry = WorkbookSheet['rows'][number][number];

export const print: WorkbookSheet['print'] = {
  ...{ orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
};

export const text = (head: string, width: number): WorkbookColumn => ({
  ...{ head: [head], width, kind: 'text' },
});
export const integer = (head: string, width: number): WorkbookColumn => ({
  ...{ head: [head], width, kind: 'integer' },
});
export const number = (head: string[], width: number, decimals?: number): WorkbookColumn => ({
  ...{ head, width, kind: 'number' },
  ...(decimals === undefined ? {} : { decimals }),
});
