import { AlignmentType, Bookmark, ImageRun, Paragraph } from 'docx';
import type { Align, Block, DocumentSpec, ImageBlock } from './documentSpec';
import { coverParagraphs } from './frontMatter';
import type { HouseStyle } from './houseStyle';
import { type ImageSize, imageSize } from './imageSize';
import { onGrid } from './lines';
import { mastheadParagraphs, redHeadOf, redHeadParagraphs } from './masthead';
import { characterTwips, formatPrintedDate, signaturePlaces, twipsOfMm } from './measures';
import { ATTACHMENT } from './official.template';
import { type RunStyle, textRuns, xmlText } from './runs';

const ALIGN = {
  justify: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const HEADING_ROLE = ['heading1', 'heading2', 'heading3', 'heading4'] as const;
/** A line of a caption, in sizes of its letters; as high in print. */
const CAPTION_LINE = 1.5;
const MM_PER_INCH = 25.4;
const PIXELS_PER_INCH = 96;

export const bodyRun = (house: HouseStyle, role: RunStyle['role'] = 'body'): RunStyle => ({
  role,
  sizePt: house.body.sizePt,
  spacingPt: house.body.spacingPt,
});

const firstLine = (house: HouseStyle) => ({
  firstLine: Math.round(characterTwips(house) * house.body.indentCharacters),
});

export function titleParagraphs(
  spec: Pick<
    DocumentSpec,
    'title' | 'number' | 'edition' | 'mark' | 'cover' | 'masthead' | 'orientation' | 'blocks'
  >,
  house: HouseStyle,
): Paragraph[] {
  const line = onGrid(house.body.linePt);
  const empty = () => new Paragraph(line);
  if (spec.cover) return coverParagraphs(spec, spec.cover, house);
  const paragraphs: Paragraph[] = [];
  if (spec.edition) {
    const children = textRuns(spec.edition, bodyRun(house, 'label'), house);
    paragraphs.push(new Paragraph({ ...line, alignment: ALIGN.left, children }));
  }
  if (spec.mark) {
    const style = { ...bodyRun(house, 'label'), color: spec.mark.color };
    const children = textRuns(spec.mark.text, style, house);
    paragraphs.push(new Paragraph({ ...line, alignment: ALIGN.right, children }));
  }
  if (spec.edition || spec.mark) paragraphs.push(empty());
  const redHead = redHeadOf(spec, house);
  if (redHead) paragraphs.push(...redHeadParagraphs(redHead, house));
  if (spec.masthead) paragraphs.push(...mastheadParagraphs(spec.masthead, house, spec.orientation));
  paragraphs.push(
    new Paragraph({
      ...onGrid(house.title.linePt),
      alignment: ALIGN.center,
      keepNext: true,
      outlineLevel: 0,
      children: textRuns(spec.title, { role: 'title', sizePt: house.title.sizePt }, house),
    }),
  );
  if (spec.number && !redHead) {
    const children = textRuns(spec.number, bodyRun(house), house);
    paragraphs.push(new Paragraph({ ...line, alignment: ALIGN.center, children }));
  }
  paragraphs.push(empty());
  return paragraphs;
}

export function headingParagraph(
  level: 1 | 2 | 3 | 4,
  text: string,
  house: HouseStyle,
  anchor?: string,
  /** of the chapter that it is in */
  above = 1,
): Paragraph {
  const runs = textRuns(text, bodyRun(house, HEADING_ROLE[level - 1]), house);
  return new Paragraph({
    ...onGrid(house.body.linePt),
    indent: firstLine(house),
    keepNext: true,
    outlineLevel: level + above - 1,
    children: anchor ? [new Bookmark({ id: anchor, children: runs })] : runs,
  });
}

export function bodyParagraph(
  text: string,
  house: HouseStyle,
  {
    align = 'justify',
    indent = true,
    keepNext = false,
  }: { align?: Align; indent?: boolean; keepNext?: boolean } = {},
): Paragraph {
  return new Paragraph({
    ...onGrid(house.body.linePt),
    keepNext,
    alignment: ALIGN[align],
    ...(indent && align !== 'center' && align !== 'right' ? { indent: firstLine(house) } : {}),
    children: textRuns(text, bodyRun(house), house),
  });
}

export function labelledParagraph(label: string, text: string, house: HouseStyle): Paragraph {
  return new Paragraph({
    ...onGrid(house.body.linePt),
    alignment: ALIGN.justify,
    indent: firstLine(house),
    children: [
      ...textRuns(label, bodyRun(house, 'label'), house),
      ...textRuns(text, bodyRun(house), house),
    ],
  });
}

export function signatureParagraphs(
  block: Extract<Block, { kind: 'signature' }>,
  house: HouseStyle,
  widthMm: number,
): Paragraph[] {
  const date = formatPrintedDate(block.date);
  const character = characterTwips(house);
  const lineCharacters = Math.floor(twipsOfMm(widthMm) / character);
  const organization = house.issuer.name || block.organization;
  const places = signaturePlaces(organization, date, lineCharacters, house.issuer.seal);
  // Placed from the left, so that both begin where they should whatever the width of the digits.
  const line = (text: string, left: number, keepNext: boolean) =>
    new Paragraph({
      ...onGrid(house.body.linePt),
      alignment: ALIGN.left,
      keepNext,
      indent: { left: Math.round(character * left) },
      children: textRuns(text, bodyRun(house), house),
    });
  const empty = () => new Paragraph({ ...onGrid(house.body.linePt), keepNext: true });
  return [
    empty(),
    empty(),
    line(organization, places.nameLeft, true),
    line(date, places.dateLeft, false),
  ];
}

/** 附件：1. … — further items under the first, wrapped lines under their own text. */
export function attachmentParagraphs(items: readonly string[], house: HouseStyle): Paragraph[] {
  const character = characterTwips(house);
  const labelled = [...ATTACHMENT].length;
  const numberWidth = items.length > 1 ? 1.5 : 0;
  const textLeft = house.body.indentCharacters + labelled + numberWidth;
  const paragraphs = items.map((item, i) => {
    const number = items.length > 1 ? `${i + 1}.` : '';
    const label = i === 0 ? ATTACHMENT : '';
    const hanging = i === 0 ? labelled + numberWidth : numberWidth;
    return new Paragraph({
      ...onGrid(house.body.linePt),
      indent: { left: Math.round(character * textLeft), hanging: Math.round(character * hanging) },
      children: textRuns(`${label}${number}${item}`, bodyRun(house), house),
    });
  });
  return [new Paragraph(onGrid(house.body.linePt)), ...paragraphs];
}

/** A paragraph of half a point for a page break: the new page keeps its 22 lines. */
export const breakParagraph = () => new Paragraph({ ...onGrid(0.5), pageBreakBefore: true });

/** Air above and below a table; it also keeps Word from joining two tables that touch. */
export const gapParagraph = (keepNext: boolean) => new Paragraph({ ...onGrid(6), keepNext });

/** A picture on a line of its own height: an exact line would crop it to a strip. */
export function imageParagraphs(
  block: ImageBlock,
  house: HouseStyle,
  availableMm: number,
  availableHeightMm: number,
): Paragraph[] {
  const size = imageSize(block.bytes);
  let widthMm = Math.min(block.widthMm, availableMm);
  let heightMm = (widthMm * size.height) / size.width;
  if (heightMm > availableHeightMm) {
    widthMm *= availableHeightMm / heightMm;
    heightMm = availableHeightMm;
  }
  const picture = new Paragraph({
    alignment: ALIGN.center,
    keepNext: block.caption !== undefined,
    spacing: { before: 120, after: block.caption === undefined ? 120 : 0 },
    children: [imageRun(block, size, widthMm, heightMm)],
  });
  if (block.caption === undefined) return [picture];
  const style = { role: 'table', sizePt: house.table.sizePt } as const;
  const grid = onGrid(house.table.sizePt * CAPTION_LINE);
  const caption = new Paragraph({
    ...grid,
    spacing: { ...grid.spacing, after: 120 },
    alignment: ALIGN.center,
    children: textRuns(block.caption, style, house),
  });
  return [picture, caption];
}

export function imageRun(
  { bytes, description }: Pick<ImageBlock, 'bytes' | 'description'>,
  { type }: Pick<ImageSize, 'type'>,
  widthMm: number,
  heightMm: number,
): ImageRun {
  const text = xmlText(description);
  const pixels = (mm: number) => Math.round((mm / MM_PER_INCH) * PIXELS_PER_INCH);
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: pixels(widthMm), height: pixels(heightMm) },
    altText: { name: text, title: text, description: text },
  });
}
