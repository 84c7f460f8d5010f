import { widthInEm } from '../../textWidth';
import { gainSteps, ink, lettersOn, paper, rule } from '../colours';
import type { MapPicture, Mark, PlacedCounty, Shapes, TilesPicture } from '../picture';
import { box, type Drawn, named, short, words } from './drawn';
import {
  framed,
  HATCHINGS,
  hatched,
  type LegendItem,
  legend,
  type Paper,
  type Part,
  type Say,
  SMALL,
  stacked,
  swatch,
} from './frame';
import { colourOfFifth, fifthSigns } from './heat';
import { projected } from './projection';
import { colourOfHonour } from './ranking';
import { measureName } from './said';

type Placed = TilesPicture | MapPicture;

export function tilesDrawn(picture: TilesPicture, paperOf: Paper): Drawn {
  return placedDrawn(picture, paperOf, (width) => tiles(picture, paperOf.say, width), [
    paperOf.say('note.tiles'),
  ]);
}

export function mapDrawn(picture: MapPicture, paperOf: Paper, shapes: Shapes): Drawn {
  const { source, approval } = picture.map;
  return placedDrawn(picture, paperOf, (width) => outlines(picture, paperOf.say, width, shapes), [
    paperOf.say('note.map', { source, approval }),
  ]);
}

function placedDrawn(
  picture: Placed,
  paperOf: Paper,
  body: (width: number) => Part,
  said: readonly string[],
): Drawn {
  const { say } = paperOf;
  const { measure } = picture;
  const within =
    picture.isByCategory && measure.by === 'place' ? [say('note.placeInCategory')] : [];
  return framed(
    picture,
    paperOf,
    say('title.placed', { year: picture.year, measure: measureName(measure, say) }),
    (width) => stacked([body(width), legend(signs(picture, say), width)]),
    [...within, ...(measure.by === 'gain' ? [say('note.gain')] : []), ...said],
  );
}

/** Colour and hatching of a mark; the last is for what has none. */
function dressOf(mark: Mark): { fill: string; hatching: number } {
  switch (mark.by) {
    case 'fifth':
      return { fill: colourOfFifth(mark.fifth), hatching: 0 };
    case 'gain':
      return mark.step === null
        ? { fill: paper, hatching: 0 }
        : { fill: gainSteps[mark.step], hatching: mark.step < 2 ? 1 : 0 };
    case 'honours': {
      const [first] = mark.honours;
      return first === undefined
        ? { fill: paper, hatching: 0 }
        : { fill: colourOfHonour(first), hatching: first % HATCHINGS };
    }
  }
}

function signs(picture: Placed, say: Say): LegendItem[] {
  const { key, measure, honours, ranges } = picture;
  if (measure.by === 'honours') {
    const given = new Set(
      picture.counties.flatMap(({ mark }) => (mark.by === 'honours' ? mark.honours : [])),
    );
    return [
      ...honours.flatMap((name, at) =>
        given.has(at) ? swatch(name, colourOfHonour(at), key, at % HATCHINGS) : [],
      ),
      ...(picture.counties.some(({ mark }) => mark.by === 'honours' && mark.honours.length > 1)
        ? [{ width: 8, text: say('sign.moreHonours'), drawn: plus }]
        : []),
    ];
  }
  if (measure.by === 'gain')
    return [
      ...([4, 3, 2, 1, 0] as const).map((step) =>
        swatch(say(`gain.${step}`), gainSteps[step], key, step < 2 ? 1 : 0),
      ),
      swatch(say('sign.noYearBefore'), paper, key),
    ];
  return fifthSigns(key, say, ranges);
}

const plus = (x: number, y: number): Drawn[] => [words(x, y, '＋', SMALL, { fill: ink })];

const hasMore = (mark: Mark) => mark.by === 'honours' && mark.honours.length > 1;

function told({ name, text, mark }: PlacedCounty, picture: Placed, say: Say): string {
  const figure =
    mark.by === 'honours'
      ? mark.honours.map((at) => picture.honours[at] ?? '').join(say('told.comma'))
      : text || '—';
  return figure ? say('told.placed', { name, figure }) : name;
}

/** Letters on a hatched or mixed ground stand on a plate of the ground's own colour. */
const plate = (x: number, y: number, text: string, size: number, fill: string): Drawn =>
  box(
    x - (widthInEm(text) * size) / 2 - 1,
    y - size / 2 - 1,
    widthInEm(text) * size + 2,
    size + 2,
    fill,
  );

function lettering(x: number, y: number, text: string, size: number, mark: Mark): Drawn[] {
  const { fill, hatching } = dressOf(mark);
  const letters = words(x, y, text, size, { fill: lettersOn(fill), 'text-anchor': 'middle' });
  return hatching === 0 || !text ? [letters] : [plate(x, y, text, size, fill), letters];
}

function tiles(picture: TilesPicture, say: Say, width: number): Part {
  const columns = Math.max(1, ...picture.counties.map(({ column }) => column));
  const rows = Math.max(1, ...picture.counties.map(({ row }) => row));
  const wide = width / columns;
  const tall = Math.min(wide, 44);
  const size = wide >= 44 ? 13 : wide >= 34 ? 11 : SMALL;
  const drawn = picture.counties.map((county) => {
    const [x, y] = [(county.column - 1) * wide, (county.row - 1) * tall];
    const { fill, hatching } = dressOf(county.mark);
    const middle = x + wide / 2;
    const text = hasMore(county.mark) ? '＋' : county.text;
    const lifted = text ? tall * 0.19 : 0;
    return named(
      [
        ...hatched(
          picture.key,
          hatching,
          box(x + 0.75, y + 0.75, wide - 1.5, tall - 1.5, fill, {
            stroke: rule,
            'stroke-width': 0.75,
          }),
        ),
        ...lettering(
          middle,
          y + tall / 2 - lifted,
          county.short,
          short(Math.min(size, wide / widthInEm(county.short))),
          county.mark,
        ),
        ...(text
          ? lettering(
              middle,
              y + tall / 2 + tall * 0.22,
              text,
              Math.max(SMALL, size - 1),
              county.mark,
            )
          : []),
      ],
      told(county, picture, say),
      { 'data-county': county.countyId },
    );
  });
  return { height: rows * tall, drawn };
}

/** Between which sizes a name is put on a county. */
const [LEAST_NAME, MOST_NAME] = [8, 12];

function outlines(picture: MapPicture, say: Say, width: number, shapes: Shapes): Part {
  const there = picture.counties.filter(({ countyId }) => shapes[countyId]);
  const { height, of } = projected(
    there.map(({ countyId }) => shapes[countyId] ?? []),
    width,
  );
  const areas = there.map((county, at) => {
    const { fill, hatching } = dressOf(county.mark);
    const { rings } = of[at] ?? { rings: [] };
    const d = rings
      .map((ring) => `M${ring.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`)
      .join('');
    const shape: Drawn = {
      tag: 'path',
      at: { d, fill, 'fill-rule': 'evenodd', stroke: '#6e7781', 'stroke-width': 0.7 },
    };
    return named(hatched(picture.key, hatching, shape), told(county, picture, say), {
      'data-county': county.countyId,
    });
  });
  const names = there.flatMap((county, at) => {
    const place = of[at]?.place;
    const name = `${county.short}${hasMore(county.mark) ? '＋' : ''}`;
    if (!place || (county.mark.by === 'honours' && county.mark.honours.length === 0)) return [];
    const size = Math.min(MOST_NAME, place.width / widthInEm(name));
    if (size < LEAST_NAME) return [];
    return lettering(place.x, place.y, name, short(size), county.mark);
  });
  return { height, drawn: [...areas, ...names] };
}
