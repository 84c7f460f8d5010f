import { widthInEm } from '../../textWidth';
import { faint, ink, kinds, paper, rule, steps } from '../colours';
import type { RankedRow, RankingPicture } from '../picture';
import { box, type Drawn, dot, line, named, words } from './drawn';
import {
  BODY,
  framed,
  HATCHINGS,
  hatched,
  legend,
  type Paper,
  type Part,
  type Say,
  SMALL,
  stacked,
  swatch,
} from './frame';
import { groupName, pageOf } from './said';

const ROW = 17;
const HEAD = 22;
const others = '#c3cfd9';

export const colourOfHonour = (at: number): string => kinds[at % kinds.length] ?? ink;

export function rankingDrawn(picture: RankingPicture, paperOf: Paper): Drawn {
  const { say } = paperOf;
  const title = say('title.ranking', {
    year: picture.year,
    group: groupName(picture, say),
    page: pageOf(picture, say),
  });
  const said = picture.shaken
    ? [
        say('note.shaken', {
          draws: picture.shaken.draws,
          width: Math.round(picture.shaken.width * 100),
        }),
      ]
    : [];
  return framed(
    picture,
    paperOf,
    title,
    (width) => stacked([signs(picture, say, width), rows(picture, say, width)]),
    said,
  );
}

function signs(picture: RankingPicture, say: Say, width: number): Part {
  const seen = new Set(picture.rows.flatMap(({ honours }) => honours));
  return legend(
    [
      ...picture.honours.flatMap((name, at) =>
        seen.has(at) ? swatch(name, colourOfHonour(at), picture.key, at % HATCHINGS) : [],
      ),
      swatch(say('sign.noHonour'), others, picture.key),
      ...(picture.shaken
        ? [
            {
              width: 34,
              text: say('sign.interval'),
              drawn: (x: number, y: number) => intervalDrawn(x, x + 6, x + 28, x + 34, y),
            },
            {
              width: 8,
              text: say('sign.place'),
              drawn: (x: number, y: number) => [placeDot(x + 4, y)],
            },
          ]
        : []),
    ],
    width,
  );
}

const placeDot = (x: number, y: number): Drawn =>
  dot(x, y, 3.2, ink, { stroke: paper, 'stroke-width': 1 });

const intervalDrawn = (best: number, from: number, to: number, worst: number, y: number) => [
  line(
    [
      [best, y],
      [worst, y],
    ],
    faint,
    { 'stroke-width': 1 },
  ),
  box(from - 1, y - 3, to - from + 2, 6, steps[2], { stroke: ink, 'stroke-width': 0.5 }),
];

function rows(picture: RankingPicture, say: Say, width: number): Part {
  const names = 8 + BODY * Math.max(4, ...picture.rows.map(({ name }) => widthInEm(name)));
  const left = 30 + names;
  const figures = 46;
  const panel = picture.shaken ? (width - left) * 0.42 : 0;
  const bars = width - left - figures - (panel ? panel + 14 : 0);
  const right = width - panel + 4;
  const { least, most } = picture.scale;
  const at = (value: number) => ((value - least) / (most - least)) * bars;
  const xOf = (place: number) =>
    right + ((place - 1) / Math.max(1, picture.places - 1)) * (panel - 12);
  const bottom = HEAD + picture.rows.length * ROW;
  const drawn: Drawn[] = [
    words(24, 8, say('column.place'), SMALL, { fill: faint, 'text-anchor': 'end' }),
    words(30, 8, say('column.county'), SMALL, { fill: faint }),
    words(left, 8, say('column.total'), SMALL, { fill: faint }),
  ];
  if (panel)
    for (const place of ticks(picture.places))
      drawn.push(
        line(
          [
            [xOf(place), HEAD - 4],
            [xOf(place), bottom],
          ],
          rule,
          { 'stroke-width': 0.5 },
        ),
        words(xOf(place), 8, String(place), SMALL, { fill: faint, 'text-anchor': 'middle' }),
      );
  for (const [index, row] of picture.rows.entries()) {
    const y = HEAD + index * ROW + ROW / 2;
    if (index > 0 && index % 5 === 0)
      drawn.push(
        line(
          [
            [0, y - ROW / 2],
            [width, y - ROW / 2],
          ],
          rule,
          { 'stroke-width': 0.5 },
        ),
      );
    const inside: Drawn[] = [
      words(24, y, row.place === null ? '—' : String(row.place), BODY, {
        fill: ink,
        'text-anchor': 'end',
      }),
      words(30, y, row.name, BODY, { fill: ink }),
    ];
    if (row.total !== null) {
      const [from, to] = [at(Math.min(0, row.total)), at(Math.max(0, row.total))];
      const [honour = null] = row.honours;
      inside.push(
        ...hatched(
          picture.key,
          honour === null ? 0 : honour % HATCHINGS,
          box(left + from, y - 5, to - from, 10, honour === null ? others : colourOfHonour(honour)),
        ),
        words(left + to + 4, y, row.shown ?? '', SMALL, { fill: ink }),
      );
    }
    if (row.interval && panel) {
      const { best, from, to, worst } = row.interval;
      inside.push(...intervalDrawn(xOf(best), xOf(from), xOf(to), xOf(worst), y));
    }
    if (row.place !== null && panel) inside.push(placeDot(xOf(row.place), y));
    drawn.push(named(inside, told(row, picture, say), { 'data-county': row.countyId }));
  }
  return { height: bottom, drawn };
}

function told(row: RankedRow, { honours }: RankingPicture, say: Say): string {
  if (row.place === null) return say('told.unranked', { name: row.name });
  return [
    say('told.ranked', { name: row.name, place: row.place, total: row.shown ?? '' }),
    ...row.honours.map((at) => honours[at] ?? ''),
    ...(row.interval
      ? [say('told.interval', { from: row.interval.from, to: row.interval.to })]
      : []),
  ].join(say('told.comma'));
}

/** 1 and round numbers, not too close to one another. */
function ticks(places: number): number[] {
  const by = [5, 10, 20, 50].find((one) => places / one <= 7) ?? 100;
  const found = [1];
  for (let place = by; place <= places; place += by) found.push(place);
  return found;
}
