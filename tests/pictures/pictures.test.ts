import { pagesOf } from '@shared/pictures/facts';
import { fifthsOf } from '@shared/pictures/fifths';
import { isPublic, type Picture } from '@shared/pictures/picture';
import { picturesOf } from '@shared/pictures/pictures';
import { exact } from '@shared/scoring/exact';
import { describe, expect, test } from 'vitest';
import { aSheet, factsOf, lastYear } from './builders';

const of = <K extends Picture['kind']>(pictures: readonly Picture[], kind: K) =>
  pictures.filter((one): one is Extract<Picture, { kind: K }> => one.kind === kind);

describe('what the pictures show', () => {
  test('the ranking stands in the order of places, with interval and honours', () => {
    const facts = factsOf(aSheet());
    const [ranking] = of(picturesOf(facts), 'ranking');
    const places = ranking?.rows.map(({ place }) => place) ?? [];
    expect(places).toEqual([...places].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(ranking?.rows).toHaveLength(12);
    expect(ranking?.rows.filter(({ honours }) => honours.length > 0)).toHaveLength(2);
    for (const { interval, place } of ranking?.rows ?? []) {
      expect(interval && interval.best <= interval.from && interval.to <= interval.worst).toBe(
        true,
      );
      expect(interval && interval.best <= (place ?? 0) && (place ?? 0) <= interval.worst).toBe(
        true,
      );
    }
  });

  test('a figure is the one of the results, digit by digit', () => {
    const facts = factsOf(aSheet());
    const told = new Map(facts.computed.counties.map((one) => [one.countyId, one]));
    for (const picture of of(picturesOf(facts), 'ranking'))
      for (const { countyId, shown, place } of picture.rows) {
        expect(shown).toBe(told.get(countyId)?.shown);
        expect(place).toBe(told.get(countyId)?.place);
      }
  });

  test('136 counties are told on pages that fit, each county once', () => {
    const pages = of(picturesOf(factsOf(aSheet(136))), 'ranking');
    expect(pages.map(({ rows }) => rows.length)).toEqual([34, 34, 34, 34]);
    const seen = pages.flatMap(({ rows }) => rows.map(({ countyId }) => countyId));
    expect(new Set(seen).size).toBe(136);
  });

  test('a county without a single value has no place and no score anywhere', () => {
    const sheet = aSheet();
    const [first] = sheet.members;
    const without = {
      ...sheet,
      values: sheet.values.filter(({ countyId }) => countyId !== first?.countyId),
    };
    const pictures = picturesOf(factsOf(without));
    const row = of(pictures, 'ranking')[0]?.rows.at(-1);
    expect(row).toMatchObject({ countyId: first?.countyId, place: null, shown: null });
    const tile = of(pictures, 'tiles')
      .find(({ measure }) => measure.by === 'total')
      ?.counties.find(({ countyId }) => countyId === first?.countyId);
    expect(tile).toMatchObject({ text: '', mark: { by: 'fifth', fifth: null } });
    const radar = of(pictures, 'radar').find(({ countyId }) => countyId === first?.countyId);
    expect(radar?.axes.every(({ own, ownText }) => own === null && ownText === null)).toBe(true);
  });

  test('a missing value makes no hole in the mean of an area of which others are there', () => {
    const sheet = aSheet();
    const values = sheet.values.filter(
      ({ countyId, indicatorId }) =>
        !(countyId === sheet.members[0]?.countyId && indicatorId === 'indicator-0'),
    );
    const [radar] = of(picturesOf(factsOf({ ...sheet, values })), 'radar');
    expect(radar?.axes.map(({ ownText }) => ownText === null)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('the slope tells the gain that the evaluation computed', () => {
    const sheet = aSheet();
    const facts = factsOf({ ...sheet, previous: lastYear(sheet) });
    const [slope] = of(picturesOf(facts), 'slope');
    const gain = new Map(facts.computed.counties.map((one) => [one.countyId, one.gain]));
    expect(slope?.lines).toHaveLength(12);
    for (const line of slope?.lines ?? []) {
      expect(line.gain).toBe(gain.get(line.countyId));
      expect(line.was - line.now).toBe(line.gain);
    }
  });

  test('without a year before there is no slope and no map of gains', () => {
    const pictures = picturesOf(factsOf(aSheet()));
    expect(of(pictures, 'slope')).toEqual([]);
    expect(of(pictures, 'tiles').map(({ measure }) => measure.by)).not.toContain('gain');
  });

  test('who changed its category has no line where places are within categories', () => {
    const sheet = aSheet();
    const previous = lastYear(sheet);
    const changed = previous && {
      ...previous,
      counties: previous.counties.map((one, at) => (at === 0 ? { ...one, category: '别类' } : one)),
    };
    const evaluation = { ...sheet.evaluation, ranked: 'category' as const };
    const [slope] = of(picturesOf(factsOf({ ...sheet, evaluation, previous: changed })), 'slope');
    expect(slope?.lines).toHaveLength(11);
  });

  test('every picture has a key of its own', () => {
    const sheet = aSheet(136);
    const keys = picturesOf(factsOf({ ...sheet, previous: lastYear(sheet) })).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('the picture of honours is the only public one, and has no figure of anybody', () => {
  const sheet = aSheet(136);
  const pictures = picturesOf(factsOf({ ...sheet, previous: lastYear(sheet) }));
  const open = pictures.filter(isPublic);
  expect(open.map(({ key }) => key)).toEqual(['tiles/honours']);
  for (const picture of of(open, 'tiles'))
    for (const { text, mark } of picture.counties) {
      expect(text).toBe('');
      expect(mark.by).toBe('honours');
    }
});

test.each([
  { values: [1, 2, 3, 4, 5], fifths: [0, 1, 2, 3, 4] },
  { values: [5, 5, 5, 5, 5], fifths: [4, 4, 4, 4, 4] },
  { values: [3, null, 1], fifths: [4, null, 2] },
  { values: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], fifths: [4, 4, 3, 3, 2, 2, 1, 1, 0, 0] },
  { values: [null], fifths: [null] },
])('fifths of $values', ({ values, fifths }) => {
  expect(fifthsOf(values.map((value) => (value === null ? null : exact(value))))).toEqual(fifths);
});

test.each([
  [0, 40, [0]],
  [40, 40, [40]],
  [41, 40, [21, 20]],
  [136, 40, [34, 34, 34, 34]],
])('%i rows at most %i a page', (rows, most, lengths) => {
  const pages = pagesOf(Array.from({ length: rows }), most);
  expect(pages.map((page) => page.length)).toEqual(lengths);
});
