import { AlignmentType, Bookmark, BorderStyle, Header, LineRuleType, Paragraph } from 'docx';
import type { ChapterBlock } from './documentSpec';
import type { HouseStyle } from './houseStyle';
import { onGrid } from './lines';
import { RUNNING_PT, twipsOfPt } from './measures';
import { textRuns } from './runs';

/** What begins here, then the title in its lines; one empty line to the text. */
export function chapterParagraphs(
  { title, level, anchor, part }: ChapterBlock,
  house: HouseStyle,
): Paragraph[] {
  const partStyle = { role: 'heading1', sizePt: house.body.sizePt } as const;
  const titleStyle = { role: 'title', sizePt: house.title.sizePt } as const;
  return [
    ...(part
      ? [
          new Paragraph({
            ...onGrid(house.body.linePt),
            alignment: AlignmentType.CENTER,
            keepNext: true,
            outlineLevel: 0,
            children: [
              new Bookmark({
                id: part.anchor,
                children: textRuns(part.text, partStyle, house),
              }),
            ],
          }),
        ]
      : []),
    new Paragraph({
      ...onGrid(house.title.linePt),
      alignment: AlignmentType.CENTER,
      keepNext: true,
      ...(level === null ? {} : { outlineLevel: level - 1 }),
      children: [new Bookmark({ id: anchor, children: textRuns(title, titleStyle, house) })],
    }),
    new Paragraph({ ...onGrid(house.body.linePt), keepNext: true }),
  ];
}

/** A line over a thin rule at the head of each page; odd and even pages alike. */
export function runningHeader(text: string, house: HouseStyle) {
  const style = { role: 'heading2', sizePt: RUNNING_PT } as const;
  const one = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: {
            line: twipsOfPt(RUNNING_PT * 1.5),
            lineRule: LineRuleType.EXACT,
            before: 0,
            after: 0,
          },
          ...(text === ''
            ? {}
            : {
                border: {
                  bottom: { style: BorderStyle.SINGLE, size: 4, space: 2, color: '808080' },
                },
              }),
          children: textRuns(text, style, house),
        }),
      ],
    });
  return { default: one(), even: one() };
}
