import { widthInEm } from '../../textWidth';
import { faint, ink, lettersOn, paper, rule, steps } from '../colours';
import type { Fifth, HeatPicture } from '../picture';
import { box, type Drawn, named, words } from './drawn';
import {
  BODY,
  framed,
  type LegendItem,
  legend,
  linesOf,
  type Paper,
  type Part,
  type Say,
  SMALL,
  stacked,
  swatch,
} from './frame';
import { groupName, pageOf } from './said';

const ROW = 17;

export const colourOfFifth = (fifth: Fifth): string => (fifth === null ? paper : steps[fifth]);

/** The five shades, the best first, and what is without one. */
export const fifthSigns = (
  key: string,
  say: Say,
  ranges: readonly ({ from: string; to: string } | null)[],
): LegendItem[] => [
  ...([4, 3, 2, 1, 0] as const).map((fifth) => {
    const range = ranges[fifth];
    const name = say(`fifth.${fifth}`);
    return swatch(
      range ? say('fifth.range', { name, from: range.from, to: range.to }) : name,
      steps[fifth],
      key,
    );
  }),
  swatch(say('sign.noValue'), paper, key),
];

export function heatDrawn(picture: HeatPicture, paperOf: Paper): Drawn {
  const { say } = paperOf;
  return framed(
    picture,
    paperOf,
    say('title.heat', {
      year: picture.year,
      group: groupName(picture, say),
      page: pageOf(picture, say),
    }),
    (width) =>
      stacked([legend(fifthSigns(picture.key, say, []), width), cells(picture, say, width)]),
    [say('note.heat')],
  );
}

function cells(picture: HeatPicture, say: Say, width: number): Part {
  const names = 8 + BODY * Math.max(4, ...picture.rows.map(({ name }) => widthInEm(name)));
  const left = 30 + names;
  const column = (width - left) / picture.areas.length;
  const heads = picture.areas.map((area) => linesOf(area, column - 4, BODY).slice(0, 3));
  const head = Math.max(1, ...heads.map((lines) => lines.length)) * 14 + 4;
  const drawn: Drawn[] = [
    words(24, head - 10, say('column.place'), SMALL, { fill: faint, 'text-anchor': 'end' }),
    words(30, head - 10, say('column.county'), SMALL, { fill: faint }),
    ...heads.flatMap((lines, at) =>
      lines.map((text, line) =>
        words(left + (at + 0.5) * column, head - 10 - (lines.length - 1 - line) * 14, text, BODY, {
          fill: ink,
          'text-anchor': 'middle',
        }),
      ),
    ),
  ];
  for (const [index, row] of picture.rows.entries()) {
    const y = head + index * ROW;
    drawn.push(
      words(24, y + ROW / 2, row.place === null ? '—' : String(row.place), BODY, {
        fill: ink,
        'text-anchor': 'end',
      }),
      words(30, y + ROW / 2, row.name, BODY, { fill: ink }),
      ...row.cells.map(({ text, fifth }, at) => {
        const ground = colourOfFifth(fifth);
        return named(
          [
            box(left + at * column + 0.5, y + 0.5, column - 1, ROW - 1, ground, {
              stroke: rule,
              'stroke-width': 0.5,
            }),
            words(left + (at + 0.5) * column, y + ROW / 2, text ?? '—', SMALL, {
              fill: lettersOn(ground),
              'text-anchor': 'middle',
            }),
          ],
          say('told.cell', { name: row.name, area: picture.areas[at] ?? '', score: text ?? '—' }),
          { 'data-county': row.countyId },
        );
      }),
    );
  }
  return { height: head + picture.rows.length * ROW, drawn };
}
