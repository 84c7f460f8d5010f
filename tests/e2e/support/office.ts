import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MergeRange, openXlsx, type RoundtripWorkbook, saveXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';

type Value = string | number | Date | null;

/** A return pack as somebody has it open in an office program: formats, lists and locks stay. */
export type OpenPack = {
  /** the sheet that is filled in */
  sheet: { name: string; rows: Value[][]; merges?: MergeRange[] };
  /** of the row with this number (编号 of an issue, 序号 of a nomination) */
  rowOf(number: number): number;
  columnOf(head: string): number;
  type(number: number, head: string, said: Value): void;
  /** Merged areas below move along. */
  insertRow(at: number, row: Value[]): void;
  deleteRow(at: number): void;
  save(path: string): Promise<void>;
};

export async function openPack(path: string): Promise<OpenPack> {
  const book: RoundtripWorkbook = await openXlsx(readFileSync(path));
  const sheet = book.sheets.find(({ rows }) => rows.some((row) => row.includes('识别码')));
  if (!sheet) throw new Error(`${path}: no sheet of items`);
  const { rows } = sheet as { rows: Value[][] };
  const head = () => rows.findIndex((row) => row.includes('识别码'));
  const moveMerges = (from: number, by: number) => {
    for (const merge of sheet.merges ?? []) {
      if (merge.startRow < from) continue;
      merge.startRow += by;
      merge.endRow += by;
    }
  };
  const pack: OpenPack = {
    sheet: sheet as OpenPack['sheet'],
    rowOf(number) {
      const titles = rows[head()] ?? [];
      const column = titles.includes('编号') ? pack.columnOf('编号') : pack.columnOf('序号');
      const at = rows.findIndex((row, index) => index > head() && row[column] === number);
      if (at < 0) throw new Error(`${path}: no row ${number}`);
      return at;
    },
    columnOf(title) {
      const at = rows[head()]?.indexOf(title) ?? -1;
      if (at < 0) throw new Error(`${path}: no column ${title}`);
      return at;
    },
    type(number, title, said) {
      (rows[pack.rowOf(number)] as Value[])[pack.columnOf(title)] = said;
    },
    insertRow(at, row) {
      moveMerges(at, 1);
      rows.splice(at, 0, row);
    },
    deleteRow(at) {
      moveMerges(at, -1);
      rows.splice(at, 1);
    },
    async save(target) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, await saveXlsx(book));
    },
  };
  return pack;
}

const command = ['soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

/** LibreOffice, where it is installed. */
export const hasOffice = command !== undefined;

/** LibreOffice's own names for what it writes; the .csv is of the second sheet, in GB18030. */
const FILTERS = {
  xlsx: 'xlsx',
  xls: 'xls',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,85,1,,0,false,true,false,false,false,2',
} as const;

/** Opens workbooks in LibreOffice and saves each in its place, as what it names. */
export function saveByOffice(paths: string[], format: keyof typeof FILTERS, scratch: string): void {
  // With nothing to open it would wait for somebody at its window.
  if (paths.length === 0) return;
  const [into, out] = [join(scratch, format), join(scratch, `${format}-out`)];
  mkdirSync(into, { recursive: true });
  const inputs = paths.map((path, at) => {
    // Workbooks of many organizations have one name.
    const input = join(into, `${at}.xlsx`);
    renameSync(path, input);
    return input;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile'))}`;
  const options = ['--headless', '--convert-to', FILTERS[format], '--outdir', out];
  const { stderr } = spawnSync(command as string, [profile, ...options, ...inputs], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  const made = readdirSync(out);
  for (const [at, path] of paths.entries()) {
    const name = made.find((each) => Number.parseInt(each, 10) === at);
    if (!name) throw new Error(`LibreOffice did not save ${path}: ${stderr}`);
    renameSync(join(out, name), path);
  }
}

/** The sheet alone, as a spreadsheet program in China saves .csv where it is asked for nothing. */
export function saveAsCsv({ sheet }: OpenPack, path: string): void {
  const said = (value: Value) => {
    const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = sheet.rows.map((row) => row.map(said).join(',')).join('\r\n');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, iconv.encode(text, 'gb18030'));
}
