import { widthInEm } from '../../textWidth';
import { faint, fell, ink, rose, rule } from '../colours';
import type { RadarPicture } from '../picture';
import { box, type Drawn, dot, group, line, named, words } from './drawn';
import {
  BODY,
  framed,
  legend,
  linesOf,
  type Paper,
  type Part,
  type Say,
  SMALL,
  stacked,
} from './frame';

/** With fewer it is no area, with more nobody reads it: then bars alone. */
const FEWEST_AXES = 3;
const MOST_AXES = 12;
const RINGS = 5;
const RADIUS = 130;
/** Beside its bars, which tell the figures. */
const SMALL_RADIUS = 50;
const ROW = 19;
const SMALL_ROW = 16;
const NAME = 120;
const FIGURES = 104;

export function radarDrawn(picture: RadarPicture, paper: Paper): Drawn {
  const { say, isCompact } = paper;
  const isWeb = picture.axes.length >= FEWEST_AXES && picture.axes.length <= MOST_AXES;
  const body = (width: number): Part => {
    const row = isCompact ? SMALL_ROW : ROW;
    if (!isWeb) return bars(picture, say, width, row);
    if (!isCompact) return web(picture, say, width, RADIUS);
    const half = Math.round(width * 0.4);
    return beside(
      web(picture, say, half, SMALL_RADIUS),
      bars(picture, say, width - half, row),
      half,
    );
  };
  return framed(
    picture,
    paper,
    say('title.radar', { year: picture.year, name: picture.name }),
    (width) => stacked([signs(picture, say, width), body(width)]),
    [say('note.radar')],
  );
}

const ownLine = { 'stroke-width': 2.2 };
const meanLine = { 'stroke-width': 1.6, 'stroke-dasharray': '5 3' };

const hasMean = ({ axes }: RadarPicture): boolean => axes.some(({ mean }) => mean !== null);

const signs = (picture: RadarPicture, say: Say, width: number): Part =>
  legend(
    [
      { text: picture.name, stroke: rose, more: ownLine },
      ...(hasMean(picture)
        ? [{ text: say('sign.mean', { category: picture.category }), stroke: fell, more: meanLine }]
        : []),
    ].map(({ text, stroke, more }) => ({
      width: 30,
      text,
      drawn: (x: number, y: number) => [
        line(
          [
            [x, y],
            [x + 30, y],
          ],
          stroke,
          more,
        ),
      ],
    })),
    width,
  );

/** Two parts on one line, each in the middle of its height. */
function beside(left: Part, right: Part, at: number): Part {
  const height = Math.max(left.height, right.height);
  const moved = ({ drawn, height: own }: Part, x: number) =>
    group(drawn, { transform: `translate(${x} ${Math.round((height - own) / 2)})` });
  return { height, drawn: [moved(left, 0), moved(right, at)] };
}

type Axis = RadarPicture['axes'][number];
const shareOf = ({ scale }: RadarPicture, value: number) =>
  (value - scale.least) / (scale.most - scale.least);
const told = ({ ownText, meanText }: Axis, picture: RadarPicture, say: Say) =>
  hasMean(picture)
    ? say('told.radar', { own: ownText ?? '—', mean: meanText ?? '—' })
    : (ownText ?? '—');

function web(picture: RadarPicture, say: Say, width: number, radius: number): Part {
  const { axes, scale, name, category } = picture;
  const isSmall = radius === SMALL_RADIUS;
  const [x, y] = [width / 2, radius + (isSmall ? 18 : 42)];
  const spot = (at: number, share: number): [number, number] => {
    const turn = (2 * Math.PI * at) / axes.length - Math.PI / 2;
    return [x + Math.cos(turn) * radius * share, y + Math.sin(turn) * radius * share];
  };
  const closed = (points: (readonly [number, number])[]) => [...points, ...points.slice(0, 1)];
  const drawn: Drawn[] = [];
  for (let ring = 1; ring <= RINGS; ring++) {
    const share = ring / RINGS;
    drawn.push(line(closed(axes.map((_, at) => spot(at, share))), rule, { 'stroke-width': 0.8 }));
  }
  for (const at of axes.keys())
    drawn.push(line([[x, y], spot(at, 1)], rule, { 'stroke-width': 0.8 }));
  const figure = (pick: (axis: Axis) => number | null) =>
    axes.flatMap((axis, at) => {
      const value = pick(axis);
      return value === null ? [] : [spot(at, shareOf(picture, value))];
    });
  const [mean, own] = [figure((axis) => axis.mean), figure((axis) => axis.own)];
  if (mean.length > 0) drawn.push(line(closed(mean), fell, meanLine));
  if (own.length > 0)
    drawn.push(
      line(closed(own), rose, { ...ownLine, fill: rose, 'fill-opacity': 0.14 }),
      ...own.map(([cx, cy]) => dot(cx, cy, isSmall ? 2.4 : 3, rose)),
    );
  for (let ring = 1; ring <= RINGS && !isSmall; ring++) {
    const value = scale.least + ((scale.most - scale.least) * ring) / RINGS;
    drawn.push(
      words(x + 4, y - (radius * ring) / RINGS + 6, String(Math.round(value)), SMALL, {
        fill: faint,
      }),
    );
  }
  for (const [at, axis] of axes.entries()) {
    const [tx, ty] = spot(at, isSmall ? 1.1 : 1.13);
    const anchor = Math.abs(tx - x) < 8 ? 'middle' : tx > x ? 'start' : 'end';
    const look = { fill: ink, 'text-anchor': anchor };
    if (isSmall) {
      const room = anchor === 'middle' ? width : anchor === 'start' ? width - tx : tx;
      const text = fitted(axis.name, room, SMALL);
      drawn.push(
        words(tx, ty + (ty < y - radius ? -5 : ty > y + radius ? 5 : 0), text, SMALL, look),
      );
      continue;
    }
    const lift = ty < y - radius ? -10 : ty > y + radius * 0.8 ? 8 : 0;
    drawn.push(
      words(tx, ty - 7 + lift, axis.name, BODY + 1, { ...look, 'font-weight': 'bold' }),
      words(tx, ty + 8 + lift, told(axis, picture, say), BODY, look),
    );
  }
  return {
    height: y + radius + (isSmall ? 16 : 44),
    drawn: [named(drawn, `${name} / ${category}`)],
  };
}

/** As much of a name as there is room for. */
const fitted = (text: string, room: number, size: number): string => {
  const [first = '', ...more] = linesOf(text, room, size);
  return more.length === 0 ? text : `${linesOf(text, room - size, size)[0] ?? first}…`;
};

function bars(picture: RadarPicture, say: Say, width: number, high: number): Part {
  const { axes, name } = picture;
  const longest = Math.max(...axes.map((axis) => widthInEm(axis.name) * BODY));
  const from = Math.min(NAME, Math.ceil(longest)) + 8;
  const room = width - from - FIGURES;
  const at = (value: number) => from + shareOf(picture, value) * room;
  const zero = at(Math.max(0, picture.scale.least));
  const drawn = axes.map((axis, row): Drawn => {
    const y = row * high + high / 2;
    const figures = told(axis, picture, say);
    const own = axis.own === null ? null : at(axis.own);
    const mean = axis.mean === null ? null : at(axis.mean);
    return named(
      [
        words(from - 8, y, fitted(axis.name, NAME, BODY), BODY, {
          fill: ink,
          'text-anchor': 'end',
        }),
        box(from, y - 5, room, 10, 'none', { stroke: rule, 'stroke-width': 0.8 }),
        ...(own === null ? [] : [box(Math.min(zero, own), y - 5, Math.abs(own - zero), 10, rose)]),
        ...(mean === null
          ? []
          : [
              line(
                [
                  [mean, y - 7],
                  [mean, y + 7],
                ],
                fell,
                { 'stroke-width': 2.2 },
              ),
            ]),
        words(width, y, figures, BODY, { fill: ink, 'text-anchor': 'end' }),
      ],
      `${name} ${axis.name} ${figures}`,
    );
  });
  return { height: axes.length * high, drawn };
}
