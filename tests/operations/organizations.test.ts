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
