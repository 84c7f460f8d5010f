/**
 * Colours that people with any kind of colour vision tell apart, and whose lightness rises step by step
 * so that a grey print says the same. A test computes both.
 */

/** Five steps from least to most (YlGnBu of ColorBrewer, its fourth darker so that white letters are read on it). */
export const steps = ['#ffffd9', '#a1dab4', '#41b6c4', '#2575ab', '#253494'] as const;

/** Fell much … rose much (PuOr of ColorBrewer). What fell is hatched, because grey has one direction. */
export const gainSteps = ['#e66101', '#fdb863', '#f7f7f7', '#b2abd2', '#5e3c99'] as const;

/** Okabe and Ito's, for things without an order; each goes with a hatching of its own. */
export const kinds = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#f0e442',
] as const;

export const ink = '#111418';
export const faint = '#57606a';
export const rule = '#c4cad1';
export const paper = '#ffffff';
export const rose = '#0072b2';
export const fell = '#d55e00';

const channels = (colour: string): [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

/** Relative luminance of WCAG, 0 to 1. */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Dark or light letters, whichever is read better on this ground. */
export const lettersOn = (ground: string): string => {
  const ground1 = luminance(ground) + 0.05;
  const dark = ground1 / (luminance(ink) + 0.05);
  const light = (luminance(paper) + 0.05) / ground1;
  return dark >= light ? ink : paper;
};
