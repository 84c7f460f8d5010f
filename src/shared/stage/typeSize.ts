/**
 * How large type must be to be read from the last row, as shares of the screen.
 *
 * Offices ask for 24 pt on a page of 7.5 in, which is 540 pt high: 4.45 % of the height. On a screen 2 m
 * high that is 89 mm; 15 m away it fills 20 minutes of arc, twice what a Chinese character needs to be
 * recognised. Being a share it does not change with the scale of the system.
 */
const OF_HEIGHT = 0.0445;

/**
 * Screens narrower than 9:16 could not hold a line of words: there the width decides, so that eleven
 * characters stand in a line between the margins.
 */
const OF_WIDTH = 0.08;

/** What projectors and LED walls may lose of each side. */
export const SAFE_MARGIN = 0.05;

/** The least type of a screen in its own pixels. What does not fit at this size is left out, not shrunk. */
export const leastType = ({ width, height }: { width: number; height: number }): number =>
  Math.min(OF_HEIGHT * height, OF_WIDTH * width);

const percent = (share: number) => Number((share * 100).toFixed(2));

/** `leastType` of the size container that an element stands in, as a CSS length. */
export const leastTypeCss = `min(${percent(OF_HEIGHT)}cqh, ${percent(OF_WIDTH)}cqw)`;
