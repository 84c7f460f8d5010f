/** What features may use of the documents layer. It knows formats; it knows no feature. */
export type { WorkOptions } from './cancel';
export { qrSvg } from './codes/qr';
export type { Card, CardSheetSpec } from './docx/cardSheetSpec';
export type {
  Block,
  ChapterBlock,
  ContentsBlock,
  DocumentSpec,
  DrawingBlock,
  TableColumn,
} from './docx/documentSpec';
export {
  type FloorPage,
  type FloorPlanSpec,
  fitsTable,
  MOST_TABLE_COLUMNS,
} from './docx/floorPlanSpec';
export { parseHouseStyle } from './docx/houseStyle';
export { houseStyles } from './docx/houseStyles.template';
export { imageSize } from './docx/imageSize';
export type { ReadText } from './docx/readDocx';
export { safeName } from './files/safeName';
export { writeTogether } from './files/writeTogether';
export { writeWhole, writeWholeWith } from './files/writeWhole';
export { installedFonts } from './fonts/installedFonts';
export { cardPage } from './html/cardPage';
export { floorPage } from './html/floorPage';
export { pageNumberFooter } from './html/pageNumber';
export { printedDocument, withPrintedPages } from './html/printedDocument';
export { printPage } from './html/printPage';
export { packageZipLimits, tableZipLimits } from './limits';
export { columnLetters } from './tables/columnLetters';
export { findHead, type Head, headKey } from './tables/head';
export { readTable } from './tables/readTable';
export { type Cell, isEmpty, type Sheet, type Table } from './tables/table';
export { withMergedHead } from './tables/unmergedHead';
export { cleanDigits, cleanName, cleanText, parseChineseDate } from './tables/values';
export type {
  WorkbookColumn,
  WorkbookSheet,
  WorkbookSpec,
  WorkbookValue,
} from './tables/workbookSpec';
export { writeCsv } from './tables/writeCsv';
export { writeWorkbook } from './tables/writeWorkbook';
export { offThread } from './worker/offThread';
export { type GuardedZip, openZip } from './zip/guard';
export { writeZip, type ZipSource } from './zip/write';
