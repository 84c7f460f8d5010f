/**
 * Opens a database and does with it what the program does; the test runs this same file in Node
 * and in Electron. It prints what it read, or dies as a binary of the wrong Node-API would.
 */
const Database = require('better-sqlite3');

const database = new Database(process.argv[2]);
database.exec(
  'CREATE TABLE IF NOT EXISTS county (code TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT',
);
const insert = database.prepare('INSERT OR IGNORE INTO county (code, name) VALUES (:code, :name)');
insert.run({ code: '371522', name: '莘县' });
insert.run({ code: '371721', name: '曹县' });

database.function('greet', (name) => `${name}，您好`);
// An aggregate keeps a string or a number between rows: what Node-API 9 cannot hold by itself.
database.aggregate('joined', { start: '', step: (sofar, name) => sofar + name });
database.aggregate('total', { start: 0, step: (sofar, next) => sofar + next });
database.function('fail', () => {
  throw new RangeError('刻意的错误');
});

let failure = '';
try {
  database.prepare('SELECT fail()').get();
} catch (error) {
  failure = `${error.name}: ${error.message}`;
}
let code = '';
try {
  database.prepare('INSERT INTO county (code, name) VALUES (?, ?)').run('371522', '重复');
} catch (error) {
  code = error.code;
}

const result = {
  greeting: database.prepare('SELECT greet(name) FROM county WHERE code = ?').pluck().get('371522'),
  joined: database
    .prepare('SELECT joined(name) FROM (SELECT name FROM county ORDER BY code)')
    .pluck()
    .get(),
  total: database.prepare('SELECT total(length(name)) FROM county').pluck().get(),
  rows: database.prepare('SELECT code, name FROM county ORDER BY code').all(),
  failure,
  code,
};
database.close();
process.stdout.write(JSON.stringify({ ...result, electron: process.versions.electron ?? null }));
