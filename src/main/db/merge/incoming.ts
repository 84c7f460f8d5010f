import { operationNamed } from '@shared/contract';
import { invalid } from '@shared/errors';
import { mergeRules } from '@shared/packages/mergeRules';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { MERGE, mergesOf, takenBackWith } from './standing';

export type Picture = Record<string, string | number | null>;

export type IncomingEntry = {
  table: string;
  rowId: string;
  before: Picture | null;
  after: Picture | null;
};

export type IncomingHead = {
  id: string;
  device: string;
  person: string | null;
  operation: string;
  at: number;
  official: number;
  undoes: string | null;
};

/**
 * One change of another laptop. A merge made there has its decisions as entries: what it did to the
 * rows there came from elsewhere and comes here by itself.
 */
export type IncomingChange = IncomingHead & { entries: IncomingEntry[] };

/** Three ids with a space between: a row that is known by what it is of. */
const LONGEST_ROW_ID = 128;

/** More than any meeting writes; beyond it somebody made the file. */
const MOST_ENTRIES = 500_000;

const headSchema = z.object({
  id: z.string().min(1).max(64),
  device: z.string().min(1).max(64),
  person: z.string().max(64).nullable(),
  operation: z.string().max(100),
  at: z.number().int().min(0).max(8.64e15),
  official: z.union([z.literal(0), z.literal(1)]),
  undoes: z.string().max(64).nullable(),
});

const picture = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

const strange = () => invalid('packages:error.strangeJournal');

/**
 * Reads what another laptop's database knows and this one does not, in the order in which it happened
 * there. The file's schema has been verified; what lies in its journal is a stranger's all the same.
 *
 * @param tables journalled tables of this program with their columns
 * @param known ids of changes whose effects are here
 * @throws AppError `packages:error.unrelated` when the two data folders share no change,
 *   `packages:error.strangeJournal` when an entry names what no program of ours writes
 */
export function readIncoming(
  file: string,
  tables: ReadonlyMap<string, ReadonlySet<string>>,
  known: ReadonlySet<string>,
  everSeen: ReadonlySet<string>,
): IncomingChange[] {
  const connection = new Database(file, { readonly: true });
  try {
    connection.pragma('trusted_schema = OFF');
    return read(connection, tables, known, everSeen);
  } finally {
    connection.close();
  }
}

function read(
  connection: Database.Database,
  tables: ReadonlyMap<string, ReadonlySet<string>>,
  known: ReadonlySet<string>,
  everSeen: ReadonlySet<string>,
): IncomingChange[] {
  const hasMerges = connection
    .prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'merge_change'`)
    .get();
  const { undone, undoings } = hasMerges
    ? mergesOf(connection)
    : { undone: new Set<string>(), undoings: new Set<string>() };
  const takenBack = hasMerges ? takenBackWith(connection, undone) : new Set<string>();
  // A merge's decisions answer what it brought, so they come after that.
  const heads = connection
    .prepare(
      hasMerges
        ? `SELECT c.id, device, person, operation, at, official, undoes FROM change c
           ORDER BY CASE WHEN operation = '${MERGE}' THEN coalesce(
             (SELECT max(b.rowid) + 0.5 FROM merge_change m JOIN change b ON b.id = m.change_id
              WHERE m.merge_id = c.id), c.rowid) ELSE c.rowid END`
        : 'SELECT id, device, person, operation, at, official, undoes FROM change ORDER BY rowid',
    )
    .all();
  const entriesOf = connection.prepare(
    'SELECT table_name, row_id, before, after FROM change_entry WHERE change_id = ? ORDER BY seq',
  );
  const decisionsOf = hasMerges
    ? connection.prepare(
        'SELECT table_name, row_id, before, after FROM merge_decision WHERE merge_id = ? ORDER BY seq',
      )
    : null;
  let related = false;
  let entries = 0;
  const incoming: IncomingChange[] = [];
  for (const raw of heads) {
    const parsed = headSchema.safeParse(raw);
    if (!parsed.success) throw strange();
    const head = parsed.data;
    related ||= everSeen.has(head.id);
    if (known.has(head.id) || takenBack.has(head.id) || undoings.has(head.id)) continue;
    if (undone.has(head.id) || operationNamed(head.operation)?.aside) continue;
    const isMerge = head.operation === MERGE;
    const rows = (isMerge ? decisionsOf : entriesOf)?.all(head.id) ?? [];
    entries += rows.length;
    if (entries > MOST_ENTRIES) throw strange();
    const read = rows.map((row) => entryOf(row, tables));
    const taken = read.filter(({ table }) => !mergeRules.notMerged.includes(table));
    if (taken.length > 0 || isMerge) incoming.push({ ...head, entries: taken });
  }
  if (!related) throw invalid('packages:error.unrelated');
  return incoming;
}

type RawEntry = { table_name: string; row_id: string; before: string | null; after: string | null };

function entryOf(raw: unknown, tables: ReadonlyMap<string, ReadonlySet<string>>): IncomingEntry {
  const { table_name: table, row_id: rowId, before, after } = raw as RawEntry;
  const columns = tables.get(table);
  if (!columns || rowId.length > LONGEST_ROW_ID || (before === null && after === null))
    throw strange();
  const pictureOf = (text: string | null): Picture | null => {
    if (text === null) return null;
    let content: unknown;
    try {
      content = JSON.parse(text);
    } catch {
      throw strange();
    }
    const parsed = picture.safeParse(content);
    if (!parsed.success || Object.keys(parsed.data).some((name) => !columns.has(name)))
      throw strange();
    if (parsed.data.id !== undefined && parsed.data.id !== rowId) throw strange();
    return parsed.data;
  };
  return { table, rowId, before: pictureOf(before), after: pictureOf(after) };
}
