import { expect, test } from 'vitest';
import { aProgram } from '../support/program';

test('ships 16 cities and 136 counties, 58 districts, 26 county-level cities and 52 counties', async () => {
  const { client } = await aProgram();
  const counties = await client.organizations.list({ kind: 'county' });
  const count = (kind: string) => counties.filter(({ countyClass }) => countyClass === kind).length;
  expect([counties.length, count('district'), count('countyLevelCity'), count('county')]).toEqual([
    136, 58, 26, 52,
  ]);
  const cities = await client.organizations.list({ kind: 'city' });
  expect(cities.map(({ name }) => name.replace('市', '')).join(' ')).toBe(
    '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽',
  );
});

test.each([
  ['zc', ['淄川区', '周村区', '诸城市', '邹城市']],
  ['诸城', ['诸城市']],
  ['zhucheng', ['诸城市']],
  ['市中区', ['市中区', '市中区']],
  ['370402', ['市中区']],
  ['sx', ['莘县', '单县']],
  ['laoling', ['乐陵市']],
  ['枣庄市市中', ['市中区']],
])('suggests for %s', async (text, expected) => {
  const { client } = await aProgram();
  const found = await client.organizations.suggest({ text, kinds: ['county'] });
  const names = found.map(({ name }) => name);
  expect(names.filter((name) => expected.includes(name))).toEqual(expected);
});

test('knows what was published of each county, in code order', async () => {
  const { client } = await aProgram();
  const counties = await client.organizations.published({});
  expect(counties).toHaveLength(136);
  expect(counties.map(({ divisionCode }) => divisionCode)).toEqual(
    counties.map(({ divisionCode }) => divisionCode).toSorted(),
  );
  const honoured = (year: number, honour: string) =>
    counties.filter(({ honours }) =>
      honours.some((one) => one.year === year && one.honour === honour),
    ).length;
  expect([honoured(2021, 'advanced'), honoured(2021, 'mostImproved')]).toEqual([10, 10]);
  expect([honoured(2023, 'advanced'), honoured(2023, 'mostImproved')]).toEqual([20, 10]);
  expect(counties.every(({ countyClass, group2023 }) => countyClass && group2023)).toBe(true);
  expect(counties[0]).toMatchObject({
    name: '历下区',
    cityName: '济南市',
    pilot2024: 'leading',
    spelling: 'lixiaqu lxq',
  });
});

test('a new department stands last; the same name twice is refused', async () => {
  const { client } = await aProgram();
  const { id } = await client.organizations.addDepartment({ name: '示例省自然资源厅' });
  expect((await client.organizations.list({})).at(-1)).toMatchObject({ id, kind: 'department' });
  await expect(
    client.organizations.addDepartment({ name: ' 示例省自然资源厅 ' }),
  ).rejects.toMatchObject({ kind: 'conflict', key: 'organizations:error.exists' });
  await client.organizations.addDepartment({ name: '示例省自然资源厅', cityId: '370100' });
});

test.each([
  ['organizations.addDepartment', { name: '' }],
  ['organizations.suggest', { text: '', limit: 0 }],
  ['organizations.list', { kind: 'village' }],
])('refuses %s %o', async (name, input) => {
  const { program } = await aProgram();
  await expect(program.operate(name, input)).rejects.toMatchObject({ kind: 'invalid' });
});
