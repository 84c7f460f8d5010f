import type { ErrorParams } from '../errors';

/** Columns of an agenda file. 日期 时间 环节 内容 时长 发言人 单位 地点 备注 固定 */
export const importColumns = [
  'date',
  'time',
  'kind',
  'title',
  'minutes',
  'speakers',
  'unit',
  'place',
  'remark',
  'fixed',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** `warning`: taken over, but somebody should look. */
type CellState = 'unchanged' | 'new' | 'changed' | 'warning' | 'error';
type RowState = 'unchanged' | 'new' | 'changed' | 'error';

export type ImportNote = {
  /** key of the sentence that says what is wrong and what to do */
  key: string;
  params: ErrorParams;
};

export type ImportCell = {
  /** as it stands in the file */
  text: string;
  state: CellState;
  /** what stands in the agenda now, when that differs */
  before: string | null;
  note: ImportNote | null;
};

export type ImportRow = {
  /** row number in the file, as WPS shows it */
  row: number;
  state: RowState;
  /** the item it changes; null for a new one */
  itemId: string | null;
  /** the item comes to another place in the order or to another day */
  moved: boolean;
  cells: Partial<Record<ImportColumn, ImportCell>>;
};

export type ImportCounts = {
  added: number;
  changed: number;
  unchanged: number;
  errors: number;
  removed: number;
};

export type AgendaPreview = {
  fileName: string;
  sheet: string;
  /** head text of each column that was understood */
  heads: Partial<Record<ImportColumn, string>>;
  /** head texts that mean nothing to an agenda */
  unknownHeads: string[];
  rows: ImportRow[];
  /** rows of the file that are no items: headings over the whole width, notes, signatures */
  skippedRows: number[];
  /** items of the agenda that the file does not name */
  missing: { id: string; date: string; title: string }[];
  counts: ImportCounts;
};
