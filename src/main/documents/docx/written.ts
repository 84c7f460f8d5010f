import { FileChild } from 'docx';
import type { HouseStyle } from './houseStyle';
import { type RunStyle, textPieces, xmlText } from './runs';

/**
 * A part of the text that is written as XML at once. The library makes an object for every property
 * of every run and walks them all again: for a table of 300 people a hundred times the work. What
 * repeats by the hundred is therefore written here; all else is the library's.
 */
export class Written extends FileChild {
  constructor(readonly xml: string) {
    super(PLACE);
  }
}

const PLACE = 'w:written';

/** The places in the library's XML, in the order of their parts. */
export const PLACES = new RegExp(`<${PLACE}/>`, 'g');

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for elements and quoted attributes, without what XML cannot hold. */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

/** Runs of one text, as `textRuns` makes them. */
export function runsXml(text: string, style: RunStyle, house: HouseStyle): string {
  return textPieces(text, style, house)
    .map(({ font, text: piece }) => {
      const content =
        piece === null ? '<w:br/>' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
      return `<w:r>${runPropertiesXml(style, font)}${content}</w:r>`;
    })
    .join('');
}

function runPropertiesXml({ sizePt, color }: RunStyle, font: string): string {
  const name = escapeXml(font);
  // Word counts sizes in half points.
  const size = Math.round(sizePt * 2);
  const colour = color ? `<w:color w:val="${color}"/>` : '';
  return `<w:rPr><w:rFonts w:ascii="${name}" w:cs="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:hint="eastAsia"/>${colour}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
}

/** Distances in twips; without `line` a line is as high as its characters. */
export type ParagraphForm = {
  /** on one page with the next */
  keepNext?: boolean;
  before?: number;
  after?: number;
  /** exact */
  line?: number;
  align?: 'left' | 'center' | 'right';
  /** RRGGBB behind it */
  fill?: string;
  /** of its mark, which is what gives a paragraph without text its height */
  markPt?: number;
};

/** @param runs XML of its runs */
export function paragraphXml(
  { keepNext, before = 0, after = 0, line, align, fill, markPt }: ParagraphForm,
  runs: string,
): string {
  const lines = line === undefined ? '' : ` w:line="${line}" w:lineRule="exact"`;
  const shading = fill ? `<w:shd w:fill="${fill}" w:val="clear"/>` : '';
  const alignment = align ? `<w:jc w:val="${align}"/>` : '';
  const size = Math.round((markPt ?? 0) * 2);
  const mark = size > 0 ? `<w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>` : '';
  const kept = keepNext ? '<w:keepNext/>' : '';
  return `<w:p><w:pPr>${kept}${shading}<w:spacing w:after="${after}" w:before="${before}"${lines}/>${alignment}${mark}</w:pPr>${runs}</w:p>`;
}
