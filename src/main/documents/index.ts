/** What features may use of the documents layer. It knows formats; it knows no feature. */
export type { WorkOptions } from './cancel';
export type { Block, DocumentSpec } from './docx/documentSpec';
export { houseStyleNamed } from './docx/houseStyles.template';
export {
  type FileKind,
  type Inspection,
  inspectDeck,
  inspectPackage,
} from './files/inspectPackage';
export { writeWhole, writeWholeWith } from './files/writeWhole';
export { escapeHtml, printPage } from './html/printPage';
export { deckZipLimits, packageZipLimits, tableZipLimits, type ZipLimits } from './limits';
export { findHead, type Head, type HeadColumn, headKey } from './tables/head';
export { type ReadTableOptions, readTable } from './tables/readTable';
export { type Cell, EMPTY_CELL, isEmpty, type Sheet, type Table } from './tables/table';
export { cleanDigits, cleanName, cleanText, parseChineseDate } from './tables/values';
export type {
  WorkbookColumn,
  WorkbookSheet,
  WorkbookSpec,
  WorkbookValue,
} from './tables/workbookSpec';
export { writeCsv } from './tables/writeCsv';
export { writeWorkbook } from './tables/writeWorkbook';
export type { JobName, Jobs } from './worker/jobs';
export { type OffThreadOptions, offThread } from './worker/offThread';
export { type GuardedZip, openZip, type ZipEntry } from './zip/guard';
export { writeZip, type ZipSource } from './zip/write';
