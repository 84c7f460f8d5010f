import {
  AlignmentType,
  BorderStyle,
  LeaderType,
  LineRuleType,
  Paragraph,
  Run,
  Tab,
  TabStopType,
} from 'docx';
import type { ContentsBlock, Cover, DocumentSpec } from './documentSpec';
import type { HouseStyle } from './houseStyle';
import { COVER_MM, COVER_SCALE, twipsOfMm, twipsOfPt } from './measures';
import { fieldRuns } from './pageNumber';
import { runOptions, textRuns } from './runs';

const exactly = (pt: number, beforeMm = 0) => ({
  line: twipsOfPt(pt),
  lineRule: LineRuleType.EXACT,
  before: twipsOfMm(beforeMm),
  after: 0,
});

/** The edition at the top, the title in the upper third, the lines below; the text begins overleaf. */
export function coverParagraphs(
  { title, edition, blocks }: Pick<DocumentSpec, 'title' | 'edition' | 'blocks'>,
  cover: Cover,
  house: HouseStyle,
): Paragraph[] {
  const { body } = house;
  const titleStyle = { role: 'title', sizePt: house.title.sizePt * COVER_SCALE } as const;
  const centred = (text: string, beforeMm: number, last: boolean) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly(body.linePt * 1.3, beforeMm), after: last ? 1 : 0 },
      children: textRuns(text, { role: 'heading2', sizePt: body.sizePt + 2 }, house),
    });
  return [
    new Paragraph({
      spacing: exactly(body.linePt),
      children: textRuns(edition ?? '', { role: 'label', sizePt: body.sizePt }, house),
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      // A table of contents that is made from the outline does not name its own book.
      ...(blocks.some((one) => one.kind === 'contents' && one.outline) ? {} : { outlineLevel: 0 }),
      spacing: exactly(house.title.linePt * COVER_SCALE, COVER_MM.above),
      children: textRuns(title, titleStyle, house),
    }),
    ...cover.lines.map((line, at) =>
      centred(line, at === 0 ? COVER_MM.between : 0, at === cover.lines.length - 1),
    ),
    // A chapter begins on a page of its own anyway.
    ...(blocks[0]?.kind === 'chapter'
      ? []
      : [new Paragraph({ spacing: exactly(0.5), pageBreakBefore: true })]),
  ];
}

/** Stands in no outline. */
export const contentsTitle = (title: string, house: HouseStyle): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...exactly(house.title.linePt), after: twipsOfPt(house.body.linePt) },
    children: textRuns(title, { role: 'title', sizePt: house.title.sizePt }, house),
  });

/** Each line with its page behind dots; the page is a reference that the office program keeps right. */
export function contentsParagraphs(
  { title, entries }: ContentsBlock,
  house: HouseStyle,
  widthMm: number,
): Paragraph[] {
  const style = { role: 'body', sizePt: house.body.sizePt } as const;
  const options = runOptions(style, house);
  return [
    contentsTitle(title, house),
    ...entries.map(
      ({ text, anchor, page }) =>
        new Paragraph({
          spacing: exactly(house.body.linePt),
          tabStops: [
            { type: TabStopType.RIGHT, position: twipsOfMm(widthMm), leader: LeaderType.DOT },
          ],
          children: [
            ...textRuns(text, style, house),
            new Run({ ...options, children: [new Tab()] }),
            ...fieldRuns(`PAGEREF ${anchor} \\h`, page, options, true),
          ],
        }),
    ),
  ];
}

/** Lines to write on. */
export const ruledParagraphs = (count: number, house: HouseStyle): Paragraph[] =>
  Array.from(
    { length: count },
    () =>
      new Paragraph({
        spacing: exactly(house.body.linePt),
        border: {
          bottom: { style: BorderStyle.SINGLE, size: 4, space: 0, color: '808080' },
          // Word draws lines of equal paragraphs only between them when asked to.
          between: { style: BorderStyle.SINGLE, size: 4, space: 0, color: '808080' },
        },
      }),
  );
