import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  ImageRun,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { throwIfCancelled, type WorkOptions } from '../cancel';
import { type Card, type CardLine, type CardSheetSpec, cardGrid, cardPages } from './cardSheetSpec';
import { type HouseStyle, parseHouseStyle } from './houseStyle';
import { twipsOfMm, twipsOfPt } from './measures';
import { breakParagraph } from './paragraphs';
import { runOptions, xmlText } from './runs';
import { turnedText } from './turnedText';

/** The tail paragraph that Word wants behind a table has to find room on the page as well. */
const TAIL_MM = 1.5;
const PIXELS_PER_MM = 96 / 25.4;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIRLINE = { style: BorderStyle.DASHED, size: 2, color: '999999' } as const;

/**
 * Cards of one size as a .docx: one table per page with rows of exact height, so that Word, WPS and
 * LibreOffice put every card in the same place.
 * @throws AppError `documents:error.houseStyle`, `documents:error.cancelled`
 */
export async function cardSheet(spec: CardSheetSpec, options: WorkOptions = {}): Promise<Buffer> {
  throwIfCancelled(options.signal);
  const house = parseHouseStyle(spec.houseStyle);
  const grid = cardGrid(spec);
  const pages = cardPages(spec);
  const children = pages.flatMap((cards, page) => [
    ...(page > 0 ? [breakParagraph()] : []),
    pageTable(cards, spec, house),
  ]);
  const { width, height } = spec.pageMm;
  const landscape = width > height;
  const sides = twipsOfMm(grid.left);
  const ends = twipsOfMm(grid.top);
  const document = new Document({
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
        children: [...children, tail()],
      },
    ],
  });
  throwIfCancelled(options.signal);
  return Packer.toBuffer(document);
}

const tail = () =>
  new Paragraph({
    spacing: { line: twipsOfPt(1), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  });

function pageTable(cards: Card[], spec: CardSheetSpec, house: HouseStyle): Table {
  const { width, height } = cardGrid(spec);
  const rows = Math.ceil(cards.length / spec.columns);
  const border = spec.outlines ? HAIRLINE : NO_BORDER;
  const borders = { top: border, bottom: border, left: border, right: border };
  const widthTwips = twipsOfMm(width);
  const rowHeight = twipsOfMm(height) - Math.ceil(twipsOfMm(TAIL_MM) / spec.rows);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: Array.from({ length: spec.columns }, () => widthTwips),
    width: { size: widthTwips * spec.columns, type: WidthType.DXA },
    borders: { ...borders, insideHorizontal: border, insideVertical: border },
    rows: Array.from(
      { length: rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          height: { value: rowHeight, rule: HeightRule.EXACT },
          children: Array.from({ length: spec.columns }, (__, column) => {
            const card = cards[row * spec.columns + column];
            return new TableCell({
              width: { size: widthTwips, type: WidthType.DXA },
              verticalAlign: spec.fromTop ? VerticalAlign.TOP : VerticalAlign.CENTER,
              margins: { top: 0, bottom: 0, left: 0, right: 0 },
              borders: card ? borders : { top: border, left: border },
              children: card ? cardParagraphs(card, house) : [new Paragraph({})],
            });
          }),
        }),
    ),
  });
}

function cardParagraphs(card: Card, house: HouseStyle): Paragraph[] {
  const { picture } = card;
  if (card.turned) return card.lines.toReversed().map((line) => turnedText(line, house));
  const paragraphs = card.lines.map((line) => lineParagraph(line, house));
  if (picture) {
    const side = Math.round(picture.sideMm * PIXELS_PER_MM);
    const altText = {
      name: picture.description,
      title: picture.description,
      description: picture.description,
    };
    paragraphs.push(
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 120, after: 0 },
        children: [
          new ImageRun({
            type: 'png',
            data: picture.bytes,
            transformation: { width: side, height: side },
            altText,
          }),
        ],
      }),
    );
  }
  return paragraphs;
}

/** A line of a card is one paragraph; `\n` in it breaks the line. */
function lineParagraph(line: CardLine, house: HouseStyle): Paragraph {
  const options = runOptions({ role: line.font, sizePt: line.sizePt }, house);
  const colour = line.band ? { color: 'FFFFFF' } : {};
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...(line.band ? { shading: { type: ShadingType.CLEAR, fill: line.band } } : {}),
    spacing: {
      line: twipsOfPt(line.sizePt * 1.25),
      lineRule: LineRuleType.EXACT,
      before: twipsOfMm(line.gapMm ?? 0),
      after: 0,
    },
    children: line.text.split('\n').map(
      (text, at) =>
        new TextRun({
          ...options,
          ...colour,
          ...(at > 0 ? { break: 1 } : {}),
          text: xmlText(text),
        }),
    ),
  });
}
