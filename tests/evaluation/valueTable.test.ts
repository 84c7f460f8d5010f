import { type HeadMapping, valueTable } from '@shared/evaluation/valueTable';
import { describe, expect, test } from 'vitest';

const counties = [
  { id: '370102', name: '历下区', cityName: '济南市' },
  { id: '370103', name: '市中区', cityName: '济南市' },
  { id: '370402', name: '市中区', cityName: '枣庄市' },
  { id: '371722', name: '单县', cityName: '菏泽市' },
];
const indicators = [
  { id: 'G', name: '人均GDP', unit: '元' },
  { id: 'F', name: '财政自给率', unit: '%' },
];
const read = (grid: string[][], mapping?: HeadMapping) =>
  valueTable(grid, counties, indicators, mapping);
const told = (grid: string[][], mapping?: HeadMapping) =>
  read(grid, mapping)?.values.map(
    ({ countyId, indicatorId, text, unit }) =>
      `${countyId} ${indicatorId} ${text}${unit === null ? '' : ` ${unit}`}`,
  );

const wide = ['370102 G 120000 元', '370103 G 90000 元', '370102 F 81.2 %', '370103 F 77 %'];

describe('whichever way round', () => {
  test.each<[string, string[][], string[]]>([
    [
      'counties down, under a title, with a total',
      [
        ['示例 经济指标表', '', ''],
        ['县（市、区）', '人均GDP（元）', '财政自给率(%)'],
        ['全省', '100000', '60'],
        ['历下区', '120000', '81.2'],
        ['济南市市中区', '90000', '77'],
        ['合计', '210000', ''],
      ],
      wide,
    ],
    [
      'a head of two rows, merged cells filled in, units in a row of their own',
      [
        ['市', '县', '经济', '经济'],
        ['市', '县', '人均GDP', '财政自给率'],
        ['', '单位', '元', '%'],
        ['济南市', '历下', '120000', '81.2'],
        ['济南市', '市中区', '90000', '77'],
      ],
      wide,
    ],
    [
      'a merged title with a remark in brackets, which is no unit',
      [
        ['示例 经济指标（初步核实）', '示例 经济指标（初步核实）', '示例 经济指标（初步核实）'],
        ['县（市、区）', '人均GDP（元）', '财政自给率（%）'],
        ['历下区', '120000', '81.2'],
        ['济南市市中区', '90000', '77'],
      ],
      wide,
    ],
    [
      'a merged title with the unit of all',
      [
        ['示例 人均水平（万元）', '示例 人均水平（万元）'],
        ['县', '人均GDP'],
        ['历下区', '12'],
        ['济南市市中区', '9'],
      ],
      ['370102 G 12 万元', '370103 G 9 万元'],
    ],
    [
      'turned',
      [
        ['指标', '历下区', '济南市中区'],
        ['人均GDP（元）', '120000', '90000'],
        ['财政自给率（%）', '81.2', '77'],
      ],
      wide,
    ],
    [
      'long, with a column of units',
      [
        ['代码', '指标', '数值', '单位'],
        ['370102', '人均GDP', '120000', '元'],
        ['370103', '人均GDP', '90000', '元'],
        ['370102', '财政自给率', '81.2', '%'],
        ['370103', '财政自给率', '77', '%'],
      ],
      wide,
    ],
    [
      'one unit for the whole sheet',
      [
        ['单位：万元', ''],
        ['县', '人均GDP'],
        ['单县', '4.2'],
      ],
      ['371722 G 4.2 万元'],
    ],
  ])('%s', (_, grid, expected) => expect(told(grid)).toEqual(expected));
});

test('what nobody knows is told, not guessed', () => {
  const grid = [
    ['县', '人均ＧＤＰ', '森林覆盖率', '备注'],
    ['历下区', '120000', '30', ''],
    ['市中区', '1', '2', ''],
    ['单', '3', '4', '示例'],
    ['示例新区', '5', '6', ''],
  ];
  expect(told(grid)).toEqual(['370102 G 120000']);
  expect(read(grid)).toMatchObject({
    unknownHeads: ['森林覆盖率'],
    unknownCounties: [
      { at: 2, text: '市中区', ambiguous: true },
      { at: 3, text: '单', ambiguous: false },
      { at: 4, text: '示例新区', ambiguous: false },
    ],
  });
});

test('a person says what a head is, and what is not taken', () => {
  const grid = [
    ['县', '人均GDP', '自给率'],
    ['历下区', '120000', '81.2'],
  ];
  const mapping = new Map([
    ['自给率', 'F'],
    ['人均GDP', null],
  ]);
  expect(told(grid, mapping)).toEqual(['370102 F 81.2']);
});

test('the same county twice: the first stands, the other is told', () => {
  const found = read([
    ['县', '人均GDP'],
    ['历下区', '120000'],
    ['历下区', '130000'],
    ['济南市历下区', '120000'],
  ]);
  expect(found?.values).toHaveLength(1);
  expect(found?.twice).toEqual([
    { countyId: '370102', indicatorId: 'G', first: '120000', other: '130000', row: 2 },
  ]);
});

test('heads of which none is known stand there to be named, above their units', () => {
  const grid = [
    ['县', '人均生产总值', '自给率'],
    ['单位', '元', '%'],
    ['历下区', '120000', '81.2'],
    ['单县', '42000', '30'],
  ];
  expect(read(grid)).toMatchObject({
    ...{ layout: 'wide', values: [] },
    unknownHeads: ['人均生产总值', '自给率'],
  });
  const turned = grid[0]?.map((_, column) => grid.map((row) => row[column] ?? '')) ?? [];
  expect(read(turned)).toMatchObject({
    ...{ layout: 'turned', values: [] },
    unknownHeads: ['人均生产总值', '自给率'],
  });
});

test('单位 may head the organizations', () => {
  const grid = [
    ['单位', '人均GDP', '财政自给率'],
    ['历下区', '120000', '81.2'],
  ];
  expect(told(grid)).toEqual(['370102 G 120000', '370102 F 81.2']);
});

test.each([
  [[]],
  [[['示例']]],
  [
    [
      ['县', '别的'],
      ['历下区', '示例'],
    ],
  ],
])('nothing of ours: %j', (grid) => expect(read(grid)).toBeNull());
