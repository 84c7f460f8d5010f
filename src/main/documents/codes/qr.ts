import { encode } from 'uqr';

/** Quiet zone, in modules; the standard asks for four. */
const QUIET = 4;

/** The dark modules of a QR code, row by row, without the quiet zone; a quarter may be damaged. */
export const qrModules = (text: string): boolean[][] => encode(text, { ecc: 'Q', border: 0 }).data;

/** A QR code as a whole SVG document; it scales to whatever box it is put into. */
export function qrSvg(text: string): string {
  const rows = qrModules(text);
  const size = rows.length + 2 * QUIET;
  const path = rows.map((row, y) => barsOf(row, y + QUIET)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}

/** Dark modules beside each other as one bar: a third of the corners, and no seams in print. */
function barsOf(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    const width = x - from + 1;
    path += `M${from + QUIET} ${y}h${width}v1h-${width}z`;
  }
  return path;
}
