import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileHandle } from '@shared/operation';
import type { FileBeside } from '@shared/recommendations/files';
import type { RecommendationField } from '@shared/recommendations/recommendations';
import type { Table } from '../../documents';
import type { Work } from '../../operation';
import * as roundTrip from '../../roundTrip/incoming';
import {
  type Form,
  type FoundRow,
  type FoundSheet,
  hiddenWords,
  rowSums,
  sheetsOf,
} from '../../roundTrip/sheet';
import { FIELD_HEADS, LOCKED_HEADS, type LockedColumn, META_MARK } from './pack.template';

/** What the hidden sheet of a pack says about it. */
type PackMeta = { selectionId: string; packId: string; rows: Map<string, string> };

type Sheet = FoundSheet<LockedColumn, RecommendationField>;
export type Row = FoundRow<LockedColumn, RecommendationField>;

/** Whether somebody wrote more into it than a number. */
export const isFilled = ({ cells }: Row): boolean =>
  Object.keys(cells).some((field) => field !== 'cityOrder');

/** A file beside a workbook, where it lies. */
export type Beside = FileBeside & { path: string };

/** A workbook that came in with what lies beside it, read but not yet judged. */
export type Incoming = Omit<roundTrip.Incoming<never>, 'found'> & {
  meta: PackMeta | null;
  sheets: Sheet[];
  beside: Beside[];
};

const form: Form<LockedColumn, RecommendationField> = { locked: LOCKED_HEADS, open: FIELD_HEADS };

const foundIn = (table: Table) => {
  const said = hiddenWords(table, META_MARK);
  const meta: PackMeta | null = said && {
    selectionId: said.get('selection') ?? '',
    packId: said.get('pack') ?? '',
    rows: rowSums(said),
  };
  return { meta, sheets: sheetsOf(table, form) };
};

export async function readIncoming(files: readonly FileHandle[], work: Work): Promise<Incoming[]> {
  const read = await roundTrip.readIncoming(
    files,
    work,
    {
      beside: '',
      step: 'recommendations:step.reading',
      gone: 'recommendations:error.fileGone',
    },
    foundIn,
  );
  const places = new Set(read.map(({ path }) => dirname(path)));
  const incoming: Incoming[] = [];
  for (const { found, ...file } of read) {
    const folder = dirname(file.path);
    const isPack = found !== null && found.sheets.length > 0;
    incoming.push({
      ...file,
      ...(found ?? { meta: null, sheets: [] }),
      beside: isPack ? await filesBeside(folder, [], places) : [],
    });
  }
  return incoming;
}

const DEEPEST = 3;
const MOST_FILES = 5000;

/**
 * What lies in a folder and its folders; those with a workbook of their own are another city's. Links are
 * not followed, so that a name never leads out of the folder that a person chose.
 */
async function filesBeside(
  folder: string,
  below: readonly string[],
  others: ReadonlySet<string>,
): Promise<Beside[]> {
  const found: Beside[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isFile()) found.push({ name: entry.name, folders: below, path });
    else if (entry.isDirectory() && below.length < DEEPEST && !others.has(path))
      found.push(...(await filesBeside(path, [...below, entry.name], others)));
    if (found.length > MOST_FILES) break;
  }
  return found;
}
