import { type IPropertiesOptions, LineRuleType, PageOrientation, Paragraph } from 'docx';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { codePng } from '../codes/codePng';
import { type Card, type CardLine, type CardSheetSpec, cardGrid, cardPages } from './cardSheetSpec';
import { type HouseStyle, parseHouseStyle } from './houseStyle';
import { twipsOfMm, twipsOfPt } from './measures';
import { packed } from './packed';
import { Pictures } from './pictures';
import { xmlText } from './runs';
import { turnedText } from './turnedText';
import { paragraphXml, runsXml, Written } from './written';
import { around, cellOf, NO_BORDER, rowXml, tableXml } from './writtenTable';

/** The tail paragraph that Word wants behind a table has to find room on the page as well. */
const TAIL_MM = 1.5;
const HAIRLINE = { style: 'dashed', size: 2, color: '999999' } as const;
/** Half a point high. */
const PAGE_BREAK =
  '<w:p><w:pPr><w:pageBreakBefore/><w:widowControl w:val="false"/><w:spacing w:after="0" w:before="0" w:line="10" w:lineRule="exact"/></w:pPr></w:p>';
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

/**
 * Cards of one size as a .docx: one table per page with rows of exact height, so that Word, WPS and
 * LibreOffice put every card in the same place.
 * @throws AppError `documents:error.houseStyle`, `documents:error.cancelled`
 */
export async function cardSheet(spec: CardSheetSpec, options: WorkOptions = {}): Promise<Buffer> {
  throwIfCancelled(options.signal);
  const given = parseHouseStyle(spec.houseStyle);
  // A name keeps one font, whatever letters are in it.
  const house: HouseStyle = { ...given, fonts: { ...given.fonts, latin: null } };
  const grid = cardGrid(spec);
  const pages = cardPages(spec);
  const pictures = new Pictures();
  const sheets = pages.map((cards) => pageTable(cards, spec, house, pictures));
  const { width, height } = spec.pageMm;
  const landscape = width > height;
  const sides = twipsOfMm(grid.left);
  const ends = twipsOfMm(grid.top);
  const document: IPropertiesOptions = {
    title: xmlText(spec.title),
    creator: '',
    lastModifiedBy: '',
    description: '',
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: {
              // The library turns these two when the page is landscape.
              width: twipsOfMm(landscape ? height : width),
              height: twipsOfMm(landscape ? width : height),
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: ends,
              bottom: ends,
              left: sides,
              right: sides,
              header: 0,
              footer: 0,
              gutter: 0,
            },
          },
        },
        children: [new Written(sheets.join(PAGE_BREAK)), tail()],
      },
    ],
  };
  throwIfCancelled(options.signal);
  return packed(document, pictures);
}

const tail = () =>
  new Paragraph({
    spacing: { line: twipsOfPt(1), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  });

function pageTable(
  cards: Card[],
  spec: CardSheetSpec,
  house: HouseStyle,
  pictures: Pictures,
): string {
  const { width, height } = cardGrid(spec);
  const border = spec.outlines ? HAIRLINE : NO_BORDER;
  const widthTwips = twipsOfMm(width);
  const value = twipsOfMm(height) - Math.ceil(twipsOfMm(TAIL_MM) / spec.rows);
  const form = {
    width: widthTwips,
    vertical: spec.fromTop ? 'top' : 'center',
    margins: NO_MARGINS,
  } as const;
  const full = cellOf({ ...form, borders: around(border) });
  const empty = cellOf({ ...form, borders: { top: border, left: border } })(paragraphXml({}, ''));
  const columns = Array.from({ length: spec.columns }, (_, column) => column);
  const rows = Array.from({ length: Math.ceil(cards.length / spec.columns) }, (_, row) => {
    const cells = columns.map((column) => {
      const card = cards[row * spec.columns + column];
      return card ? full(cardXml(card, house, pictures)) : empty;
    });
    return rowXml(cells.join(''), { height: { value, rule: 'exact' } });
  });
  return tableXml(
    rows,
    columns.map(() => widthTwips),
    { border, centred: false },
  );
}

function cardXml({ lines, picture, turned }: Card, house: HouseStyle, pictures: Pictures): string {
  if (turned) {
    return lines
      .toReversed()
      .map((line) => turnedText(line, house))
      .join('');
  }
  const texts = lines.map((line) => lineXml(line, house));
  if (picture) {
    const { code, sideMm, description } = picture;
    const run = pictures.run(code, () => codePng(code), sideMm, description);
    texts.push(paragraphXml({ before: 120, align: 'center' }, run));
  }
  return texts.join('');
}

/** A line of a card is one paragraph; `\n` in it breaks the line. */
function lineXml({ text, font, sizePt, gapMm = 0, band }: CardLine, house: HouseStyle): string {
  const style = { role: font, sizePt, ...(band ? { color: 'FFFFFF' } : {}) };
  return paragraphXml(
    {
      before: twipsOfMm(gapMm),
      line: twipsOfPt(sizePt * 1.25),
      align: 'center',
      ...(band ? { fill: band } : {}),
    },
    runsXml(text, style, house),
  );
}
