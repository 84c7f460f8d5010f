import { qrSvg } from '../codes/qr';
import { escapeHtml } from './escape';

/** A QR code to print: lines, not pixels, and nothing to load. */
export const codeHtml = (code: string, sideMm: number, description: string): string =>
  `<div class="code" role="img" aria-label="${escapeHtml(description)}" style="width:${sideMm}mm;height:${sideMm}mm">${qrSvg(code)}</div>`;

export const CODE_STYLE =
  '.code { flex: none; } .code svg { display: block; width: 100%; height: 100%; }';
