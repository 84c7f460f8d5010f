import { describe, expect, it } from 'vitest';
import { groupsOfUnmergedHead } from '../../src/main/documents/tables/unmergedHead';

const KNOWN = [
  '编号',
  '问题描述',
  '责任单位',
  '牵头',
  '配合',
  '完成时限',
  '办理情况',
  '进展',
  '备注',
];
const isKnown = (name: string) => KNOWN.includes(name);
const cells = (line: string) => line.split(',');

describe('a head of two rows whose merging was lost', () => {
  it.each([
    ['one group', '编号,问题描述,责任单位,,完成时限', ',,牵头,配合,', [[2, 3]]],
    [
      'two, the last at the edge',
      '编号,责任单位,,办理情况',
      ',牵头,配合,进展,结果分类',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['a first group', '责任单位,,编号,完成时限', '牵头,配合,,', [[0, 1]]],
    ['names nobody knows beside known ones', '编号,责任单位,,备注', ',牵头,其他,', [[1, 2]]],
  ])('is understood: %s', (_, upper, lower, spans) => {
    expect(groupsOfUnmergedHead(cells(upper), cells(lower), isKnown)).toEqual(spans);
  });

  it.each([
    ['one row, then an issue', '编号,问题描述,责任单位,完成时限', '1,示例,示例厅,9月30日'],
    ['one row, then an issue with gaps', '编号,问题描述,责任单位,完成时限', ',示例,,'],
    ['a column without a head, then an issue', '编号,问题描述,,完成时限', '1,示例,示例厅,'],
    ['a blank head over values', '编号,责任单位,,完成时限', ',示例厅,示例局,'],
    ['a blank head over a date', '编号,责任单位,,备注', ',牵头,2026-09-30,'],
    ['a column that has no name at all', '编号,责任单位,,,备注', ',牵头,,配合,'],
    ['a blank before any group', ',责任单位,,备注', '编号,牵头,配合,'],
    ['a name under a single column', '编号,责任单位,,备注', '号,牵头,配合,'],
    ['the same name twice', '编号,责任单位,,备注', ',牵头,牵头,'],
    ['a title over the head', '示例台账,,,', '编号,问题描述,责任单位,备注'],
    ['a title and a note over the head', '示例台账,,单位：件,', '编号,问题描述,责任单位,备注'],
    ['everything is a group', '责任单位,,办理情况,', '牵头,配合,进展,结果分类'],
    ['a group that does not begin at its name', '编号,问题描述,,备注', ',,牵头,'],
    ['nothing below', '编号,责任单位,,备注', ',,,'],
  ])('is left as it is: %s', (_, upper, lower) => {
    expect(groupsOfUnmergedHead(cells(upper), cells(lower), isKnown)).toBeNull();
  });
});
