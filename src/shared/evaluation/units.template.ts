/**
 * Units that name the same kind of thing in another size, with how many of the smallest they are. What
 * is not in a family is only ever itself: 百分点 is not %.
 */
export const unitFamilies: readonly (readonly (readonly [name: string, size: number])[])[] = [
  [
    ['元', 1],
    ['千元', 1_000],
    ['万元', 10_000],
    ['百万元', 1_000_000],
    ['千万元', 10_000_000],
    ['亿元', 100_000_000],
  ],
  [
    ['美元', 1],
    ['万美元', 10_000],
    ['亿美元', 100_000_000],
  ],
  [
    ['人', 1],
    ['万人', 10_000],
  ],
  [
    ['户', 1],
    ['万户', 10_000],
  ],
  [
    ['件', 1],
    ['万件', 10_000],
  ],
  [
    ['张', 1],
    ['万张', 10_000],
  ],
  [
    ['家', 1],
    ['万家', 10_000],
  ],
  [
    ['千克', 1],
    ['公斤', 1],
    ['吨', 1_000],
    ['万吨', 10_000_000],
    ['亿吨', 100_000_000_000],
  ],
  [
    ['亩', 1],
    ['万亩', 10_000],
  ],
  [
    ['平方米', 1],
    ['公顷', 10_000],
    ['平方公里', 1_000_000],
    ['平方千米', 1_000_000],
  ],
  [
    ['‰', 1],
    ['%', 10],
  ],
];

/** Different spellings of one unit. */
export const unitSpellings: Readonly<Record<string, string>> = {
  '％': '%',
  百分比: '%',
  个百分点: '百分点',
  pct: '百分点',
  立方千米: '立方公里',
  人民币元: '元',
};

/** What clerks write where there is no value; never a zero. */
export const NO_VALUE =
  /^(?:[-—–―－_/\\、.…·*]+|略|无|暂无|暂缺|缺|缺失|空|未统计|未提供|不适用|无数据|暂无数据|n\/?a|null|nan|#n\/a)$/iu;

/** A number that is only about right: it is asked for again. */
export const ABOUT =
  /^(?:约|大约|近|超|超过|逾|不足|≈|~|～|>|<|≥|≤)|(?:左右|上下|多|余|以上|以下)$/u;
