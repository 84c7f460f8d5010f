/**
 * Pages on their way to the printer, by the name they are asked for at. Chromium loads no data URL of
 * more than 2 MB, and a book with its pictures has many.
 */
export const printedPages = new Map<string, string>();
