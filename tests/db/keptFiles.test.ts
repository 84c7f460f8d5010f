import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DATABASE_NAME } from '../../src/main/db/database';
import { keptFiles, otherHashes } from '../../src/main/db/keptFiles';
import { aFolder, aProgram } from '../support/program';

test('every column with a hash is known as a kept file or as none', async () => {
  const folder = aFolder();
  await aProgram({ folder });
  const db = new Database(join(folder, DATABASE_NAME), { readonly: true });
  const columns = db
    .prepare(
      `SELECT t.name AS tableName, c.name AS columnName
         FROM sqlite_schema t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND c.name LIKE '%\\_hash' ESCAPE '\\'`,
    )
    .all() as { tableName: string; columnName: string }[];
  db.close();
  const listed = [keptFiles, otherHashes].flatMap((each) =>
    Object.entries(each).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
  );
  expect(columns.map(({ tableName, columnName }) => `${tableName}.${columnName}`).sort()).toEqual(
    listed.sort(),
  );
});
