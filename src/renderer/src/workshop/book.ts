export type Format = 'pptx' | 'pdf' | 'image';

/** A page as drawn. `bytes` is null when it stands in the window and main takes its picture. */
export type Page = {
  bytes: Uint8Array | null;
  /** 0 when the page could not be drawn */
  width: number;
  height: number;
  missingFonts: string[];
};

/** A deck that is open for drawing. */
export type Book = {
  pages: number;
  /** @param index place in the file, from 0 */
  draw(index: number, fonts: readonly string[]): Promise<Page>;
};
