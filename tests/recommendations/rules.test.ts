import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FileBeside, fileNamed, isSameName } from '../../src/shared/recommendations/files';
import {
  newRowProblem,
  preparedRows,
  ranksOf,
  standingOf,
  standsFast,
} from '../../src/shared/recommendations/rules';
import { nominationStatuses } from '../../src/shared/selections/phases';
import { asCalendarDate } from '../../src/shared/time';
import '../support/properties';

const beside = (...paths: string[]): FileBeside[] =>
  paths.map((path) => {
    const [name = '', ...folders] = path.split('/').toReversed();
    return { name, folders: folders.toReversed() };
  });

const found = (
  field: 'textFile' | 'deckFile' | 'formFile',
  named: string,
  files: FileBeside[],
  title = '示例案例甲',
) => {
  const answer = fileNamed(
    field,
    named,
    title,
    files,
    { textFile: '文稿', deckFile: '演示文稿', formFile: '盖章推荐表' }[field],
  );
  return 'file' in answer
    ? `${answer.kind} ${[...answer.file.folders, answer.file.name].join('/')}`
    : answer.kind;
};

describe('a file is found by the name in its cell', () => {
  test.each<[string, Parameters<typeof found>, string]>([
    [
      'as written',
      ['textFile', '甲.docx', beside('文稿/甲.docx', '文稿/乙.docx')],
      'found 文稿/甲.docx',
    ],
    [
      'without its ending',
      ['textFile', '甲', beside('文稿/甲.docx', '演示文稿/甲.pptx')],
      'found 文稿/甲.docx',
    ],
    [
      'in other case, full-width, with spaces',
      ['deckFile', '１ 甲.PPTX', beside('1甲.pptx')],
      'found 1甲.pptx',
    ],
    ['with another ending', ['deckFile', '甲.pptx', beside('甲.pdf')], 'missing'],
    [
      'with a full stop in the name',
      ['textFile', '1.5倍增长', beside('1.5倍增长.docx')],
      'found 1.5倍增长.docx',
    ],
    [
      'with the folder in front',
      ['textFile', '文稿\\甲.docx', beside('文稿/甲.docx')],
      'found 文稿/甲.docx',
    ],
    [
      'twice, one of them where it belongs',
      ['textFile', '甲.docx', beside('旧/甲.docx', '文稿/甲.docx')],
      'found 文稿/甲.docx',
    ],
    [
      'twice, nobody knows which',
      ['textFile', '甲.docx', beside('旧/甲.docx', '新/甲.docx')],
      'ambiguous',
    ],
    ['leading out', ['textFile', '../甲.docx', beside('甲.docx')], 'path'],
    ['leading out further down', ['textFile', '文稿/../../甲.docx', beside('甲.docx')], 'path'],
    ['from the root', ['textFile', '/etc/passwd', beside('passwd')], 'path'],
    ['on a drive', ['textFile', 'C:\\甲.docx', beside('甲.docx')], 'path'],
    [
      'in a folder where it does not lie',
      ['textFile', '别处/甲.docx', beside('文稿/甲.docx')],
      'path',
    ],
    [
      'only alike',
      ['textFile', '历下区链长制经验', beside('文稿/1 历下区链长制经验（最终版2）.docx')],
      'likely 文稿/1 历下区链长制经验（最终版2）.docx',
    ],
    [
      'not named, alike the title',
      ['textFile', '', beside('文稿/03示例案例甲定稿.docx')],
      'likely 文稿/03示例案例甲定稿.docx',
    ],
    ['a scan alike, outside its folder', ['formFile', '', beside('示例案例甲.pdf')], 'missing'],
    ['two as alike', ['textFile', '', beside('示例案例甲1.docx', '示例案例甲2.docx')], 'ambiguous'],
    ['not at all', ['textFile', '丙.docx', beside('甲.docx')], 'missing'],
  ])('%s', (_, input, expected) => {
    expect(found(...input)).toBe(expected);
  });

  test('never one that is not beside it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }),
        (name, names) => {
          const files = names.map((each) => ({ name: each, folders: [] }));
          const answer = fileNamed('textFile', name, '', files, '文稿');
          if ('file' in answer) expect(files).toContain(answer.file);
        },
      ),
    );
  });

  test.each([
    ['甲', '甲.docx', true],
    ['甲.DOCX', '甲.docx', true],
    ['甲.docx', '甲.pdf', false],
    ['', '甲.docx', false],
  ])('%j and %j are the same: %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same);
  });
});

test.each<[number | null, number, number]>([
  [3, 0, 3],
  [3, 2, 1],
  [3, 5, 0],
  [0, 0, 0],
  [null, 4, 10],
])('an allowance of %s with %i there prepares %i rows', (most, there, rows) => {
  expect(preparedRows(most, there)).toBe(rows);
});

test.each<[(number | null)[], number[]]>([
  [[], []],
  [
    [2, 1],
    [2, 1],
  ],
  [
    [5, 9, 7],
    [1, 3, 2],
  ],
  [
    [1, 1, null],
    [1, 2, 3],
  ],
  [
    [null, 3],
    [2, 1],
  ],
])('%j are places %j', (written, ranks) => {
  expect(ranksOf(written)).toEqual(ranks);
});

test('places are all numbers from 1, each once, and ranked again stay', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 1, max: 20 })), { maxLength: 12 }),
      (written) => {
        const ranks = ranksOf(written);
        expect(ranks.toSorted((a, b) => a - b)).toEqual(written.map((_, at) => at + 1));
        expect(ranksOf(ranks)).toEqual(ranks);
      },
    ),
  );
});

test('only what is received or sent back may change', () => {
  expect(nominationStatuses.map(standsFast)).toEqual([
    ...[null, null, 'alreadyAccepted', 'withdrawn', 'alreadyAccepted', 'alreadyAccepted'],
  ]);
});

test.each([
  [{ county: '', title: '甲', field: '' }, [], 1, 'countyMissing'],
  [{ county: '历下区', title: '', field: '' }, [], 1, 'titleMissing'],
  [{ county: '历下区', title: '甲', field: '' }, ['产业'], 1, 'fieldMissing'],
  [{ county: '历下区', title: '甲', field: '产业' }, ['产业'], 0, 'overAllowance'],
  [{ county: '历下区', title: '甲', field: '' }, [], null, null],
  [{ county: '历下区', title: '甲', field: '' }, [], 1, null],
] as const)('%j in a call for %j with %s left: %s', (row, fields, left, problem) => {
  expect(newRowProblem(row, fields, left)).toBe(problem);
});

const due = asCalendarDate('2026-09-15');
test.each([
  [null, '2026-09-01', 'none'],
  [{ dueDate: due, receivedOn: null, late: false }, '2026-09-15', 'waiting'],
  [{ dueDate: due, receivedOn: null, late: false }, '2026-09-16', 'overdue'],
  [{ dueDate: due, receivedOn: due, late: false }, '2026-09-30', 'returned'],
  [{ dueDate: due, receivedOn: due, late: true }, '2026-09-30', 'late'],
] as const)('%j on %s is %s', (last, today, standing) => {
  expect(standingOf(last, asCalendarDate(today))).toBe(standing);
});
