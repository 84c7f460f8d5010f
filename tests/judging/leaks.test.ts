import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openZip, packageZipLimits } from '../../src/main/documents';
import { contract } from '../../src/shared/contract';
import type { FeatureContract, Operation } from '../../src/shared/operation';
import { shuffled } from '../../src/shared/scoring/random';
import { aFolder } from '../support/program';
import '../support/properties';
import { type APanel, aPanel } from './aPanel';

/** Codes and points that nothing else in an answer can be mistaken for. */
const CODE = /ZQX\d\d/;
const POINTS = /8[137]37|"points"/;
const codeOf = (at: number) => `ZQX${String(at + 11)}`;

type Panel = APanel & {
  /** what names a nomination: names, its ids, those of its case and text */
  names: string[];
  /** every id in the database, and every table */
  ids: string[];
  tables: string[];
};

async function aBlindPanel(): Promise<Panel> {
  const panel = await aPanel();
  const { client, program, selectionId, one, two, three } = panel;
  await client.resemblances.seek({ selectionId });
  await client.judging.beginBlind({ selectionId });
  for (const judgeId of [one, two, three]) {
    const { lines: own } = await client.judging.sheet({ judgeId });
    for (const { code } of own)
      await client.judging.mark({ judgeId, code, given: { points: [8100, 8300, 8700] } });
    await client.judging.handIn({ judgeId });
  }
  // Past the program: only so can a test tell a code from any other two digits.
  const plain = new Database(program.store.file);
  const codes = plain.prepare('SELECT id FROM blind_code ORDER BY code').all() as { id: string }[];
  for (const [at, { id }] of codes.entries())
    plain.prepare('UPDATE blind_code SET code = ? WHERE id = ?').run(codeOf(at), id);
  plain.prepare(`UPDATE score_mark SET points = '[8137,8337,8737]'`).run();
  for (const [at, { id }] of codes.entries())
    plain
      .prepare('UPDATE blind_copy SET title = ? WHERE id = ?')
      .run(`遮盖后的标题${'子丑寅'[at]}`, id);
  // The words of a copy may say what the title says; a title that no copy says is a name.
  plain.exec(`UPDATE case_study SET title = '没有遮盖的' || title`);
  const tables = (
    plain
      .prepare(
        `SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'
           AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'id')`,
      )
      .all() as { name: string }[]
  ).map(({ name }) => name);
  const ids = tables
    .filter((table) => !['organization', 'change'].includes(table))
    .flatMap((table) => plain.prepare(`SELECT id FROM "${table}"`).all() as { id: unknown }[])
    .map(({ id }) => String(id));
  const texts = plain
    .prepare('SELECT t.id FROM case_text t JOIN nomination n ON n.case_study_id = t.case_study_id')
    .all() as { id: string }[];
  plain.close();
  const lines = await client.selections.nominations({ selectionId });
  return {
    ...panel,
    tables,
    ids: [...new Set([...ids, '370102'])],
    names: [
      ...lines.flatMap(({ id, caseStudyId, title, countyName }) => [
        ...[id, caseStudyId, title, countyName],
      ]),
      ...texts.map(({ id }) => id),
      '历下区',
    ],
  };
}

/** What a text joins that must stay apart; null when nothing. */
function joined(text: string, { names }: Panel): string | null {
  const name = names.find((one) => text.includes(one));
  if (name === undefined) return null;
  const sealed = CODE.exec(text) ?? POINTS.exec(text);
  return sealed ? `${name} with ${sealed[0]}` : null;
}

type Candidates = unknown[];

/** Plausible values for a field, by its name and what it may hold. */
function candidatesFor(name: string, schema: z.ZodType, panel: Panel): Candidates {
  const pool: Record<string, Candidates> = {
    meetingId: [panel.meetingId],
    selectionId: [panel.selectionId],
    judgeId: [panel.one, panel.two],
    nominationId: [panel.lixia],
    code: [codeOf(0), codeOf(1), codeOf(2)],
    table: panel.tables,
    rowId: panel.ids,
    id: panel.ids,
    text: ['历下', codeOf(0), '示例', '8137'],
    query: ['历下', codeOf(0), '示例'],
    words: ['历下', codeOf(0), '示例'],
  };
  const own = [...(pool[name] ?? []), ...(/Id$/.test(name) ? panel.ids : [])];
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as {
    type?: string;
    enum?: unknown[];
    const?: unknown;
    default?: unknown;
    anyOf?: { enum?: unknown[]; type?: string; const?: unknown }[];
  };
  const choices = [json, ...(json.anyOf ?? [])].flatMap((one) => [
    ...(one.enum ?? []),
    ...(one.const === undefined ? [] : [one.const]),
    ...({
      string: ['2026-08-15', '示例'],
      number: [1, 500],
      integer: [1, 500],
      boolean: [true, false],
      array: [[]],
      null: [null],
      object: [{}],
    }[one.type ?? ''] ?? []),
  ]);
  const isOptional = schema.safeParse(undefined).success;
  const all = [...own, ...choices].filter((value) => schema.safeParse(value).success);
  return isOptional ? [undefined, ...all] : all;
}

/** Inputs of an operation: each field by turns through all of its values, the others at their first. */
function inputsFor(operation: Operation, panel: Panel): Record<string, unknown>[] {
  const { shape } = operation.input as z.ZodObject;
  const fields = Object.entries(shape ?? {}).map(
    ([name, schema]) => [name, candidatesFor(name, schema as z.ZodType, panel)] as const,
  );
  const firsts = Object.fromEntries(fields.map(([name, values]) => [name, values[0]]));
  return [
    firsts,
    ...fields.flatMap(([name, values]) =>
      values.slice(1).map((value) => ({ ...firsts, [name]: value })),
    ),
    // Two that belong together: a judge and a code, a table and a row.
    ...(shape?.table && shape?.rowId
      ? panel.tables.flatMap((table) => panel.ids.map((rowId) => ({ ...firsts, table, rowId })))
      : []),
    ...(shape?.judgeId && shape?.code
      ? [panel.one, panel.two, panel.three].flatMap((judgeId) =>
          [0, 1, 2].map((at) => ({ ...firsts, judgeId, code: codeOf(at) })),
        )
      : []),
  ];
}

type Ask = (input: Record<string, unknown>) => Promise<unknown>;
const verbOf = ({ client }: Panel, feature: string, verb: string): Ask =>
  (client as unknown as Record<string, Record<string, Ask>>)[feature]?.[verb] as Ask;

const operationsOf = (kind: Operation['kind']) =>
  Object.entries(contract).flatMap(([feature, lines]) =>
    Object.entries(lines as FeatureContract)
      .filter(([, operation]) => operation.kind === kind)
      .map(([verb, operation]) => ({ name: `${feature}.${verb}`, feature, verb, operation })),
  );

/** Refused for as long as names and codes are apart; and what needs a deck to answer. */
const ONLY_BEFORE_OR_AFTER = [
  'caseStudies.slides',
  'caseStudies.comparison',
  'judging.beforeBlind',
  'judging.discussionOrder',
];

describe('while judges read', () => {
  test('no query of the contract, whatever it is asked, joins a name and a code', async () => {
    const panel = await aBlindPanel();
    const leaks = new Set<string>();
    const asked = new Set<string>();
    for (const { name, feature, verb, operation } of operationsOf('query')) {
      const ask = verbOf(panel, feature, verb);
      for (const input of inputsFor(operation, panel)) {
        const answer = await ask(input).catch(() => undefined);
        if (answer === undefined) continue;
        asked.add(name);
        const leak = joined(JSON.stringify(answer), panel);
        if (leak) leaks.add(`${name} ${JSON.stringify(input)}: ${leak}`);
      }
    }
    expect([...leaks]).toEqual([]);
    // That really everything was asked, as far as this panel has anything to answer.
    const silent = operationsOf('query')
      .map(({ name }) => name)
      .filter((name) => !asked.has(name));
    expect(
      silent.filter((name) =>
        /^(selections|judging|resemblances|journal|caseStudies)\./.test(name),
      ),
    ).toEqual(ONLY_BEFORE_OR_AFTER);
    expect(silent.length).toBeLessThan(operationsOf('query').length / 3);
  }, 120_000);

  test('no file joins them, nor do its properties', async () => {
    const panel = await aBlindPanel();
    const leaks = new Set<string>();
    const written = new Set<string>();
    for (const { name, feature, verb, operation } of operationsOf('task')) {
      // A whole copy of the data is what it is: it goes to another laptop of the office.
      const { shape } = operation.input as z.ZodObject;
      if (!shape?.target || name.startsWith('packages.')) continue;
      for (const [at, input] of inputsFor(operation, panel).slice(0, 40).entries()) {
        const folder = aFolder();
        const target = panel.program.handleFor(join(folder, `出${at}`));
        await verbOf(panel, feature, verb)({ ...input, target }).catch(() => undefined);
        for (const words of await wordsIn(folder)) {
          written.add(name);
          const leak = joined(words, panel);
          if (leak) leaks.add(`${name} ${JSON.stringify(input)}: ${leak}`);
        }
      }
    }
    expect([...leaks]).toEqual([]);
    expect([...written]).toContain('judging.exportPaper');
  }, 120_000);
});

/** Every file below a folder as one text each: its name, and its parts where it is an archive. */
async function wordsIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const parts = [name];
    const bytes = readFileSync(path);
    if (bytes.subarray(0, 2).toString() === 'PK') {
      const zip = await openZip(path, packageZipLimits);
      for (const entry of zip.entries) parts.push(entry.name, String(await zip.read(entry.name)));
      zip.close();
    } else parts.push(bytes.toString('utf8'));
    found.push(parts.join('\n'));
  }
  return found;
}

describe('codes', () => {
  test('a line of a sheet carries nothing but what its judge may know', async () => {
    const { client, selectionId, two } = await aPanel();
    await client.judging.beginBlind({ selectionId });
    const { lines } = await client.judging.sheet({ judgeId: two });
    for (const line of lines)
      expect(Object.keys(line).sort()).toEqual(['characters', 'code', 'field', 'mark', 'title']);
    // Exact lengths would find the text again in the list of nominations.
    const exact = (await client.selections.nominations({ selectionId })).map(
      ({ characters }) => characters,
    );
    for (const { characters } of lines) {
      expect(characters % 100).toBe(0);
      expect(exact).not.toContain(characters);
    }
  });

  test('whatever is drawn, every place gets every code about as often', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 6 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (count, stream) => {
          const drawn = shuffled([...Array(count).keys()], () => Number(stream.next().value));
          expect([...drawn].sort()).toEqual([...Array(count).keys()]);
        },
      ),
    );
    const rounds = 6000;
    const count = 5;
    const seen = Array.from({ length: count }, () => new Array<number>(count).fill(0));
    let state = 12345;
    const chance = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return state / 0x80000000;
    };
    for (let round = 0; round < rounds; round++)
      for (const [code, place] of shuffled([...Array(count).keys()], chance).entries())
        (seen[place] as number[])[code] = ((seen[place] as number[])[code] ?? 0) + 1;
    const expected = rounds / count;
    for (const row of seen)
      for (const times of row) expect(Math.abs(times - expected)).toBeLessThan(expected * 0.15);
  });

  test('are not in the order in which nominations came', async () => {
    const orders = new Set<string>();
    const { client, program, selectionId } = await aPanel();
    for (let round = 0; round < 24; round++) {
      await client.judging.beginBlind({ selectionId });
      const rows = program.store.reader.all<{ code: string }>(
        'SELECT code FROM blind_code ORDER BY id',
      );
      orders.add(rows.map(({ code }) => code).join());
      await client.judging.backToCall({ selectionId, reason: '示例' });
    }
    // Of six orders; one of them 24 times in a row happens once in 6^23.
    expect(orders.size).toBeGreaterThan(1);
  });
});
