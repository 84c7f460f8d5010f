import {
  formatDuration,
  formatLongTime,
  parseDuration,
  parseStart,
} from '@shared/agenda/typedTime';
import { asTimeOfDay } from '@shared/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a duration as it is typed', () => {
  test.each([
    ['8', 8],
    ['0', 0],
    ['90m', 90],
    ['90min', 90],
    ['1h', 60],
    ['1h30m', 90],
    ['1h30', 90],
    ['1 H 30 M', 90],
    ['1.5h', 90],
    ['1:30', 90],
    ['1：30', 90],
    ['０:０８', 8],
    ['１２', 12],
    ['8分钟', 8],
    ['8 分', 8],
    ['1小时', 60],
    ['1小时30分', 90],
    ['1个小时30分钟', 90],
    ['1小时半', 90],
    ['1个半小时', 90],
    ['半小时', 30],
    ['一刻钟'.replace('一', '1'), 15],
    ['24h', 1440],
  ])('%s is %i minutes', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  test.each([
    ['+10m', 8, 18],
    ['+10', 8, 18],
    ['-5', 8, 3],
    ['－5', 8, 3],
    ['−5', 8, 3],
    ['＋1h', 30, 90],
    ['-8分钟', 8, 0],
  ])('%s against %i is %i', (text, current, expected) => {
    expect(parseDuration(text, current)).toBe(expected);
  });

  test.each([
    ['', 8, 'agenda:error.durationEmpty'],
    ['   ', 8, 'agenda:error.durationEmpty'],
    ['abc', 8, 'agenda:error.durationUnreadable'],
    ['+', 8, 'agenda:error.durationUnreadable'],
    ['8;', 8, 'agenda:error.durationUnreadable'],
    ['1:75', 8, 'agenda:error.durationUnreadable'],
    ['h', 8, 'agenda:error.durationUnreadable'],
    ['1.25', 8, 'agenda:error.durationUnreadable'],
    ['+5', undefined, 'agenda:error.durationRelative'],
    ['-9', 8, 'agenda:error.durationNegative'],
    ['25h', 8, 'agenda:error.durationTooLong'],
    ['+24h', 8, 'agenda:error.durationTooLong'],
  ])('%j against %s is refused with %s', (text, current, key) => {
    expect(() => parseDuration(text, current)).toThrow(
      expect.objectContaining({ kind: 'invalid', key }),
    );
  });

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
        expect(parseDuration(formatDuration(minutes))).toBe(minutes);
      }),
    );
  });
});

describe('a start as it is typed', () => {
  test.each([
    ['830', 510],
    ['0830', 510],
    ['8:30', 510],
    ['08:30', 510],
    ['8：30', 510],
    ['8.30', 510],
    ['14：30', 870],
    ['１４:３０', 870],
    ['8', 480],
    ['8点', 480],
    ['8点半', 510],
    ['8时30分', 510],
    ['上午8:30', 510],
    ['下午2:30', 870],
    ['下午14:30', 870],
    ['中午12:00', 720],
    ['8:30:00', 510],
    ['24:10', 1450],
    ['次日0:10', 1450],
    ['0', 0],
  ])('%s is %i minutes after midnight', (text, expected) => {
    expect(parseStart(text)).toBe(expected);
  });

  test('a sign moves the start that stands there', () => {
    expect(parseStart('+10', asTimeOfDay(510))).toBe(520);
    expect(parseStart('-1h', asTimeOfDay(510))).toBe(450);
  });

  test.each([
    ['', 'agenda:error.startEmpty'],
    ['8:60', 'agenda:error.startUnreadable'],
    ['861', 'agenda:error.startUnreadable'],
    ['morning', 'agenda:error.startUnreadable'],
    ['+10', 'agenda:error.startUnreadable'],
    ['12345', 'agenda:error.startUnreadable'],
    ['49:00', 'agenda:error.startOutside'],
  ])('%j is refused with %s', (text, key) => {
    expect(() => parseStart(text)).toThrow(expect.objectContaining({ kind: 'invalid', key }));
  });

  test('before midnight of the day is outside', () => {
    expect(() => parseStart('-1h', asTimeOfDay(30))).toThrow(
      expect.objectContaining({ key: 'agenda:error.startOutside' }),
    );
  });

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2880 }), (minute) => {
        expect(parseStart(formatLongTime(asTimeOfDay(minute)))).toBe(minute);
      }),
    );
  });
});
