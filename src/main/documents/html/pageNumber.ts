import type { DocumentSpec } from '../docx/documentSpec';
import { PAGE_NUMBER_DASH as DASH, pageOfTotal } from '../docx/official.template';
import { cssString } from './escape';

const placeOf = ({ pageNumbers, houseStyle }: DocumentSpec) =>
  pageNumbers ?? houseStyle.pageNumber.place;

/**
 * Page numbers in the margins of the pages, as the house style says; a cover has none. `@page` rules
 * of a style sheet whose pages are `wide` and `cover` besides.
 * @param family the font as CSS
 */
export function pageNumberStyle(spec: DocumentSpec, family: string): string {
  const place = placeOf(spec);
  if (place === 'none') return '';
  const { sizePt, fromEdgeMm } = spec.houseStyle.pageNumber;
  const [before, between, after] = pageOfTotal.map(cssString);
  const content =
    place === 'ofTotal'
      ? `${before} counter(page) ${between} counter(pages) ${after}`
      : `"${DASH} " counter(page) " ${DASH}"`;
  const box = (side: string) =>
    `@bottom-${side} { content: ${content}; font: ${sizePt}pt ${family}; vertical-align: bottom; padding: 0 1em ${fromEdgeMm}mm; }`;
  const numbers =
    place === 'oddEven'
      ? `@page :right { ${box('right')} }\n@page :left { ${box('left')} }`
      : `@page { ${box('center')} }`;
  const none = ['left', 'center', 'right'].map((side) => `@bottom-${side} { content: none; }`);
  return `${numbers}\n@page cover { ${none.join(' ')} }`;
}

/**
 * The same for a Chromium that prints nothing from the margins of its pages (`Desk.printsMargins`):
 * always centred, on a cover as well.
 */
export function pageNumberFooter(spec: DocumentSpec): string | null {
  const place = placeOf(spec);
  if (place === 'none') return null;
  const number = '<span class="pageNumber"></span>';
  const [before, between, after] = pageOfTotal;
  const content =
    place === 'ofTotal'
      ? `${before}${number}${between}<span class="totalPages"></span>${after}`
      : `${DASH} ${number} ${DASH}`;
  // Chromium prints a footer three quarters as large as it says.
  const size = Math.round(spec.houseStyle.pageNumber.sizePt / 0.75);
  return `<div style="width:100%;margin-bottom:8mm;font-size:${size}pt;text-align:center">${content}</div>`;
}
