/** What features may use of decks of slides: reading, and drawing with an installed LibreOffice. */
export type { DeckContent, DeckPage } from './deck';
export { convertWithLibreOffice, findLibreOffice } from './libreOffice';
export { type DeckFileFormat, deckFormatOf, hashFile, readDeck } from './readDeck';
export { pdfPageCount } from './readPdf';
