/**
 * Numbers from 0 up to 1 that look drawn and are the same for the same seed, so that a printed figure
 * can be drawn again (mulberry32, T. Ettinger, public domain). Not for anything secret.
 */
export function drawn(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Fisher and Yates. */
export function shuffled<Row>(rows: readonly Row[], draw: () => number): Row[] {
  const mixed = [...rows];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as Row, mixed[last] as Row];
  }
  return mixed;
}
