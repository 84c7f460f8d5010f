import { describe, expect, test } from 'vitest';
import { recognizeDivision } from '../../src/shared/participants/divisions';
import { places } from './places';

const recognize = (division: string, city = '', unitName = '') =>
  recognizeDivision({ division, city, unitName }, places);

describe('recognised', () => {
  test.each([
    ['370103', '', '', '370103'],
    ['370103000000', '', '', '370103'],
    ['370402 市中区', '', '', '370402'],
    ['历下区', '', '', '370102'],
    ['历 下 区', '', '', '370102'],
    ['历下', '', '', '370102'],
    ['济南市历下区', '', '', '370102'],
    ['山东省济南市历下区', '', '', '370102'],
    ['济南历下', '', '', '370102'],
    ['枣庄市市中区', '', '', '370402'],
    ['济南市中区', '', '', '370103'],
    ['市中区', '枣庄市', '', '370402'],
    ['市中', '枣庄', '', '370402'],
    ['市中区', '370400', '', '370402'],
    ['市中区', '', '枣庄市某某公司', '370402'],
    ['市中区', '', '济南市中区委', '370103'],
    ['莘县', '', '', '371522'],
    ['东营区', '', '', '370502'],
    ['济南市', '', '', '370100'],
    ['济南', '', '', '370100'],
    ['', '', '中共枣庄市市中区委员会', '370402'],
    ['', '', '历下区委', '370102'],
    ['', '', '莘县县委', '371522'],
    ['', '', '山东省邹平市人民政府', '371681'],
    ['', '', '济南市委办公室', '370100'],
    ['', '', '东营区委组织部', '370502'],
    ['', '青岛市', '某某集团', '370200'],
    ['', '济南市', '市中区委', '370103'],
  ])('%s | %s | %s → %s', (division, city, unitName, id) =>
    expect(recognize(division, city, unitName)).toEqual({ kind: 'known', id }),
  );

  test.each(['省自然资源厅', '山东省自然资源厅', '自然资源厅'])('department %s', (unitName) =>
    expect(recognize('', '', unitName)).toMatchObject({ kind: 'known' }),
  );
});

describe('never guessed', () => {
  test.each([
    ['市中区', '', '', 'ambiguous', ['370103', '370402']],
    ['市中', '', '', 'ambiguous', ['370103', '370402']],
    ['', '', '市中区委', 'ambiguous', ['370103', '370402']],
    ['东营', '', '', 'ambiguous', ['370500', '370502']],
    ['邹平县', '', '', 'former', ['371681']],
    ['371626', '', '', 'former', ['371681']],
    ['蓬莱市', '', '', 'former', ['370614']],
    ['长岛', '', '', 'former', ['370614']],
    ['莱芜市莱城区', '', '', 'former', ['370116']],
    ['371203', '', '', 'former', ['370117']],
    ['', '', '邹平县委', 'former', ['371681']],
    ['历下区', '青岛市', '', 'contradiction', ['370102']],
    ['370103 历下区', '', '', 'contradiction', ['370103', '370102']],
    ['370199', '', '', 'unknown', []],
    ['莱芜市', '', '', 'unknown', ['370116']],
    ['南山区', '', '', 'unknown', []],
    ['市中区', '深圳市', '', 'unknownCity', []],
  ])('%s | %s | %s is %s', (division, city, unitName, kind, candidates) =>
    expect(recognize(division, city, unitName)).toEqual({ kind, candidates }),
  );
});

test.each(['', '省委办公厅', '某某大学', '青岛西海岸新区管委会'])(
  'says nothing about %s',
  (unitName) => expect(recognize('', '', unitName)).toEqual({ kind: 'none' }),
);
