import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gbt9704 } from '../../src/main/documents/docx/houseStyles.template';
import { type OffThread, offThreadWith } from '../../src/main/documents/worker/offThread';
import { samplePdfBytes } from '../../src/main/features/sample/decks/pdf';
import { AppError } from '../../src/shared/errors';
import en from '../../src/shared/i18n/en/documents.json';
import zh from '../../src/shared/i18n/zh-CN/documents.json';
import { aCompound, aFolder, aWorkbook, textCell } from './craft';

const folder = aFolder();
afterAll(() => folder.remove());

/** Inside the project, so that the built worker finds its packages. */
const OUT = resolve(import.meta.dirname, '../../out/tests/documents');
const SOURCES = resolve(import.meta.dirname, '../../src/main/documents');

let inWorker: OffThread;
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(SOURCES, 'worker/documentWorker.ts'),
      outDir: OUT,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  inWorker = offThreadWith(resolve(OUT, 'documentWorker.mjs'));
}, 60_000);

const PRINT = {
  orientation: 'landscape',
  paper: 'A4',
  fitToWidth: true,
  repeatHead: true,
} as const;
const aPdf = samplePdfBytes([
  { title: '示例', lines: ['一'] },
  { title: '示例二', lines: ['二'] },
]);
const manyRows = () => {
  const rows: string[] = [];
  for (let r = 1; r <= 100_000; r++)
    rows.push(`<row r="${r}">${textCell(`A${r}`, `第${r}行`)}${textCell(`B${r}`, 'x')}</row>`);
  return aWorkbook({ sheetData: rows.join('') });
};

describe.each([
  ['in a worker', () => inWorker],
  ['in this thread', () => offThreadWith(undefined)],
] as const)('%s', (_, runner) => {
  it('reads and writes', async () => {
    const sheet = {
      name: 'a',
      title: '题',
      columns: [{ head: ['姓名'], width: 10, kind: 'text' as const }],
      rows: [['张三']],
      print: PRINT,
    };
    const bytes = await runner()('writeWorkbook', { sheets: [sheet] });
    const path = folder.put('off.xlsx', bytes);
    expect(await runner()('inspectPackage', { path })).toMatchObject({ kind: 'xlsx' });
    const table = await runner()('readTable', { path });
    expect(table.sheets[0]?.rows.map((row) => row[0]?.text)).toEqual(['题', '姓名', '张三']);
    const paper = await runner()('officialDocument', {
      houseStyle: gbt9704,
      title: '题',
      blocks: [],
    });
    expect(Buffer.from(paper).subarray(0, 2).toString()).toBe('PK');
  });

  it('reads the words of a PDF', async () => {
    const path = folder.put('deck.pdf', aPdf);
    const progress: unknown[] = [];
    const { pages } = await runner()(
      'readPdf',
      { path, file: 'deck.pdf' },
      { onProgress: (one) => progress.push(one) },
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]?.title).not.toBe('');
    expect(progress[0]).toMatchObject({ done: 0, total: pages.length });
    const torn = folder.put('torn.pdf', aPdf.subarray(0, 200));
    await expect(runner()('readPdf', { path: torn, file: '示例.pdf' })).rejects.toMatchObject({
      key: 'documents:error.damaged',
      params: { file: '示例.pdf' },
    });
    // Too short for any file: the sentence says the name that the person knows, not the stored one.
    await expect(
      runner()('readPdf', { path, file: '示例.pdf' }, { timeLimitMs: 0 }),
    ).rejects.toMatchObject({ key: 'documents:error.tooLarge', params: { file: '示例.pdf' } });
  });

  it('hands on expected failures as they are', async () => {
    const path = folder.put('secret.xlsx', aCompound(['EncryptedPackage']));
    await expect(runner()('readTable', { path })).rejects.toMatchObject({
      name: 'AppError',
      kind: 'invalid',
      key: 'documents:error.password',
      params: { file: 'secret.xlsx' },
    });
  });

  it('stops when cancelled, before and during', async () => {
    const path = folder.put('many.xlsx', await manyRows());
    await expect(
      runner()('readTable', { path }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ key: 'documents:error.cancelled' });
    const stop = new AbortController();
    const reading = runner()(
      'readTable',
      { path },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(reading).rejects.toMatchObject({ key: 'documents:error.cancelled' });
  });

  it('stops when time is up', async () => {
    const path = folder.put('slow.xlsx', await manyRows());
    await expect(runner()('readTable', { path }, { timeLimitMs: 1 })).rejects.toMatchObject({
      kind: 'refused',
      key: 'documents:error.tooLarge',
      params: { file: 'slow.xlsx' },
    });
  });
});

describe('papers written one after the other', () => {
  const paper = (title: string, rows: number) => ({
    houseStyle: gbt9704,
    title,
    blocks: [
      {
        kind: 'table' as const,
        repeatHead: true,
        columns: [{ head: '姓名', widthMm: 26, align: 'center' as const }],
        rows: Array.from({ length: rows }, (_, n) => [`示例${n}`]),
      },
    ],
  });
  const isWord = (bytes: Uint8Array) => Buffer.from(bytes).subarray(0, 2).toString() === 'PK';

  it('one that takes too long, or is cancelled while it waits, spoils none of the others', async () => {
    const stop = new AbortController();
    const tooLong = inWorker('officialDocument', paper('太长', 50_000), { timeLimitMs: 1 });
    const waiting = inWorker('officialDocument', paper('不要了', 1), { signal: stop.signal });
    const wanted = inWorker('officialDocument', paper('要的', 1));
    stop.abort();
    await expect(tooLong).rejects.toMatchObject({
      key: 'documents:error.tooLarge',
      params: { file: '太长' },
    });
    await expect(waiting).rejects.toMatchObject({ key: 'documents:error.cancelled' });
    expect(isWord(await wanted)).toBe(true);
  });

  it('one that fails is told as it is', async () => {
    const houseStyle = { ...gbt9704, name: '' };
    await expect(
      inWorker('officialDocument', { ...paper('题', 1), houseStyle }),
    ).rejects.toMatchObject({ key: 'documents:error.houseStyle', params: { field: 'name' } });
    expect(isWord(await inWorker('officialDocument', paper('题', 1)))).toBe(true);
  });
});

it('a bug in a job arrives as a bug', async () => {
  const path = undefined as unknown as string;
  const failure = inWorker('readTable', { path });
  await expect(failure).rejects.not.toBeInstanceOf(AppError);
  await expect(failure).rejects.toThrow(/path/);
});

describe('sentences', () => {
  const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const used = sources.flatMap((name) => [
    ...readFileSync(resolve(SOURCES, name), 'utf8').matchAll(/'documents:(error|step)\.(\w+)'/g),
  ]);
  const keys = (group: 'error' | 'step') =>
    [...new Set(used.filter((match) => match[1] === group).map((match) => match[2]))].sort();

  it.each(['error', 'step'] as const)(
    'every %s that is thrown has its sentence in both languages, and no other is there',
    (group) => {
      expect(Object.keys(zh[group]).sort()).toEqual(keys(group));
      expect(Object.keys(en[group]).sort()).toEqual(keys(group));
    },
  );

  it('both languages quote the same values', () => {
    const values = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    for (const key of Object.keys(zh.error) as (keyof typeof zh.error)[]) {
      expect([key, new Set(values(en.error[key]))]).toEqual([key, new Set(values(zh.error[key]))]);
    }
  });

  it('code holds no Han characters outside templates', () => {
    const offenders = sources
      .filter((name) => !name.endsWith('.template.ts'))
      .filter((name) => {
        const code = readFileSync(resolve(SOURCES, name), 'utf8').replace(
          /\/\*[\s\S]*?\*\/|\/\/.*/g,
          '',
        );
        return /\p{Script=Han}/u.test(code);
      });
    expect(offenders).toEqual([]);
  });
});
