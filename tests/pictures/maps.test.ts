import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coarser, type MapArea, matched } from '@shared/pictures/boundaries';
import { drawnSvg } from '@shared/pictures/drawn/svg';
import type { Shapes } from '@shared/pictures/picture';
import { describe, expect, test } from 'vitest';
import { aFolder, aProgram } from '../support/program';
import { counties } from './builders';

/** 示例: squares where no county is. */
const square = (x: number, y: number): [number, number][] => [
  [x, y],
  [x + 0.1, y],
  [x + 0.1, y + 0.1],
  [x, y + 0.1],
  [x, y],
];
const area = (properties: object, x = 117, y = 36, type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates: type === 'Polygon' ? [square(x, y)] : [[square(x, y)]] },
});
const collection = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

async function aMap(text: string) {
  const { client, program } = await aProgram();
  const path = join(aFolder(), '示例底图.geojson');
  writeFileSync(path, text);
  return { client, program, file: program.handleFor(path) };
}
const about = { name: '示例底图', source: '示例来源', approval: '鲁S(2026)示例号' };

test.each([
  [{ adcode: 370102 }, '370102'],
  [{ gb: '156370102' }, '370102'],
  [{ code: '370102000000' }, '370102'],
  [{ name: '济南市历下区' }, '370102'],
  [{ NAME: '历下区' }, '370102'],
  // Two counties are called so, and the code of a city is none of a county.
  [{ name: '市中区' }, undefined],
  [{ adcode: 370100, name: '济南市' }, undefined],
  [{ name: '别处' }, undefined],
])('%o is county %s', (properties, id) => {
  const texts = Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, String(value)]),
  );
  const { shapes } = matched([{ properties: texts, polygons: [[square(117, 36)]] }], counties);
  expect(Object.keys(shapes)).toEqual(id ? [id] : []);
});

test('parts of one county are put together; what is unknown and missing is told', () => {
  const areas: MapArea[] = [
    { properties: { code: '370102' }, polygons: [[square(117, 36)]] },
    { properties: { code: '370102' }, polygons: [[square(118, 36)]] },
    { properties: { name: '示例岛' }, polygons: [[square(119, 36)]] },
  ];
  const { shapes, unknown, missing } = matched(areas, counties);
  expect(shapes['370102']).toHaveLength(2);
  expect(unknown).toEqual(['示例岛']);
  expect(missing).toHaveLength(135);
});

test('neighbours go on sharing their border when they are made coarser', () => {
  const border = Array.from({ length: 50_000 }, (_, at): [number, number] => [
    117 + Math.sin(at) * 0.003,
    36 + at / 50_000,
  ]);
  const left: [number, number][] = [[116, 36], ...border, [116, 37], [116, 36]];
  const right: [number, number][] = [[118, 36], ...border, [118, 37], [118, 36]];
  const shapes: Shapes = { a: [[left]], b: [[right]] };
  const coarse = coarser(shapes);
  const points = (id: string) => coarse[id]?.[0]?.[0] ?? [];
  expect(points('a').length + points('b').length).toBeLessThanOrEqual(40_000);
  expect(points('a').slice(1, -2)).toEqual(points('b').slice(1, -2));
});

describe('an imported map', () => {
  test('is looked at first, then taken in, drawn with its source and number, and removed', async () => {
    const { client, file } = await aMap(
      collection([
        area({ code: '370102' }),
        area({ name: '别处' }, 118),
        area({ name: '济南市市中区' }, 117.2, 36, 'MultiPolygon'),
      ]),
    );
    const preview = await client.pictures.readMap({ file });
    expect(preview).toMatchObject({ matched: 2, unknown: ['别处'] });
    expect(preview.missing).toHaveLength(134);
    expect(await client.pictures.maps({})).toEqual([]);

    const { id } = await client.pictures.importMap({ file, ...about });
    expect(await client.pictures.maps({})).toMatchObject([{ id, ...about, counties: 2 }]);
    // The same again is the same one.
    expect((await client.pictures.importMap({ file, ...about })).id).toBe(id);
    expect(await client.pictures.maps({})).toHaveLength(1);

    const { id: evaluationId } = await client.evaluation.create({ year: 2025, name: '示例' });
    const { indicators } = await client.evaluation.sheet({ evaluationId });
    for (const [at, countyId] of ['370102', '370103', '370104'].entries())
      await client.evaluation.setValue({
        indicatorId: indicators[0]?.id ?? '',
        countyId,
        value: String(at),
        source: '示例',
      });
    const { pictures, shapes } = await client.pictures.all({ evaluationId, releaseId: null });
    const map = pictures.find(({ key }) => key === 'map/total');
    if (!map) throw new Error('no map');
    const { svg } = drawnSvg(map, { language: 'zh-CN', shapes });
    expect(svg).toContain('示例来源');
    expect(svg).toContain('鲁S(2026)示例号');
    expect(svg.match(/data-county/g)).toHaveLength(2);
    expect(svg).not.toContain('NaN');

    await client.pictures.removeMap({ id });
    expect(await client.pictures.maps({})).toEqual([]);
    await expect(client.pictures.removeMap({ id })).rejects.toMatchObject({
      key: 'pictures:error.mapNotFound',
    });
  });

  test('needs its source and its review number', async () => {
    const { client, file } = await aMap(collection([area({ code: '370102' })]));
    for (const change of [{ source: ' ' }, { approval: '' }])
      await expect(client.pictures.importMap({ file, ...about, ...change })).rejects.toMatchObject({
        kind: 'invalid',
      });
    expect(await client.pictures.maps({})).toEqual([]);
  });

  test.each([
    ['no JSON', '{"type":', 'notGeoJson'],
    ['another JSON', '[1,2]', 'notGeoJson'],
    ['a topology', '{"type":"Topology","objects":{}}', 'notGeoJson'],
    ['features that are none', '{"type":"FeatureCollection","features":[null]}', 'notGeoJson'],
    [
      'words for numbers',
      collection([
        {
          type: 'Feature',
          properties: {},
          geometry: { type: 'Polygon', coordinates: [[['a', 'b']]] },
        },
      ]),
      'notGeoJson',
    ],
    [
      'nothing where rings should be',
      collection([
        { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: null } },
      ]),
      'notGeoJson',
    ],
    [
      'metres',
      collection([
        {
          type: 'Feature',
          properties: { code: '370102' },
          geometry: { type: 'Polygon', coordinates: [square(500_000, 4_000_000)] },
        },
      ]),
      'mapNoDegrees',
    ],
    [
      'points only',
      collection([
        { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [117, 36] } },
      ]),
      'mapNoAreas',
    ],
    ['brackets without end', '['.repeat(200_000), 'notGeoJson'],
    ['too many areas', collection(Array.from({ length: 5001 }, () => area({}))), 'mapTooLarge'],
  ])('%s is refused in one sentence', async (_, text, key) => {
    const { client, file } = await aMap(text);
    await expect(client.pictures.importMap({ file, ...about })).rejects.toMatchObject({
      kind: 'invalid',
      key: `documents:error.${key}`,
    });
    expect(await client.pictures.maps({})).toEqual([]);
  });

  test('a map of another province is refused', async () => {
    const { client, file } = await aMap(collection([area({ adcode: 110101, name: '东城区' })]));
    await expect(client.pictures.readMap({ file })).rejects.toMatchObject({
      key: 'pictures:error.noCountyOnMap',
    });
  });

  test('properties named like parts of an object do no harm', async () => {
    const text = collection([area({})]).replace(
      '"properties":{}',
      '"properties":{"__proto__":"370102","constructor":"370102"}',
    );
    const { client, file } = await aMap(text);
    expect(await client.pictures.readMap({ file })).toMatchObject({ matched: 1 });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
