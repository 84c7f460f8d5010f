import { gainSteps, kinds, lettersOn, luminance, steps } from '@shared/pictures/colours';
import { describe, expect, test } from 'vitest';

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const sights = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

const linear = (colour: string): [number, number, number] =>
  [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];

function lab([r, g, b]: readonly [number, number, number]): [number, number, number] {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(colour: string, sight: keyof typeof sights): [number, number, number] {
  const [r, g, b] = linear(colour);
  const m = sights[sight];
  const row = (at: number) =>
    Math.min(
      1,
      Math.max(0, (m[at] as number) * r + (m[at + 1] as number) * g + (m[at + 2] as number) * b),
    );
  return lab([row(0), row(3), row(6)]);
}

const apart = (a: string, b: string, sight: keyof typeof sights): number => {
  const [one, other] = [seen(a, sight), seen(b, sight)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
};

/** CIE lightness, 0 to 100: what a grey print keeps. */
const lightness = (colour: string) => {
  const y = luminance(colour);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
};

/** A difference that is seen side by side is about 2; these stand apart from one another. */
const CLEARLY = 10;

const pairs = (colours: readonly string[]) =>
  colours.flatMap((a, at) => colours.slice(at + 1).map((b) => [a, b] as const));

describe.each(Object.keys(sights) as (keyof typeof sights)[])('seen with %s', (sight) => {
  test.each(pairs(steps))('steps %s and %s', (a, b) => {
    expect(apart(a, b, sight)).toBeGreaterThan(CLEARLY);
  });
  test.each(pairs(gainSteps))('gains %s and %s', (a, b) => {
    expect(apart(a, b, sight)).toBeGreaterThan(CLEARLY);
  });
  test.each(pairs(kinds))('kinds %s and %s', (a, b) => {
    expect(apart(a, b, sight)).toBeGreaterThan(CLEARLY);
  });
});

test('steps darken one after the other, far enough for a grey print', () => {
  const grey = steps.map(lightness);
  for (const [at, value] of grey.entries())
    if (at > 0) expect((grey[at - 1] as number) - value).toBeGreaterThan(12);
});

test('on each side of no gain the grey gets darker; the sides differ by hatching', () => {
  const [fellMuch, fell, same, rose, roseMuch] = gainSteps.map(lightness) as [
    number,
    number,
    number,
    number,
    number,
  ];
  expect(same - fell).toBeGreaterThan(12);
  expect(fell - fellMuch).toBeGreaterThan(12);
  expect(same - rose).toBeGreaterThan(12);
  expect(rose - roseMuch).toBeGreaterThan(12);
});

test.each([...steps, ...gainSteps, ...kinds])('letters on %s are read (WCAG AA)', (ground) => {
  const [high, low] = [luminance(ground), luminance(lettersOn(ground))].sort((a, b) => b - a) as [
    number,
    number,
  ];
  expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
});
