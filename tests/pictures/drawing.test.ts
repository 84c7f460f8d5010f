import { drawing } from '@shared/pictures/drawn/drawing';
import { svgText } from '@shared/pictures/drawn/drawn';
import { linesOf } from '@shared/pictures/drawn/frame';
import { apart } from '@shared/pictures/drawn/slope';
import { drawnSvg } from '@shared/pictures/drawn/svg';
import { picturesOf } from '@shared/pictures/pictures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSheet, factsOf, lastYear, say } from './builders';

const paper = { width: 590, say, isTitled: true };

function everything() {
  const sheet = aSheet(136);
  return picturesOf(factsOf({ ...sheet, previous: lastYear(sheet) }));
}

describe('drawn pictures', () => {
  const pictures = everything();
  const one = new Map(pictures.map((picture) => [picture.kind, picture]));

  test.each([...one.keys()])('%s: no text is too small, none is cut off at the sides', (kind) => {
    const picture = one.get(kind);
    if (!picture) throw new Error('no such picture');
    const { svg, width } = drawnSvg(picture, { language: 'zh-CN' });
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9.5);
    expect(width).toBe(590);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object|\{\{/);
    expect(svg).not.toMatch(/ style=|<script|href=/);
  });

  test.each([...one.keys()])('%s: fits a page of A4 and says what it was made from', (kind) => {
    const picture = one.get(kind);
    if (!picture) throw new Error('no such picture');
    const { svg, height } = drawnSvg(picture, { language: 'zh-CN' });
    expect(height).toBeLessThan(850);
    expect(svg).toContain('草稿');
    expect(svg).toContain('占位');
  });

  test('the same picture gives the same bytes', () => {
    const again = everything();
    for (const [at, picture] of pictures.entries())
      expect(drawnSvg(again[at] ?? picture, { language: 'zh-CN' })).toEqual(
        drawnSvg(picture, { language: 'zh-CN' }),
      );
  });

  test('no word is missing in either language', () => {
    for (const picture of one.values())
      for (const language of ['zh-CN', 'en'] as const)
        expect(drawnSvg(picture, { language }).svg).not.toContain('pictures:');
  });

  test('a caption beside it makes a title superfluous', () => {
    const picture = pictures[0];
    if (!picture) throw new Error('no picture');
    const titled = drawnSvg(picture, { language: 'zh-CN' });
    const bare = drawnSvg(picture, { language: 'zh-CN', isTitled: false });
    expect(bare.height).toBeLessThan(titled.height);
  });

  test('names are text, whatever is in them', () => {
    const [picture] = picturesOf(
      factsOf(aSheet(), {
        counties: [{ id: '370102', name: '<b>"历下"&\u0001', cityName: '' }],
      }),
    );
    if (!picture) throw new Error('no picture');
    const svg = svgText(drawing(picture, paper));
    expect(svg).toContain('&lt;b&gt;&quot;历下&quot;&amp;');
    expect(svg).not.toContain('<b>');
    expect(svg).not.toContain('\u0001');
  });
});

test('names stand apart, in their order and near where they belong', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 700, noNaN: true }), { maxLength: 40 }), (ys) => {
      const sorted = [...ys].sort((a, b) => a - b);
      const moved = apart(sorted, 15, 700);
      expect(moved).toHaveLength(sorted.length);
      for (const [at, y] of moved.entries())
        if (at > 0) expect(y - (moved[at - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-6);
    }),
  );
});

test.each([
  ['创新驱动', 60, ['创新驱动']],
  ['创新驱动', 25, ['创新', '驱动']],
  ['Innovation and drive', 60, ['Innovation', 'and drive']],
  ['', 60, []],
])('%s in %i pixels', (text, width, lines) => {
  expect(linesOf(text, width, 11)).toEqual(lines);
});
