import { codePng } from '../codes/codePng';
import type { SlipsBlock } from './documentSpec';
import type { HouseStyle } from './houseStyle';
import { twipsOfMm } from './measures';
import type { Pictures } from './pictures';
import type { RunStyle } from './runs';
import { paragraphXml, runsXml, Written } from './written';
import { cellOf, NO_BORDER, rowXml, THIN_BORDER, tableXml } from './writtenTable';

type Slip = SlipsBlock['slips'][number];

const CUT = { style: 'dashed', size: 4, color: '666666' } as const;
/** Twips. */
const CELL_MARGINS = { top: 60, bottom: 60, left: 120, right: 60 };
/** white around the picture */
const PICTURE_MARGIN_MM = 5;

/**
 * A grid of slips: each is a cell of words and a cell with the picture, without a line between them,
 * so that words and picture stay beside each other in Word, WPS and LibreOffice alike.
 */
export function slipsTable(
  { slips, heightMm }: SlipsBlock,
  house: HouseStyle,
  availableMm: number,
  pictures: Pictures,
): Written {
  const pictureMm = Math.max(...slips.map(({ picture }) => picture.sideMm), 0) + PICTURE_MARGIN_MM;
  const widths = [availableMm / 2 - pictureMm, pictureMm].map(twipsOfMm) as [number, number];
  const form = { margins: CELL_MARGINS, vertical: 'center' } as const;
  const ends = { top: CUT, bottom: CUT };
  const words = cellOf({
    ...form,
    width: widths[0],
    borders: { ...ends, left: CUT, right: NO_BORDER },
  });
  const beside = cellOf({
    ...form,
    width: widths[1],
    borders: { ...ends, left: NO_BORDER, right: CUT },
  });
  const line = (text: string, style: RunStyle) =>
    paragraphXml({ after: 40 }, runsXml(text, style, house));
  const slipXml = ({ head, lines, picture: { code, sideMm, description } }: Slip) => {
    const texts = [
      line(head, { role: 'heading1', sizePt: house.body.sizePt }),
      ...lines.map((text) => line(text, { role: 'table', sizePt: house.table.sizePt })),
    ];
    const run = pictures.run(code, () => codePng(code), sideMm, description);
    return words(texts.join('')) + beside(paragraphXml({}, run));
  };
  const nothing = paragraphXml({}, '');
  const empty = words(nothing) + beside(nothing);
  const rows = Array.from({ length: Math.ceil(slips.length / 2) }, (_, row) => {
    const pair = [slips[row * 2], slips[row * 2 + 1]];
    return rowXml(pair.map((slip) => (slip ? slipXml(slip) : empty)).join(''), {
      height: { value: twipsOfMm(heightMm), rule: 'atLeast' },
    });
  });
  return new Written(
    tableXml(rows, [...widths, ...widths], { border: THIN_BORDER, centred: false }),
  );
}
