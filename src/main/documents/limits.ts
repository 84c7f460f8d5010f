/**
 * How much of a stranger's file we are willing to open. All sizes in bytes, after unpacking.
 *
 * The ratio is judged only above `ratioFromBytes`: honest, very repetitive XML (a ledger with
 * 100,000 equal cells) packs to a two-hundredth, and refusing it would be worse than a small bomb.
 */
export type ZipLimits = {
  /** Files and folders in the archive. */
  entries: number;
  /** One file, unpacked. */
  entryBytes: number;
  /** All files, unpacked. */
  totalBytes: number;
  /** Unpacked ÷ packed, per file. */
  ratio: number;
  ratioFromBytes: number;
};

export const MB = 1024 * 1024;

/** Workbooks: XML only; pictures inside are skipped but still count. */
export const tableZipLimits: ZipLimits = {
  entries: 10_000,
  entryBytes: 400 * MB,
  totalBytes: 800 * MB,
  ratio: 250,
  ratioFromBytes: 16 * MB,
};

/** Decks of slides carry video. */
export const deckZipLimits: ZipLimits = {
  entries: 20_000,
  entryBytes: 1024 * MB,
  totalBytes: 3 * 1024 * MB,
  ratio: 250,
  ratioFromBytes: 16 * MB,
};

/** Hand-over packages hold a whole meeting with its decks. */
export const packageZipLimits: ZipLimits = {
  entries: 100_000,
  entryBytes: 2 * 1024 * MB,
  totalBytes: 30 * 1024 * MB,
  ratio: 250,
  ratioFromBytes: 16 * MB,
};

/** Tables: the office's largest honest list is some ten thousand rows. */
export const tableLimits = {
  /** Rows of one sheet, counted to the last row that holds a value. */
  rows: 200_000,
  columns: 702,
  /** Cells with a value, all sheets together. */
  cells: 4_000_000,
  /** XML that is left after dropping what is empty: the parser's memory grows with it. */
  xmlBytes: 160 * MB,
  csvBytes: 100 * MB,
  xlsBytes: 100 * MB,
};
