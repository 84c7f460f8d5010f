import { faultOf, gridOf, missingFonts, withGrid } from '@shared/houseStyle';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { houseStyles } from '../../src/main/documents';

const { gbt9704 } = houseStyles;

describe('lines and characters', () => {
  it('are 22 and 28 in the national standard, and give its measures back', () => {
    expect(gridOf(gbt9704)).toEqual({ lines: 22, characters: 28 });
    expect(withGrid(gbt9704, { lines: 22, characters: 28 })).toEqual(gbt9704);
  });

  it('are what was asked for, whatever the margins', () => {
    const margin = fc.integer({ min: 15, max: 40 });
    fc.assert(
      fc.property(
        margin,
        margin,
        fc.integer({ min: 15, max: 30 }),
        fc.integer({ min: 24, max: 34 }),
        (top, left, lines, characters) => {
          const marginsMm = { ...gbt9704.marginsMm, top, left };
          const style = withGrid({ ...gbt9704, marginsMm }, { lines, characters });
          expect(gridOf(style)).toEqual({ lines, characters });
        },
      ),
    );
  });
});

test.each([
  [{}, null],
  [{ marginsMm: { ...gbt9704.marginsMm, top: 90 } }, { field: 'marginsMm.top', from: 5, to: 80 }],
  [{ fonts: { ...gbt9704.fonts, body: ' ' } }, { field: 'fonts.body' }],
  [{ fonts: { ...gbt9704.fonts, latin: null } }, null],
  [{ body: { ...gbt9704.body, linePt: 12 } }, { field: 'body.linePt' }],
  [{ redHead: { shown: true, text: ' ' } }, { field: 'redHead.text' }],
  [{ redHead: { shown: true, text: '示例办公室文件' } }, null],
])('of %o, what is not right is %o', (changes, fault) => {
  expect(faultOf({ ...gbt9704, ...changes })).toEqual(fault);
});

test('fonts are missing by name, whatever the writing of it', () => {
  const installed = ['仿宋_GB2312', 'SimHei', '黑体', '楷体 GB2312', '宋体'];
  expect(missingFonts(gbt9704, installed)).toEqual(['方正小标宋简体']);
  expect(missingFonts(gbt9704, [])).toEqual([
    '方正小标宋简体',
    '仿宋_GB2312',
    '黑体',
    '楷体_GB2312',
    '宋体',
  ]);
});
