import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical } from '@shared/evaluation/canonical';
import { namedThen } from '@shared/evaluation/released';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { evaluationReleaseTable } from '../../src/main/features/evaluation/evaluation.table';
import { organizationTable } from '../../src/main/features/organizations/organizations.table';
import type { Program } from '../../src/main/program';
import { aReport } from '../evaluationReports/aReport';
import { computing } from '../scoreSheets/formulas';

const RENAMED = '370102';
const MOVED = '370203';

let changes = 0;
/** One more change of the register's owner. */
const head = () => ({
  ...{ id: `示例-${++changes}`, device: 'test', person: null, operation: 'organizations.seed' },
  ...{ at: 1, official: true, undoes: null },
});

/** 示例: what an update of the register does: one county is renamed, one comes to another city. */
const anotherRegister = ({ store }: Program) =>
  store.change(head(), (db) => {
    const change = (id: string, to: Partial<typeof organizationTable.$inferInsert>) =>
      db.update(organizationTable).set(to).where(eq(organizationTable.id, id)).run();
    change(RENAMED, { name: '示例新区' });
    change(MOVED, { cityId: '370100', position: 370199 });
    change('370200', { name: '示例新市' });
  });

const told = (value: unknown): string => JSON.stringify(value);

test('a release keeps what its counties were called, whatever the register says afterwards', async () => {
  const { client, program, id, evaluationId, releaseId, fileOf, folder } = await aReport();
  const read = async () => {
    await client.rankings.exportRanking({ evaluationId, releaseId, target: fileOf('排序.xlsx') });
    const book = await computing(readFileSync(join(folder, '排序.xlsx')));
    return {
      released: await client.evaluation.released({ id: releaseId }),
      pictures: await client.pictures.all({ evaluationId, releaseId }),
      page: (await client.evaluationReports.preview({ id, edition: 'internal' })).html,
      open: (await client.evaluationReports.preview({ id, edition: 'public' })).html,
      counties: (await client.evaluationReports.sheet({ id, edition: 'internal' })).counties,
      ranking: Array.from({ length: 25 }, (_, row) => book.cell('排序', row + 4, 2)),
    };
  };
  const before = await read();
  expect(before.released.counties).toContainEqual({
    ...{ id: RENAMED, name: '历下区', cityId: '370100', cityName: '济南市', position: 370102 },
  });
  anotherRegister(program);
  expect(await read()).toEqual(before);
  expect(told(before)).not.toContain('示例新');
  expect(await client.evaluation.replay({ id: releaseId })).toEqual({ same: true, differing: [] });
  // What is not released follows the register.
  const draft = await client.pictures.all({ evaluationId, releaseId: null });
  expect(told(draft.pictures)).toContain('济南市历下区');
  // Whoever is called otherwise by now is no less placed by a public text.
  await client.evaluationReports.setChapter({
    ...{ id, edition: 'public', chapter: 'suggestions', text: '示例新区排名第9。' },
  });
  const { leaks } = await client.evaluationReports.sheet({ id, edition: 'public' });
  expect(leaks).toMatchObject([{ by: 'placeOfCounty', what: '示例新区' }]);
  // Released again, it is another version: it prints something else.
  const again = await client.evaluation.release({ evaluationId });
  expect(again).toMatchObject({ number: 2, unchanged: false });
  expect(told(await client.evaluation.released({ id: again.id }))).toContain('示例新区');
});

test('a release from before names were frozen replays, compares and is shown by the register', async () => {
  const { client, program, id, evaluationId, releaseId, fileOf, folder } = await aReport();
  const { sheet, computed } = await client.evaluation.released({ id: releaseId });
  const content = canonical({ sheet, computed });
  const { hash } = await program.files.keep(Buffer.from(content, 'utf8'));
  program.store.change(head(), (db) =>
    db
      .update(evaluationReleaseTable)
      .set({ contentHash: hash })
      .where(eq(evaluationReleaseTable.id, releaseId))
      .run(),
  );
  anotherRegister(program);
  expect(createHash('sha256').update(content).digest('hex')).toBe(hash);
  expect(await client.evaluation.released({ id: releaseId })).toEqual({ sheet, computed });
  expect(await client.evaluation.replay({ id: releaseId })).toEqual({ same: true, differing: [] });
  await client.rankings.exportRanking({ evaluationId, releaseId, target: fileOf('排序.xlsx') });
  const book = await computing(readFileSync(join(folder, '排序.xlsx')));
  const names = Array.from({ length: 25 }, (_, row) => book.cell('排序', row + 4, 2));
  expect(names).toContain('济南市示例新区');
  const { html } = await client.evaluationReports.preview({ id, edition: 'internal' });
  expect(html).toContain('示例新区');
});

test('counties that have gone since stand where they stood then', () => {
  const county = (id: string, name: string, position: number) => ({
    ...{ id, name, position, cityId: 'x', cityName: '示例市' },
  });
  const now = [county('1', '甲区', 1), county('3', '丙新区', 3), county('4', '丁区', 4)];
  const then = [county('1', '甲县', 1), county('2', '乙县', 2), county('3', '丙县', 3)];
  expect(namedThen(now, then).map(({ name }) => name)).toEqual(['甲县', '乙县', '丙县', '丁区']);
  expect(namedThen(now, undefined)).toEqual(now);
});
