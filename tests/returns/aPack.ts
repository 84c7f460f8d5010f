import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHead, readTable, writeWorkbook } from '../../src/main/documents';
import type { Cell } from '../../src/main/documents/tables/table';
import {
  FIELD_HEADS,
  LOCKED_HEADS,
  META_MARK,
} from '../../src/main/features/returns/pack.template';
import type { ReturnField } from '../../src/shared/returns/returns';
import { anIssue, aRegister, type Register } from '../issues/anIssue';
import { aFolder } from '../support/program';

export const BACK_BY = '2026-08-28';

/** A register whose land department leads three issues and whose energy department supports them. */
export async function aRegisterWithPacks(count = 3) {
  const register = await aRegister();
  const issues = [];
  for (let n = 1; n <= count; n++) {
    const until = n === 1 ? 'assigned' : 'underway';
    issues.push(
      await anIssue(register, until, { originalWording: `示例问题${n}：用地指标不足。` }),
    );
  }
  const folder = join(aFolder(), '反馈表');
  const make = () =>
    register.client.returns.makePacks({
      meetingId: register.meetingId,
      dueDate: BACK_BY,
      contact: '示例科 0531-00000000',
      target: register.program.handleFor(folder),
    });
  const { files } = await make();
  const pathOf = (organization: string, version = 1) =>
    join(
      folder,
      files
        .find((each) => each.organizationName === organization)
        ?.name.replace('第1版', `第${version}版`) ?? '',
    );
  return { ...register, register, issues, folder, files, make, pathOf };
}

export type Grid = (string | number | Date | null)[][];

/** A pack as somebody has it open: plain cells, the hidden sheet's rows, and where the columns are. */
export async function openPack(path: string) {
  const { sheets } = await readTable(path);
  const items = sheets.find(
    (sheet) => !sheet.hidden && findHead(sheet.rows, LOCKED_HEADS.code)?.columns.length === 22,
  );
  const meta = sheets.find(({ rows }) => rows.some((row) => row[0]?.text === META_MARK));
  if (!items || !meta) throw new Error('not a pack');
  const head = findHead(items.rows, [...LOCKED_HEADS.code, ...FIELD_HEADS.progress]);
  if (!head) throw new Error('no head');
  const plain = (rows: Cell[][]): Grid =>
    rows.map((row) => row.map(({ value }) => value as string));
  const titles = head.columns.map(({ title }) => title);
  const rows = plain(items.rows.slice(head.firstDataRow)).filter((row) => row.length > 5 && row[1]);
  return {
    titles,
    rows: rows.filter(([code]) => /^\d+-/.test(String(code))),
    meta: plain(meta.rows),
    columnOf: (field: ReturnField) => titles.indexOf(FIELD_HEADS[field][0] ?? ''),
  };
}

export type OpenPack = Awaited<ReturnType<typeof openPack>>;

/** Saves it as another office program might: other sheet name, no protection, formats gone. */
export async function saveAs(
  path: string,
  pack: Pick<OpenPack, 'titles' | 'rows' | 'meta'>,
  options: { sheet?: string; withMeta?: boolean } = {},
) {
  const plainSheet = (name: string, titles: string[], rows: Grid, hidden = false) => ({
    name,
    title: name,
    columns: titles.map((title) => ({ head: [title], width: 12, kind: 'number' as const })),
    rows,
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true } as const,
    hidden,
  });
  const sheets = [plainSheet(options.sheet ?? '反馈事项', pack.titles, pack.rows)];
  if (options.withMeta !== false) sheets.push(plainSheet('校验', ['a', 'b'], pack.meta, true));
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, await writeWorkbook({ sheets }));
  return path;
}

/** Fills cells in by issue number and field, saves beside the pack, and answers the handle. */
export async function filledIn(
  register: Register,
  path: string,
  cells: [number: number, field: ReturnField, typed: string | number | Date | null][],
  change: (pack: OpenPack) => void = () => {},
  name = '反馈.xlsx',
) {
  const pack = await openPack(path);
  for (const [number, field, typed] of cells) {
    const row = pack.rows.find((each) => Number(each[1]) === number);
    if (!row) throw new Error(`no row ${number}`);
    while (row.length < pack.titles.length) row.push(null);
    row[pack.columnOf(field)] = typed;
  }
  change(pack);
  return register.program.handleFor(await saveAs(join(aFolder(), name), pack));
}
