import type { HouseStyle } from './houseStyle';

/**
 * GB/T 9704-2012: A4, type area 156 × 225 mm, 22 lines of 28 characters. Measured: only an exact
 * line of 28.95 pt gives 22 lines, and 16 pt characters fit 28 times only 0.25 pt tighter.
 */
export const gbt9704: HouseStyle = {
  name: 'GB/T 9704-2012',
  marginsMm: { top: 37, bottom: 35, left: 28, right: 26 },
  body: { sizePt: 16, linePt: 28.95, spacingPt: -0.25, indentCharacters: 2 },
  title: { sizePt: 22, linePt: 33 },
  table: { sizePt: 12, compact: false },
  pageNumber: { place: 'oddEven', sizePt: 14, fromEdgeMm: 22 },
  numbering: 'official',
  issuer: { name: '', seal: false },
  redHead: { shown: false, text: '' },
  fonts: {
    title: '方正小标宋简体',
    body: '仿宋_GB2312',
    heading1: '黑体',
    heading2: '楷体_GB2312',
    heading3: '仿宋_GB2312',
    heading4: '仿宋_GB2312',
    label: '黑体',
    table: '仿宋_GB2312',
    tableHead: '黑体',
    pageNumber: '宋体',
    latin: null,
  },
};

/** The same page with the fonts that every Windows has, where the GB2312 fonts are not installed. */
const gbt9704SystemFonts: HouseStyle = {
  ...gbt9704,
  name: 'GB/T 9704-2012（系统字体）',
  fonts: {
    ...gbt9704.fonts,
    title: '宋体',
    body: '仿宋',
    heading2: '楷体',
    heading3: '仿宋',
    heading4: '仿宋',
    table: '仿宋',
  },
};

/** Long registers on fewer pages. */
const gbt9704Compact: HouseStyle = {
  ...gbt9704,
  name: 'GB/T 9704-2012（紧凑表格）',
  table: { sizePt: 12, compact: true },
};

/** What is shipped, by the key that a meeting names; the first is the national standard. */
export const houseStyles = { gbt9704, gbt9704SystemFonts, gbt9704Compact } as const;
