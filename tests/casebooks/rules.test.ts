import { captionOf, captionWords } from '@shared/casebooks/captions';
import type { CasebookPicture } from '@shared/casebooks/casebook';
import { textChanges } from '@shared/casebooks/changes';
import { levelled } from '@shared/casebooks/headings';
import { grouped } from '@shared/casebooks/order';
import { printedText } from '@shared/casebooks/printedText';
import { proposedTitle, titleLines } from '@shared/casebooks/titles';
import { corrected, typosIn } from '@shared/casebooks/typos';
import type { TextBlock } from '@shared/caseStudies/caseText';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../support/properties';

const lixia = { name: '历下区', fullName: '济南市历下区', field: '数字经济' };

describe('the uniform title', () => {
  test.each([
    // what the city wrote, what is proposed
    ['数字赋能开新局——历下区推进数字经济的经验', '数字赋能开新局——历下区推进数字经济的经验'],
    ['数字赋能开新局 — 历下区推进数字经济的做法', '数字赋能开新局——历下区推进数字经济的经验'],
    [
      '数字赋能开新局--济南市历下区推进数字经济的经验做法',
      '数字赋能开新局——历下区推进数字经济的经验',
    ],
    ['数字赋能开新局-历下区楼宇经济案例', '数字赋能开新局——历下区楼宇经济经验'],
    ['数字赋能开新局－－山东省济南市历下区的实践与探索', '数字赋能开新局——历下区数字经济经验'],
    ['历下区：数字赋能开新局', '数字赋能开新局——历下区数字经济经验'],
    ['济南市历下区:数字赋能开新局', '数字赋能开新局——历下区数字经济经验'],
    ['《数字赋能开新局》', '数字赋能开新局——历下区数字经济经验'],
    ['典型案例：数字赋能开新局', '数字赋能开新局——历下区数字经济经验'],
    ['数字赋能  产业开新局', '数字赋能　产业开新局——历下区数字经济经验'],
    ['历下区数字赋能开新局——推进数字经济的主要做法', '数字赋能开新局——历下区推进数字经济的经验'],
    ['数字赋能,开新局——历下区推进数字经济', '数字赋能，开新局——历下区推进数字经济的经验'],
    ['数字赋能开新局——历下区', '数字赋能开新局——历下区数字经济经验'],
    ['“四链融合”促发展——历下区推进数字经济的经验', '“四链融合”促发展——历下区推进数字经济的经验'],
  ])('%s → %s', (written, title) => {
    expect(proposedTitle(written, lixia)).toEqual({ title, lacks: null });
  });

  test.each([
    ['历下区推进数字经济发展的做法', '历下区推进数字经济发展的经验'],
    ['济南市历下区楼宇经济经验', '历下区楼宇经济经验'],
    ['历下区', '历下区数字经济经验'],
  ])('%s has no slogan, and none is invented: %s', (written, title) => {
    expect(proposedTitle(written, lixia)).toEqual({ title, lacks: 'slogan' });
  });

  test('a uniform title stays as it is', () => {
    const words = (...of: string[]) => fc.constantFrom(...of);
    const written = fc
      .record({
        before: words('', '典型案例：', '历下区', '济南市历下区：'),
        slogan: words('数字赋能', '“四链融合” 促发展', '产业,开新局', ' 3年翻番'),
        dash: words('——', '--', '－', ' — ', '：', ''),
        whose: words('', '历下区', '济南市历下区', '山东省济南市历下区'),
        topic: words('', '推进数字经济', '建设2.0版园区'),
        ending: words('', '的经验', '经验', '做法', '的实践与探索', '案例'),
      })
      .map((parts) => Object.values(parts).join(''));
    fc.assert(
      fc.property(written, (title) => {
        const once = proposedTitle(title, lixia).title;
        expect(proposedTitle(once, lixia).title).toBe(once);
      }),
    );
  });

  test('is set in two lines, the dash at the head of the second', () => {
    expect(titleLines('数字赋能——历下区经验')).toEqual(['数字赋能', '——历下区经验']);
    expect(titleLines('历下区经验')).toEqual(['历下区经验']);
  });
});

const heading = (level: number, text: string): TextBlock => ({ kind: 'heading', level, text });
const line = (text: string): TextBlock => ({ kind: 'text', text });

describe('levels of headings', () => {
  const levels = (blocks: TextBlock[], title = '示例标题') =>
    levelled(blocks, title).map((block) =>
      block.kind === 'heading' ? `${block.level} ${block.text}` : 'text' in block ? block.text : '',
    );

  test.each<[string, TextBlock[], string[]]>([
    [
      'styles one below the other close up',
      [heading(2, '基本情况'), heading(4, '产业'), line('示例。'), heading(2, '成效')],
      ['1 基本情况', '2 产业', '示例。', '1 成效'],
    ],
    [
      'numbers count before styles, and are taken off',
      [heading(3, '一、基本情况'), heading(3, '（一）产业'), heading(3, '1.链长'), line('示例。')],
      ['1 基本情况', '2 产业', '3 链长', '示例。'],
    ],
    [
      'brackets of either width, Arabic and Chinese',
      [heading(1, '一、甲'), heading(1, '(二)乙'), heading(1, '3．丙'), heading(1, '(4)丁')],
      ['1 甲', '2 乙', '3 丙', '4 丁'],
    ],
    [
      'decimal numbers have as many levels as numbers',
      [heading(1, '1 甲'), heading(1, '1.1 乙'), heading(1, '1.1.1 丙')],
      ['1 甲', '2 乙', '3 丙'],
    ],
    [
      'a short numbered line without a style is one, a sentence is none',
      [heading(1, '一、做法'), line('1.建立机制'), line('1.建立机制，明确责任。')],
      ['1 做法', '2 建立机制', '1.建立机制，明确责任。'],
    ],
    [
      'without any heading, short lines are',
      [line('基本情况'), line('示例县位于鲁中。'), line('主要做法'), line('示例。')],
      ['1 基本情况', '示例县位于鲁中。', '1 主要做法', '示例。'],
    ],
    [
      'deeper than four stays at the fourth',
      [1, 2, 3, 4, 5].map((level) => heading(level, `第${level}`)),
      ['1 第1', '2 第2', '3 第3', '4 第4', '4 第5'],
    ],
    [
      'the title of the file is not printed twice',
      [{ kind: 'title', text: '示例标题' }, line('示例标题'), heading(1, '一、甲')],
      ['1 甲'],
    ],
  ])('%s', (_, blocks, expected) => {
    expect(levels(blocks)).toEqual(expected);
  });

  test('a title in two lines is left out as well', () => {
    const blocks = [line('数字赋能'), line('——历下区经验'), heading(1, '一、甲'), line('示例。')];
    expect(levels(blocks, '数字赋能——历下区经验')).toEqual(['1 甲', '示例。']);
  });
});

describe('order', () => {
  const one = (
    id: string,
    politicalPosition: number,
    field: string,
    place: number | null,
    position: number,
  ) => ({
    id,
    politicalPosition,
    field,
    place,
    position,
  });
  const cases = [
    one('a', 3, '数字经济', 2, 1),
    one('b', 1, '文旅', null, 2),
    one('c', 2, '', 1, 3),
    one('d', 2, '数字经济', 2, 4),
  ];
  const ids = (arrangement: 'political' | 'place' | 'own') =>
    grouped(cases, arrangement, []).flatMap((group) => group.cases.map(({ id }) => id));

  test.each([
    ['political', ['b', 'c', 'd', 'a']],
    ['place', ['c', 'd', 'a', 'b']],
    ['own', ['a', 'b', 'c', 'd']],
  ] as const)('%s', (arrangement, expected) => {
    expect(ids(arrangement)).toEqual(expected);
  });

  test('by field: as the call names them, others behind, none last', () => {
    expect(
      grouped(cases, 'field', ['农业', '数字经济']).map(({ field, cases: own }) => [
        field,
        own.map(({ id }) => id),
      ]),
    ).toEqual([
      ['数字经济', ['d', 'a']],
      ['文旅', ['b']],
      ['', ['c']],
    ]);
    expect(grouped([], 'field', ['农业'])).toEqual([]);
  });
});

describe('likely slips', () => {
  test.each([
    ['示例县,位于鲁中.', '示例县，位于鲁中。', ['halfWidth']],
    ['产 业 振 兴', '产业振兴', ['spacing']],
    ['增长3.5%,增速第一;', '增长3.5%，增速第一；', ['halfWidth']],
    ['园区(含示例园)', '园区（含示例园）', ['halfWidth']],
    ['建成"示例平台"', '建成“示例平台”', ['quotes']],
    ['完成任务。。', '完成任务。', ['doubled']],
    ['时间:2026年', '时间：2026年', ['halfWidth']],
  ])('%s → %s', (text, expected, kinds) => {
    expect(corrected(text)).toBe(expected);
    expect(typosIn(text)).toEqual(kinds);
  });

  test.each([
    '示例县，位于鲁中。',
    '总额1,234.5万元，比上年增长3.5%。',
    '会议于10:30开始',
    'GDP (2026) 增长',
    '推广 ERP 系统',
    'A, B; C',
    '……',
  ])('%s is let be', (text) => {
    expect(typosIn(text)).toEqual([]);
  });

  test('what is corrected has none left', () => {
    const piece = fc.constantFrom(
      '县',
      '业',
      ',',
      '.',
      ' ',
      '(',
      ')',
      '"',
      '。',
      '3',
      'A',
      '　',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = corrected(pieces.join(''));
        expect(corrected(once)).toBe(once);
      }),
    );
  });
});

const picture = (over: Partial<CasebookPicture>): CasebookPicture => ({
  imageHash: 'a'.repeat(64),
  width: 400,
  height: 300,
  caption: '',
  source: 'text',
  textNumber: null,
  isLeftOut: false,
  number: null,
  section: null,
  ...over,
});

describe('what is printed of a text', () => {
  const blocks: TextBlock[] = [
    heading(1, '一、甲'),
    { kind: 'picture', number: 1 },
    line('错 字。'),
    { kind: 'picture', number: 2 },
    heading(1, '二、乙'),
    line('示例。'),
  ];
  const shown = (pictures: CasebookPicture[]) =>
    printedText({
      blocks,
      title: '',
      corrections: new Map([['错 字。', '错字。']]),
      pictures,
    }).map((block) =>
      block.kind === 'picture'
        ? `${block.picture.source} ${block.picture.number} ${block.picture.caption}`
        : 'text' in block
          ? block.text
          : '',
    );

  test('pictures where they stand, slides at the end of their section, numbered as they come', () => {
    expect(
      shown([
        picture({ textNumber: 1, isLeftOut: true }),
        picture({ textNumber: 2, caption: '园区' }),
        picture({ source: 'slide', caption: '页一', section: 1 }),
        picture({ source: 'slide', caption: '页二' }),
        picture({ source: 'slide', caption: '页九', section: 9 }),
      ]),
    ).toEqual([
      '甲',
      '错字。',
      'text 1 园区',
      'slide 2 页一',
      '乙',
      '示例。',
      'slide 3 页二',
      'slide 4 页九',
    ]);
  });

  test('captions lose the number of their own text', () => {
    expect(captionWords('图3：园区全景')).toBe('园区全景');
    expect(captionWords('图一 园区全景')).toBe('园区全景');
    expect(captionWords('园区全景')).toBe('园区全景');
    expect([captionOf(2, '园区'), captionOf(3, '')]).toEqual(['图2　园区', '图3']);
  });

  test('what changed between two versions, paragraph by paragraph', () => {
    expect(textChanges(['甲', '乙', '乙', '丙'], ['丙', '乙', '丁'])).toEqual({
      gone: ['甲', '乙'],
      come: ['丁'],
    });
  });
});
