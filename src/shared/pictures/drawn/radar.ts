import { faint, fell, ink, rose, rule } from '../colours';
import type { RadarPicture } from '../picture';
import { type Drawn, dot, line, words } from './drawn';
import { BODY, framed, legend, type Paper, type Part, type Say, SMALL, stacked } from './frame';

const RADIUS = 130;
const RINGS = 5;

export function radarDrawn(picture: RadarPicture, paper: Paper): Drawn {
  const { say } = paper;
  return framed(
    picture,
    paper,
    say('title.radar', { year: picture.year, name: picture.name }),
    (width) => stacked([signs(picture, say, width), web(picture, say, width)]),
    [say('note.radar')],
  );
}

const ownLine = { 'stroke-width': 2.2 };
const meanLine = { 'stroke-width': 1.6, 'stroke-dasharray': '5 3' };

const signs = ({ name, category }: RadarPicture, say: Say, width: number): Part =>
  legend(
    [
      { text: name, stroke: rose, more: ownLine },
      { text: say('sign.mean', { category }), stroke: fell, more: meanLine },
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

function web({ axes, scale, name, category }: RadarPicture, say: Say, width: number): Part {
  const [x, y] = [width / 2, RADIUS + 42];
  const spot = (at: number, share: number): [number, number] => {
    const turn = (2 * Math.PI * at) / axes.length - Math.PI / 2;
    return [x + Math.cos(turn) * RADIUS * share, y + Math.sin(turn) * RADIUS * share];
  };
  const shareOf = (value: number) => (value - scale.least) / (scale.most - scale.least);
  const closed = (points: (readonly [number, number])[]) => [...points, ...points.slice(0, 1)];
  const drawn: Drawn[] = [];
  for (let ring = 1; ring <= RINGS; ring++) {
    const share = ring / RINGS;
    drawn.push(line(closed(axes.map((_, at) => spot(at, share))), rule, { 'stroke-width': 0.8 }));
  }
  for (const at of axes.keys())
    drawn.push(line([[x, y], spot(at, 1)], rule, { 'stroke-width': 0.8 }));
  const figure = (pick: (axis: RadarPicture['axes'][number]) => number | null) =>
    axes.flatMap((axis, at) => {
      const value = pick(axis);
      return value === null ? [] : [spot(at, shareOf(value))];
    });
  const [mean, own] = [figure((axis) => axis.mean), figure((axis) => axis.own)];
  drawn.push(
    line(closed(mean), fell, meanLine),
    line(closed(own), rose, { ...ownLine, fill: rose, 'fill-opacity': 0.14 }),
    ...own.map(([cx, cy]) => dot(cx, cy, 3, rose)),
  );
  for (let ring = 1; ring <= RINGS; ring++) {
    const value = scale.least + ((scale.most - scale.least) * ring) / RINGS;
    drawn.push(
      words(x + 4, y - (RADIUS * ring) / RINGS + 6, String(Math.round(value)), SMALL, {
        fill: faint,
      }),
    );
  }
  for (const [at, axis] of axes.entries()) {
    const [tx, ty] = spot(at, 1.13);
    const anchor = Math.abs(tx - x) < 8 ? 'middle' : tx > x ? 'start' : 'end';
    const lift = ty < y - RADIUS ? -10 : ty > y + RADIUS * 0.8 ? 8 : 0;
    drawn.push(
      words(tx, ty - 7 + lift, axis.name, BODY + 1, {
        fill: ink,
        'text-anchor': anchor,
        'font-weight': 'bold',
      }),
      words(
        tx,
        ty + 8 + lift,
        say('told.radar', { own: axis.ownText ?? '—', mean: axis.meanText ?? '—' }),
        BODY,
        { fill: ink, 'text-anchor': anchor },
      ),
    );
  }
  return {
    height: y + RADIUS + 44,
    drawn: [
      {
        tag: 'g',
        at: {},
        inside: [{ tag: 'title', at: {}, text: `${name} / ${category}` }, ...drawn],
      },
    ],
  };
}
