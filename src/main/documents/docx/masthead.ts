import { AlignmentType, BorderStyle, Paragraph, Run, Tab, TabStopType } from 'docx';
import type { DocumentSpec, Masthead } from './documentSpec';
import type { HouseStyle } from './houseStyle';
import { onGrid } from './lines';
import { characterTwips, MASTHEAD_SCALE, redHeadScale, textWidthMm, twipsOfMm } from './measures';
import { type RunStyle, runOptions, textRuns } from './runs';

/** The red of official mastheads and their rule. */
const RED = 'FF0000';

/** 红头: the issuer and the number of a paper that has one; null where its house style shows none. */
export const redHeadOf = (
  { number, masthead, cover }: Pick<DocumentSpec, 'number' | 'masthead' | 'cover'>,
  { redHead }: HouseStyle,
): { text: string; number: string } | null =>
  redHead.shown && number && !masthead && !cover ? { text: redHead.text, number } : null;

/** The issuer in large red letters, the number two lines below, a red rule under it. */
export function redHeadParagraphs(
  { text, number }: { text: string; number: string },
  house: HouseStyle,
): Paragraph[] {
  const { title, body } = house;
  const scale = redHeadScale(text, house);
  const red: RunStyle = { role: 'title', sizePt: title.sizePt * scale, color: RED };
  const line = { alignment: AlignmentType.CENTER, keepNext: true };
  return [
    new Paragraph({
      ...onGrid(title.linePt * scale),
      ...line,
      children: textRuns(text, red, house),
    }),
    new Paragraph({ ...onGrid(body.linePt), keepNext: true }),
    new Paragraph({
      ...onGrid(body.linePt),
      ...line,
      children: textRuns(
        number,
        { role: 'body', sizePt: body.sizePt, spacingPt: body.spacingPt },
        house,
      ),
    }),
    rule(),
    new Paragraph({ ...onGrid(body.linePt), keepNext: true }),
  ];
}

const rule = () =>
  new Paragraph({
    ...onGrid(6),
    keepNext: true,
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 0, color: RED } },
  });

/** The name in large red letters, the number, office and date on one line, a red rule below. */
export function mastheadParagraphs(
  { publisher, name, number, office, date }: Masthead,
  house: HouseStyle,
  orientation: 'portrait' | 'landscape' | undefined,
): Paragraph[] {
  const { title, body } = house;
  const text: RunStyle = { role: 'body', sizePt: body.sizePt, spacingPt: body.spacingPt };
  const character = characterTwips(house);
  const width = twipsOfMm(textWidthMm(house, orientation));
  const centred = (line: string, style: RunStyle, linePt: number) =>
    new Paragraph({
      ...onGrid(linePt),
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: textRuns(line, style, house),
    });
  const red = (scale: number): RunStyle => ({
    role: 'title',
    sizePt: title.sizePt * scale,
    color: RED,
  });
  return [
    centred(publisher, red(1), title.linePt),
    centred(name, red(MASTHEAD_SCALE), title.linePt * MASTHEAD_SCALE),
    centred(number, text, body.linePt),
    new Paragraph({
      ...onGrid(body.linePt),
      keepNext: true,
      // One character from either edge; the rule goes from edge to edge.
      indent: { left: character },
      tabStops: [{ type: TabStopType.RIGHT, position: width - character }],
      children: [
        ...textRuns(office, text, house),
        new Run({ ...runOptions(text, house), children: [new Tab()] }),
        ...textRuns(date, text, house),
      ],
    }),
    rule(),
    new Paragraph({ ...onGrid(body.linePt), keepNext: true }),
  ];
}
