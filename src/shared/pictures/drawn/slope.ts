import { widthInEm } from '../../textWidth';
import { faint, fell, ink, rose, rule } from '../colours';
import type { SlopeLine, SlopePicture } from '../picture';
import { signed } from '../placed';
import { type Drawn, dot, line, named, words } from './drawn';
import { BODY, framed, legend, type Paper, type Part, type Say, SMALL, stacked } from './frame';
import { groupName } from './said';

const HEAD = 20;
/** Between two names that stand below one another. */
const APART = 15;
const TALLEST = 620;

export function slopeDrawn(picture: SlopePicture, paper: Paper): Drawn {
  const { say } = paper;
  const isWhole = picture.lines.every(({ isTold }) => isTold);
  return framed(
    picture,
    paper,
    say('title.slope', {
      year: picture.year,
      before: picture.before,
      group: groupName(picture, say),
    }),
    (width) => stacked([signs(say, width), lines(picture, say, width)]),
    [say('note.slope'), ...(isWhole ? [] : [say('note.fewTold')])],
  );
}

/** Rising, falling and level ones differ in colour and in how their line is drawn. */
const dressOf = ({
  gain,
  isTold,
}: Pick<SlopeLine, 'gain' | 'isTold'>): { stroke: string; more: Drawn['at'] } => {
  if (!isTold) return { stroke: rule, more: { 'stroke-width': 0.8 } };
  if (gain > 0) return { stroke: rose, more: { 'stroke-width': 1.8 } };
  if (gain < 0) return { stroke: fell, more: { 'stroke-width': 1.4, 'stroke-dasharray': '6 3' } };
  return { stroke: faint, more: { 'stroke-width': 1, 'stroke-dasharray': '1.5 2.5' } };
};

const signs = (say: Say, width: number): Part =>
  legend(
    ([1, -1, 0] as const).map((gain) => {
      const { stroke, more } = dressOf({ gain, isTold: true });
      return {
        width: 30,
        text: say(gain > 0 ? 'sign.rose' : gain < 0 ? 'sign.fell' : 'sign.same'),
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
      };
    }),
    width,
  );

function lines({ lines: all, places, before, year }: SlopePicture, say: Say, width: number): Part {
  const told = all.filter(({ isTold }) => isTold);
  const names = Math.max(4, ...told.map(({ name }) => widthInEm(name))) * BODY;
  const [left, right] = [names + 34, width - names - 62];
  const tall = Math.min(TALLEST, Math.max(places - 1, told.length, 4) * 16);
  const yOf = (place: number) => HEAD + 8 + ((place - 1) / Math.max(1, places - 1)) * tall;
  const bottom = HEAD + 16 + tall;
  const label = (pick: (one: SlopeLine) => number) => {
    const sorted = [...told].sort(
      (a, b) => pick(a) - pick(b) || (a.countyId < b.countyId ? -1 : 1),
    );
    const ys = apart(
      sorted.map((one) => yOf(pick(one))),
      APART,
      bottom,
    );
    return new Map(sorted.map((one, at) => [one, ys[at] ?? 0]));
  };
  const [atLeft, atRight] = [label(({ was }) => was), label(({ now }) => now)];
  const thin = [...all].sort((a, b) => Number(a.isTold) - Number(b.isTold));
  const drawn: Drawn[] = [
    words(left, 8, say('year', { year: before }), BODY, { fill: ink, 'text-anchor': 'middle' }),
    words(right, 8, say('year', { year }), BODY, { fill: ink, 'text-anchor': 'middle' }),
    ...[left, right].map((x) =>
      line(
        [
          [x, HEAD],
          [x, bottom],
        ],
        rule,
      ),
    ),
  ];
  for (const one of thin) {
    const { stroke, more } = dressOf(one);
    const [then, now] = [yOf(one.was), yOf(one.now)];
    const inside: Drawn[] = [
      line(
        [
          [left, then],
          [right, now],
        ],
        stroke,
        more,
      ),
    ];
    if (one.isTold) {
      const [y1, y2] = [atLeft.get(one) ?? then, atRight.get(one) ?? now];
      inside.push(
        dot(left, then, 2.5, stroke),
        dot(right, now, 2.5, stroke),
        ...[
          { from: left, at: then, to: left - 8, y: y1 },
          { from: right, at: now, to: right + 8, y: y2 },
        ].flatMap(({ from, at, to, y }) =>
          Math.abs(at - y) < 1
            ? []
            : line(
                [
                  [from, at],
                  [to, y],
                ],
                rule,
                { 'stroke-width': 0.8 },
              ),
        ),
        words(left - 10, y1, `${one.name} ${one.was}`, BODY, {
          fill: ink,
          'text-anchor': 'end',
        }),
        words(right + 10, y2, `${one.now} ${one.name}`, BODY, { fill: ink }),
        words(width, y2, signed(one.gain), SMALL, { fill: faint, 'text-anchor': 'end' }),
      );
    }
    drawn.push(
      named(
        inside,
        say('told.slope', { name: one.name, was: one.was, now: one.now, gain: signed(one.gain) }),
        { 'data-county': one.countyId },
      ),
    );
  }
  return { height: Math.max(bottom, ...[...atLeft.values(), ...atRight.values()]) + 8, drawn };
}

/** Heights, given from above, moved as little as it takes to stand so far from one another. */
export function apart(ys: readonly number[], least: number, bottom: number): number[] {
  const moved: number[] = [];
  for (const y of ys) moved.push(Math.max(y, (moved.at(-1) ?? Number.NEGATIVE_INFINITY) + least));
  let below = Math.max(bottom, ys.length * least);
  for (let at = moved.length - 1; at >= 0; at--) {
    moved[at] = Math.min(moved[at] ?? 0, below);
    below = (moved[at] ?? 0) - least;
  }
  return moved;
}
