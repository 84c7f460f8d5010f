import { pngOf } from './png';
import { qrModules } from './qr';

/** A code takes milliseconds to draw and never changes; some 300 bytes each. */
const drawn = new Map<string, Buffer>();
const MOST_DRAWN = 5000;

/** The QR code of a text as a PNG. */
export function codePng(text: string): Buffer {
  const known = drawn.get(text);
  if (known) return known;
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  const png = pngOf(qrModules(text));
  drawn.set(text, png);
  return png;
}
