import { type Chair, chairsOf } from './chairs';
import type { Layout, Rules, Side } from './plan';

type Sides = Pick<Rules, 'secondOdd' | 'secondEven'>;

/**
 * The chairs in the order in which they are given: the first chair for the first person. From the
 * middle outwards wherever leaders sit, because the middle is highest; a hall as its path says.
 */
export function fillOrder(layout: Layout, sides: Sides): Chair[] {
  const chairs = chairsOf(layout);
  const row = (of: Chair['row']) => chairs.filter((chair) => chair.row === of);
  switch (layout.kind) {
    case 'rostrum':
    case 'groupPhoto':
      return layout.rows.flatMap((_, index) => centreOut(row(index + 1), sides));
    case 'uShape':
      return [...centreOut(row('head'), sides), ...alongBoth(row('left'), row('right'), sides)];
    case 'hall':
      return hallOrder(layout, chairs, sides);
  }
}

/**
 * One row from its middle. Odd: 1 in the middle, 2 beside on the side of the rule, 3 on the other.
 * Even: 1 and 2 are the two in the middle, and the side of 2 says which is which.
 */
export function centreOut(row: readonly Chair[], { secondOdd, secondEven }: Sides): Chair[] {
  const second = row.length % 2 === 1 ? secondOdd : secondEven;
  // From the far end of the second's side to the other end, as the people of the row see it.
  const ordered = row.toSorted((a, b) => a.x - b.x);
  const [first] = row;
  if (!first) return [];
  const fromSecondsSide = onTheLeft(first) === second ? ordered : ordered.toReversed();
  const start = row.length % 2 === 1 ? (row.length - 1) / 2 : row.length / 2;
  const out: Chair[] = [];
  for (let step = 0; out.length < row.length; step++) {
    const distance = Math.ceil(step / 2);
    const chair = fromSecondsSide[step % 2 === 1 ? start - distance : start + distance];
    if (chair) out.push(chair);
  }
  return out;
}

/** Which hand of this chair's person points to smaller x: they look at us, or with us. */
const onTheLeft = ({ faces }: Chair): Side => (faces === 'hall' ? 'right' : 'left');

/** From the head on: a chair of the side where the second sits, then the one opposite. */
function alongBoth(left: readonly Chair[], right: readonly Chair[], sides: Sides): Chair[] {
  // Whoever sits at the head has the drawing's right at their left hand.
  const [higher, lower] = sides.secondOdd === 'left' ? [right, left] : [left, right];
  return higher.flatMap((chair, index) => [chair, lower[index]].filter((one) => one !== undefined));
}

function hallOrder(
  { rows, columns, path, from }: Extract<Layout, { kind: 'hall' }>,
  chairs: readonly Chair[],
  sides: Sides,
): Chair[] {
  const at = (row: number, column: number) => chairs[row * columns + column] as Chair;
  const upTo = (length: number) => Array.from({ length }, (_, index) => index);
  const across = from === 'left' ? upTo(columns) : upTo(columns).toReversed();
  const turned = <T>(list: T[], index: number) => (index % 2 === 1 ? list.toReversed() : list);
  switch (path) {
    case 'rows':
      return upTo(rows).flatMap((row) => across.map((column) => at(row, column)));
    case 'snake':
      return upTo(rows).flatMap((row) => turned(across, row).map((column) => at(row, column)));
    case 'columns':
      return across.flatMap((column) => upTo(rows).map((row) => at(row, column)));
    case 'columnSnake':
      return across.flatMap((column, index) =>
        turned(upTo(rows), index).map((row) => at(row, column)),
      );
    case 'centreOut':
      return upTo(rows).flatMap((row) =>
        centreOut(
          across.map((column) => at(row, column)),
          sides,
        ),
      );
  }
}
