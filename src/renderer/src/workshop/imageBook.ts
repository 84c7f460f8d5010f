import type { Book } from './book';
import { encode, fit } from './encode';

/** Pictures up to this size go to the stage as they are. */
const MOST_PIXELS = 2560 * 1600;
const MOST_BYTES = 4_000_000;

/** A picture as a deck of one page. Decoding it here is what proves that it is one. */
export async function openImage(bytes: ArrayBuffer, width: number): Promise<Book> {
  const picture = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  return {
    pages: 1,
    async draw() {
      const { width: w, height: h } = picture;
      if (w * h <= MOST_PIXELS && bytes.byteLength <= MOST_BYTES) {
        return { bytes: new Uint8Array(bytes), width: w, height: h, missingFonts: [] };
      }
      const scale = Math.min(1, fit(w, h, width));
      const canvas = new OffscreenCanvas(Math.round(w * scale), Math.round(h * scale));
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return {
        bytes: await encode(canvas),
        width: canvas.width,
        height: canvas.height,
        missingFonts: [],
      };
    },
  };
}
