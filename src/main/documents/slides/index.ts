/** What features may use of decks of slides: reading, and drawing with an installed LibreOffice. */
export { type DeckContent, type DeckPage, MAX_DECK_BYTES, MAX_PAGES, type PageMark } from './deck';
export { convertWithLibreOffice, findLibreOffice } from './libreOffice';
export { type DeckFileFormat, deckFormatOf, hashFile, readDeck } from './readDeck';
export { pdfPageCount } from './readPdf';
