/**
 * How much of a scrolled box, in px, its virtual rows cannot use: they begin below the head, which
 * stays in sight, and end above the bar by which the box is scrolled sideways.
 */
export const coveredOf = (box: HTMLElement | null, headHeight: number): number =>
  headHeight + (box ? box.offsetHeight - box.clientHeight : 0);
