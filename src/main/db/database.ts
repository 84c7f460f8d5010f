import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { refused } from '@shared/errors';
import type { MergeChoices, MergeReport } from '@shared/packages/merge';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { asOneChange, type ChangeHead, keepJournal, takeBack } from './journal';
import { filesOf, incomingFrom, mergeInto } from './merge/merge';
import { migrate } from './migrate';
import { keepSearchIndexes } from './search';
import { soundCopy } from './soundCopy';

type Drizzle = BetterSQLite3Database<Record<string, never>>;

/** What a query gets: it can only read. The connection behind it is query-only as well. */
export type Reader = Pick<Drizzle, 'select' | 'selectDistinct' | '$count' | 'all' | 'get'>;

/** What a command gets, inside its transaction. */
export type Writer = Reader & Pick<Drizzle, 'insert' | 'update' | 'delete'>;

/** Why a file cannot be written, as a translation key. */
export type ReadOnlyReason = 'common:readOnly.newer' | 'common:readOnly.migrationFailed';

export type Store = {
  readonly file: string;
  readonly reader: Reader;
  /** null when the file may be written */
  readonly readOnly: ReadOnlyReason | null;
  /** Runs a command as one transaction and one journalled change. */
  change<T>(head: ChangeHead, write: (writer: Writer) => T): T;
  /**
   * Runs a passing command: one transaction without a change, which is not synced to the disk. A
   * journalled row is refused by its trigger.
   */
  passing<T>(write: (writer: Writer) => T): T;
  /** For use inside `change` only: takes back an earlier change. */
  takeBack(changeId: string): { operation: string };
  /** For use inside `change` only: says that this change undoes another. */
  markUndoing(changeId: string, undone: string): void;
  /** For use inside `change` only: takes over what another laptop's database has and this one not. */
  mergeFrom(file: string, choices: MergeChoices): MergeReport;
  /** SHA-256 of the kept files that a merge from this database file would need. */
  filesIn(file: string): string[];
  /** A sound copy of the whole file at this moment, checked before it gets its name. */
  backUp(target: string): Promise<void>;
  close(): void;
};

export const DATABASE_NAME = 'county-exchange.db';

/** How many statements are remembered; an import needs a handful. */
const MOST_STATEMENTS = 100;

/**
 * Drizzle prepares a statement anew for every row, and with it SQLite compiles the triggers of journal
 * and search each time: that takes longer than the writing. So writing statements are remembered.
 * Reading ones are not: drizzle switches those between rows and arrays.
 */
function remembering(connection: Database.Database): Database.Database {
  const known = new Map<string, Database.Statement>();
  const prepare = connection.prepare.bind(connection);
  const remembered = (source: string): Database.Statement => {
    const found = known.get(source);
    if (found) return found;
    const statement = prepare(source);
    if (statement.reader) return statement;
    if (known.size >= MOST_STATEMENTS) known.clear();
    known.set(source, statement);
    return statement;
  };
  connection.prepare = remembered as typeof connection.prepare;
  return connection;
}

/**
 * Opens (or makes) the database of a data folder: migrates, then arms the journal and the search
 * indexes. Every commit of a change is synced to the disk before a command answers, because "saved"
 * must outlive a pulled plug.
 */
export async function openStore(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, DATABASE_NAME);
  const migration = await migrate(file, join(folder, 'backups'));
  const readOnly: ReadOnlyReason | null =
    migration.kind === 'newer'
      ? 'common:readOnly.newer'
      : migration.kind === 'failed'
        ? 'common:readOnly.migrationFailed'
        : null;

  const readConnection = new Database(file);
  readConnection.pragma('busy_timeout = 5000');
  readConnection.pragma('query_only = ON');

  const connection = new Database(file);
  connection.pragma('busy_timeout = 5000');
  if (readOnly) {
    connection.pragma('query_only = ON');
  } else {
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    // Cascades must fire triggers of the journal; recursive ones are not needed and stay off.
    keepJournal(connection);
    keepSearchIndexes(connection);
  }
  const writer: Writer = drizzle(remembering(connection));

  return {
    file,
    reader: drizzle(readConnection),
    readOnly,
    change(head, write) {
      if (readOnly) throw refused(readOnly);
      return asOneChange(connection, head, () => write(writer));
    },
    passing(write) {
      if (readOnly) throw refused(readOnly);
      connection.pragma('synchronous = NORMAL');
      try {
        return connection.transaction(() => write(writer)).immediate();
      } finally {
        connection.pragma('synchronous = FULL');
      }
    },
    takeBack: (changeId) => takeBack(connection, changeId),
    markUndoing(changeId, undone) {
      connection.prepare('UPDATE change SET undoes = ? WHERE id = ?').run(undone, changeId);
    },
    mergeFrom: (other, choices) => mergeInto(connection, other, choices),
    filesIn: (other) => filesOf(incomingFrom(connection, other)),
    backUp: (target) => soundCopy(connection, target),
    close() {
      readConnection.close();
      connection.close();
    },
  };
}
