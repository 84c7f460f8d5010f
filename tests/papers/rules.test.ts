import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeText, bothFaces, PLACE_CARD_MM, placeCard } from '../../src/shared/papers/cards';
import { fitted, inTwo, MM_PER_PT } from '../../src/shared/papers/fit';
import { inGroupOrder, numberIn, spacedName } from '../../src/shared/papers/names';
import { widthInEm } from '../../src/shared/textWidth';

test.each([
  ['', 0],
  ['张三', 2],
  ['𠮷', 1],
  ['䶮', 1],
  ['Ab1', 1.5],
  ['买买提·艾力', 6],
  ['（示例）', 4],
  ['é', 0.5],
  ['\ud869\udea5', 1],
  ['ｱ', 0.5],
])('%s is %d characters wide', (text, width) => expect(widthInEm(text)).toBe(width));

test.each([
  ['张三', '张　三'],
  ['𠮷䶮', '𠮷　䶮'],
  ['李𠮷', '李　𠮷'],
  ['张三丰', '张三丰'],
  ['欧阳修远', '欧阳修远'],
  ['Li', 'Li'],
  ['王', '王'],
  [' 张三 ', '张　三'],
])('the name %s is printed as %s', (name, printed) => expect(spacedName(name)).toBe(printed));

describe('a text is as large as its room allows', () => {
  test.each([
    // 100 mm are 283 pt.
    ['示', { widthMm: 100, largestPt: 90, smallestPt: 20 }, '示', 90],
    ['示例', { widthMm: 100, largestPt: 90, smallestPt: 20 }, '示例', 90],
    ['示例示例', { widthMm: 100, largestPt: 90, smallestPt: 20 }, '示例示例', 70],
    ['示例示例示例示例', { widthMm: 100, largestPt: 90, smallestPt: 20 }, '示例示例示例示例', 35],
    ['一二三四五六七八', { widthMm: 100, largestPt: 90, smallestPt: 40 }, '一二三四\n五六七八', 70],
    ['买买提·吐尔逊江', { widthMm: 100, largestPt: 90, smallestPt: 40 }, '买买提·\n吐尔逊江', 70],
  ])('%s', (text, room, set, sizePt) => expect(fitted(text, room)).toEqual({ text: set, sizePt }));

  test('whatever the text, no line is wider than the room', () => {
    fc.assert(
      fc.property(
        fc.string({
          minLength: 1,
          maxLength: 60,
          unit: fc.constantFrom('示', '𠮷', 'a', '·', ' '),
        }),
        fc.integer({ min: 20, max: 300 }),
        (text, widthMm) => {
          const { text: set, sizePt } = fitted(text, { widthMm, largestPt: 120, smallestPt: 12 });
          expect(sizePt).toBeLessThanOrEqual(120);
          for (const line of set.split('\n')) {
            const least = widthInEm(line) * 1 * MM_PER_PT;
            expect(widthInEm(line) * sizePt * MM_PER_PT).toBeLessThanOrEqual(
              Math.max(widthMm, least) + 1e-9,
            );
          }
        },
      ),
    );
  });

  test('breaking loses no character but spaces, and never half a one', () => {
    fc.assert(
      fc.property(
        fc.string({
          minLength: 2,
          maxLength: 40,
          unit: fc.constantFrom('示', '𠮷', '𬴂', 'b', '·'),
        }),
        (text) => {
          const [first, second] = inTwo(text);
          expect(first + second).toBe(text);
        },
      ),
    );
  });
});

describe('place cards', () => {
  const sizes = (name: string, unit = '') => placeCard({ name, unit }, 'large');
  test('two characters are as wide as three, three fill the card, more shrink', () => {
    expect(sizes('张三').name).toEqual({ text: '张　三', sizePt: 150 });
    expect(sizes('张三丰').name).toEqual({ text: '张三丰', sizePt: 150 });
    expect(sizes('欧阳修远').name).toEqual({ text: '欧阳修远', sizePt: 131 });
    expect(sizes('买买提·吐尔逊').name).toEqual({ text: '买买提·吐尔逊', sizePt: 75 });
    expect(sizes('阿卜杜热合曼·阿卜杜拉').name).toEqual({
      text: '阿卜杜热合曼·\n阿卜杜拉',
      sizePt: 75,
    });
  });

  test('three sizes', () => {
    const name = (size: 'large' | 'medium' | 'small') =>
      placeCard({ name: '示例名', unit: '' }, size).name.sizePt;
    expect([name('large'), name('medium'), name('small')]).toEqual([150, 120, 96]);
  });

  test('the line of the unit shrinks, then breaks; without a unit there is none', () => {
    expect(sizes('张三').unit).toBeNull();
    expect(sizes('张三', '示例单位').unit).toEqual({ text: '示例单位', sizePt: 40 });
    const long = sizes('张三', '示例省示例市示例经济技术开发区党工委书记、管委会主任').unit;
    expect(long?.sizePt).toBeGreaterThanOrEqual(20);
    expect(widthInEm(long?.text ?? '') * (long?.sizePt ?? 0) * MM_PER_PT).toBeLessThan(
      PLACE_CARD_MM.width,
    );
    const longer = sizes('张三', '示'.repeat(50)).unit;
    expect(longer?.text.split('\n')).toHaveLength(2);
  });

  test('a folded card has the far face first and on its head', () => {
    expect(bothFaces([{ name: 'a' }, { name: 'b' }])).toEqual([
      { name: 'a', turned: true },
      { name: 'a', turned: false },
      { name: 'b', turned: true },
      { name: 'b', turned: false },
    ]);
  });
});

test('a badge sets long names and units smaller', () => {
  const text = badgeText({
    meeting: '示例 2026年度县（市、区）委书记交流会',
    name: '阿卜杜热合曼·阿卜杜拉',
    unit: '济南市历下区委书记',
  });
  expect(text.name.text).toContain('\n');
  expect(text.meeting.sizePt).toBeLessThan(15);
  expect(text.unit).toEqual({ text: '济南市历下区委书记', sizePt: 16 });
});

test.each([
  ['第一组', 1],
  ['第十组', 10],
  ['第十二组', 12],
  ['第二十组', 20],
  ['第二十一小组', 21],
  ['3组', 3],
  ['第１２组', 12],
  ['工业组', null],
])('%s has the number %s', (name, number) => expect(numberIn(name)).toBe(number));

test('groups go by number, others behind', () => {
  expect(inGroupOrder(['工业组', '第十组', '第二组', '第十组', '第一组', '农业组'])).toEqual([
    '第一组',
    '第二组',
    '第十组',
    '工业组',
    '农业组',
  ]);
});
