import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { DATABASE_NAME } from '../../src/main/db/database';
import { migrate, migrations } from '../../src/main/db/migrate';
import { grams } from '../../src/shared/search/grams';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

/** A file as it was before the follow-up's migration rebuilt the table of issues. */
async function anEarlierFile() {
  const folder = aFolder();
  const file = join(folder, DATABASE_NAME);
  const steps = Object.entries(migrations)
    .map(([name, sql]) => ({ name, sql }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const rebuilt = steps.findIndex(({ name }) => name.endsWith('_follow_up'));
  await migrate(file, join(folder, 'backups'), steps.slice(0, rebuilt));
  const db = new Database(file);
  const { year, ordinal, name, startsOn, endsOn } = aMeetingInput;
  db.prepare(
    'INSERT INTO meeting (id, year, ordinal, name, starts_on, ends_on, created_at) VALUES (?, ?, ?, ?, ?, ?, 1)',
  ).run('m', year, ordinal, name, startsOn, endsOn);
  db.prepare(
    "INSERT INTO organization (id, kind, name, position) VALUES ('o', 'department', '示例厅', 1)",
  ).run();
  const issue = db.prepare(
    `INSERT INTO issue (id, meeting_id, number, kind, status, raised_at, original_wording, recorder)
     VALUES (?, 'm', ?, 'problem', 'captured', 1, ?, '示例记录员')`,
  );
  const search = db.prepare('INSERT INTO issue_search (rowid, grams) VALUES (?, ?)');
  for (const [number, words] of ['用地指标紧张', '用能指标不足', '招工困难'].entries()) {
    const { lastInsertRowid } = issue.run(`i${number + 1}`, number + 1, words);
    search.run(lastInsertRowid, grams(words));
  }
  // A gap, so that rows which were only counted anew would no longer be where the index says.
  db.prepare(
    "DELETE FROM issue_search WHERE rowid = (SELECT rowid FROM issue WHERE id = 'i1')",
  ).run();
  db.prepare("DELETE FROM issue WHERE id = 'i1'").run();
  db.prepare(
    "INSERT INTO issue_support (id, issue_id, organization_id) VALUES ('s', 'i2', 'o')",
  ).run();
  db.prepare(
    `INSERT INTO issue_move (id, issue_id, move, from_status, to_status, at)
     VALUES ('v', 'i2', 'propose', 'captured', 'proposed', 1)`,
  ).run();
  db.close();
  return folder;
}

test('issues of an earlier file keep all they had, and are found by their words', async () => {
  const { client } = await aProgram({ folder: await anEarlierFile() });
  const found = async (text: string) =>
    (await client.issues.list({ meetingId: 'm', text })).map(({ number }) => number);
  expect(await found('用能')).toEqual([2]);
  expect(await found('招工')).toEqual([3]);
  expect(await found('用地')).toEqual([]);
  expect(await client.issues.get({ id: 'i2' })).toMatchObject({
    recorder: '示例记录员',
    common: false,
    feedbackCycle: 'once',
    rating: null,
    supporting: [{ organizationName: '示例厅', answer: '', answeredOn: null }],
    moves: [{ move: 'propose', dueDate: null }],
  });
});
