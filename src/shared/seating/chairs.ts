import type { Layout } from './plan';

/**
 * A chair of a plan. `x` and `y` are in chairs, as the hall sees it: x to the right, y away from the
 * top of the drawing, the middle of the drawing at x = 0.
 */
export type Chair = {
  key: string;
  /** the row from 1, or the part of a U */
  row: number | 'head' | 'left' | 'right';
  /** from 1, from the left as the hall sees it; along a U's sides from its head */
  number: number;
  x: number;
  y: number;
  /** whom its person looks at */
  faces: 'hall' | 'stage' | 'across';
};

/** The hall sees the stage before it; the rostrum sees the hall before it. */
export type Viewpoint = 'hall' | 'rostrum';

/** All chairs of a layout, row by row. */
export function chairsOf(layout: Layout): Chair[] {
  switch (layout.kind) {
    case 'rostrum':
    case 'groupPhoto':
      return layout.rows.flatMap((chairs, index) =>
        chairRow(index + 1, chairs, layout.rows.length - 1 - index, 'hall'),
      );
    case 'hall':
      return hallChairs(layout);
    case 'uShape':
      return uChairs(layout);
  }
}

const middle = (chairs: number) => (chairs + 1) / 2;

function chairRow(row: Chair['row'], chairs: number, y: number, faces: Chair['faces']): Chair[] {
  return Array.from({ length: chairs }, (_, index) => ({
    key: `${row}-${index + 1}`,
    row,
    number: index + 1,
    x: index + 1 - middle(chairs),
    y,
    faces,
  }));
}

/** An aisle is as wide as this many chairs. */
export const AISLE = 0.5;

function hallChairs({ rows, columns, aisles }: Extract<Layout, { kind: 'hall' }>): Chair[] {
  const open = [...new Set(aisles)].filter((column) => column < columns);
  const width = columns + open.length * AISLE;
  return Array.from({ length: rows }, (_, index) =>
    chairRow(index + 1, columns, index, 'stage').map((chair) => ({
      ...chair,
      x:
        chair.number +
        open.filter((column) => column < chair.number).length * AISLE -
        middle(width),
    })),
  ).flat();
}

function uChairs({ head, side }: Extract<Layout, { kind: 'uShape' }>): Chair[] {
  const away = middle(head) + 0.5;
  const arm = (row: 'left' | 'right'): Chair[] =>
    Array.from({ length: side }, (_, index) => ({
      key: `${row}-${index + 1}`,
      row,
      number: index + 1,
      x: row === 'left' ? -away : away,
      y: index + 1,
      faces: 'across' as const,
    }));
  return [...chairRow('head', head, 0, 'hall'), ...arm('left'), ...arm('right')];
}

/** Where a chair stands on the drawing for a viewpoint: the one is the other turned by half a circle. */
export function seenFrom<C extends Chair>(chairs: readonly C[], viewpoint: Viewpoint): C[] {
  if (viewpoint === 'hall') return [...chairs];
  const lowest = Math.max(0, ...chairs.map(({ y }) => y));
  return chairs.map((chair) => ({ ...chair, x: -chair.x || 0, y: lowest - chair.y }));
}

/** The same layout with as many chairs as people, where chairs are put up for people: front rows stay. */
export function fitted(layout: Layout, people: number): Layout {
  if ((layout.kind !== 'rostrum' && layout.kind !== 'groupPhoto') || people < 1) return layout;
  const rows: number[] = [];
  let left = people;
  for (const [index, chairs] of layout.rows.entries()) {
    if (left === 0) break;
    const last = index === layout.rows.length - 1;
    const row = last ? left : Math.min(chairs, left);
    rows.push(row);
    left -= row;
  }
  return { ...layout, rows };
}
