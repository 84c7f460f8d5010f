import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@shared/client';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/main/desk';
import { aFolder, aProgram } from '../support/program';

/** 示例: one invented figure for each of the shipped indicators of so many counties. */
async function fill(client: Client, evaluationId: string, count: number) {
  const { indicators, members } = await client.evaluation.sheet({ evaluationId });
  for (const [row, { countyId }] of members.slice(0, count).entries())
    for (const [at, { id: indicatorId }] of indicators.entries())
      await client.evaluation.setValue({
        indicatorId,
        countyId,
        value: String(((row + 1) * (at + 3)) % 17),
        source: '示例',
      });
}

async function anEvaluation(options: { desk?: Desk } = {}) {
  const { client, program } = await aProgram(options);
  const { id: evaluationId } = await client.evaluation.create({ year: 2025, name: '示例评价' });
  await fill(client, evaluationId, 10);
  const folder = aFolder();
  const target = (name: string) => program.handleFor(join(folder, name));
  return { client, evaluationId, folder, target };
}

describe('pictures of an evaluation', () => {
  test('of the present state they say that it is a draft', async () => {
    const { client, evaluationId } = await anEvaluation();
    const { pictures, shapes } = await client.pictures.all({ evaluationId, releaseId: null });
    expect(shapes).toBeNull();
    expect(new Set(pictures.map(({ kind }) => kind))).toEqual(
      new Set(['ranking', 'tiles', 'heat', 'radar']),
    );
    for (const { basis } of pictures) expect(basis).toEqual({ kind: 'draft', isPlaceholder: true });
  });

  test('of a release they stay as they were, whatever is changed afterwards', async () => {
    const { client, evaluationId } = await anEvaluation();
    const { weights, indicators, members } = await client.evaluation.sheet({ evaluationId });
    await client.evaluation.setWeights({ evaluationId, weights, areConfirmed: true });
    for (const { id } of (await client.evaluation.sheet({ evaluationId })).honours)
      await client.evaluation.removeHonour({ id });
    const { id: releaseId } = await client.evaluation.release({ evaluationId });
    const before = await client.pictures.all({ evaluationId, releaseId });
    await client.evaluation.setValue({
      indicatorId: indicators[0]?.id ?? '',
      countyId: members[0]?.countyId ?? '',
      value: '999',
      source: '示例',
    });
    expect(await client.pictures.all({ evaluationId, releaseId })).toEqual(before);
    expect(before.pictures[0]?.basis).toMatchObject({ kind: 'release', number: 1 });
    await expect(client.pictures.all({ evaluationId, releaseId: 'gone' })).rejects.toMatchObject({
      key: 'pictures:error.releaseNotFound',
    });
  });

  test('without a value there is nothing to draw', async () => {
    const { client } = await aProgram();
    const { id: evaluationId } = await client.evaluation.create({ year: 2025, name: '示例' });
    await expect(client.pictures.all({ evaluationId, releaseId: null })).rejects.toMatchObject({
      key: 'pictures:error.nothing',
    });
  });
});

describe('export', () => {
  test('one picture is a file, several are files of a folder', async () => {
    const { client, evaluationId, folder, target } = await anEvaluation();
    const { pictures } = await client.pictures.all({ evaluationId, releaseId: null });
    const source = { evaluationId, releaseId: null, format: 'svg', language: 'zh-CN' } as const;
    const [first] = pictures;
    await client.pictures.exportPictures({
      ...source,
      keys: [first?.key ?? ''],
      target: target('图.svg'),
    });
    expect(readFileSync(join(folder, '图.svg'), 'utf8')).toMatch(
      /^<\?xml [^>]*>\n<svg .*<\/svg>\n$/s,
    );
    const keys = pictures.map(({ key }) => key);
    const { files } = await client.pictures.exportPictures({
      ...source,
      keys,
      target: target('图'),
    });
    expect(files).toBe(keys.length);
    const written = readdirSync(join(folder, '图'));
    expect(written).toHaveLength(keys.length);
    expect(written.every((name) => name.endsWith('.svg'))).toBe(true);
    // By their titles, each its own even without the number before it.
    expect(written[0]).toMatch(/^001 \d{4}年度综合得分与位次/);
    expect(new Set(written.map((name) => name.slice(4))).size).toBe(keys.length);
  });

  test('a picture that is gone is told, and nothing is written', async () => {
    const { client, evaluationId, folder, target } = await anEvaluation();
    const asked = client.pictures.exportPictures({
      evaluationId,
      releaseId: null,
      format: 'svg',
      language: 'en',
      keys: ['ranking/gone/1'],
      target: target('x.svg'),
    });
    await expect(asked).rejects.toMatchObject({ key: 'pictures:error.pictureNotFound' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('PNG without a window is refused in one sentence; with one it is painted', async () => {
    const asked = {
      releaseId: null,
      format: 'png' as const,
      language: 'zh-CN' as const,
      keys: ['tiles/total'],
    };
    const bare = await anEvaluation();
    await expect(
      bare.client.pictures.exportPictures({
        ...asked,
        evaluationId: bare.evaluationId,
        target: bare.target('x.png'),
      }),
    ).rejects.toMatchObject({ key: 'pictures:error.pngNeedsWindow' });
    const painted: { svg: string; width: number; height: number; scale: number }[] = [];
    const desk = {
      paint: async (svg: string, width: number, height: number, scale: number) => {
        painted.push({ svg, width, height, scale });
        return Uint8Array.of(0x89, 0x50);
      },
    } as Partial<Desk> as Desk;
    const { client, evaluationId, folder, target } = await anEvaluation({ desk });
    await client.pictures.exportPictures({ ...asked, evaluationId, target: target('图.png') });
    expect(readFileSync(join(folder, '图.png'))).toHaveLength(2);
    expect(painted).toMatchObject([{ width: 590, scale: 3 }]);
    expect(painted[0]?.svg).toContain(`height="${painted[0]?.height}"`);
  });
});
