import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationNames } from '@shared/contract';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/main/cli/commandLine';
import { usualDataFolder } from '../../src/main/cli/dataFolder';
import { readDevice } from '../../src/main/files/device';
import { aFolder } from '../support/program';

/** A command line that stands in a folder of its own; `say` answers what came out. */
function aTerminal(env: Record<string, string> = { LANG: 'zh_CN.UTF-8' }) {
  const cwd = aFolder();
  const say = async (...argv: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await runCommandLine(argv, {
      env,
      cwd,
      dataFolder: join(cwd, '数据'),
      out: (text) => out.push(text),
      err: (text) => err.push(text),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  const ask = async (...argv: string[]) => {
    const { code, out, err } = await say(...argv, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out);
  };
  return { cwd, say, ask };
}

const meetingFlags = [
  ...['--year', '2026', '--ordinal', '3', '--name', '示例交流会'],
  ...['--starts-on', '2026-08-14', '--ends-on=2026-08-15'],
];

describe('asking', () => {
  test('a command by flags, a query by JSON, in kebab or camel case', async () => {
    const { ask } = aTerminal();
    const { id } = await ask('meetings', 'create', ...meetingFlags);
    expect(await ask('meetings', 'get', JSON.stringify({ id }))).toMatchObject({
      year: 2026,
      startsOn: '2026-08-14',
    });
    await ask('settings', 'change', '--current-meeting-id', id, '--scalePercent', '125');
    expect(await ask('settings', 'all')).toMatchObject({
      currentMeetingId: id,
      scalePercent: 125,
    });
    await ask('settings', 'change', '--current-meeting-id', 'null');
    expect(await ask('settings', 'all')).toMatchObject({ currentMeetingId: null });
  });

  test('lists by comma or by repeating, switches that stand alone, ids by their beginning', async () => {
    const { ask } = aTerminal();
    const { id } = await ask('meetings', 'create', ...meetingFlags);
    const { days } = await ask('agenda', 'list', '--meeting', id);
    const add = (title: string) =>
      ask('agenda', 'add-item', '--day', days[0].id, '--kind', 'speech', '--title', title);
    const items = [await add('一'), await add('二'), await add('三')];
    const ids = items.map((item) => item.id);
    await ask('agenda', 'remove-items', '--ids', `${ids[0]},${ids[1]}`);
    const left = await ask('agenda', 'list', '--meeting', id);
    expect(left.days[0].items.map(({ title }: { title: string }) => title)).toEqual(['三']);
    await ask('stage', 'show-agenda', '--day', days[0].id);
    await ask('stage', 'set-black', '--black');
    expect(await ask('stage', 'picture')).toEqual({ view: 'black' });
    await ask('stage', 'set-black', '--black', 'false');
    expect(await ask('stage', 'picture')).toMatchObject({ view: 'agenda' });
  });

  test('reads for people without --json', async () => {
    const { say } = aTerminal();
    const { code, out } = await say('organizations', 'suggest', '--text', 'zhucheng');
    expect(code).toBe(0);
    expect(out).toContain('name: 诸城市');
    expect((await say('settings', 'change', '--due-soon-days', '5')).out).toBe('已完成。');
  });

  test('--data names the folder', async () => {
    const { ask } = aTerminal();
    await ask('meetings', 'create', ...meetingFlags, '--data', '甲');
    expect(await ask('meetings', 'list', '--data', '甲')).toHaveLength(1);
    expect(await ask('meetings', 'list', '--data=乙')).toEqual([]);
  });

  test('--operator acts for this once', async () => {
    const { ask, say, cwd } = aTerminal();
    await ask('operators', 'add', '--name', '示例甲', '--pin', '1234');
    const asHer = ['--operator', '示例甲', '--operator-pin', '1234'];
    const { id } = await ask('meetings', 'create', ...meetingFlags, ...asHer);
    const [first] = await ask('journal', 'history', '--table', 'meeting', '--row-id', id);
    expect(first.personName).toBe('示例甲');
    expect(await ask('operators', 'current')).toBeNull();
    expect(readDevice(join(cwd, '数据')).operatorId).toBeNull();
    const wrong = await say('meetings', 'remove', '--id', id, '--operator', '示例甲');
    expect(wrong.code).toBe(2);
    expect(await ask('meetings', 'list')).toHaveLength(1);
  });
});

describe('bad input is one clear line and exit code 2', () => {
  test.each([
    [['meeting', 'list'], '没有“meeting”'],
    [['meetings'], '“meetings”没有“—”这项操作。可以用：list get'],
    [['meetings', 'lst'], '没有“lst”这项操作'],
    [['meetings', 'list', '--year', '2026'], '没有参数 --year'],
    [['meetings', 'list', 'x'], '多余的内容：x'],
    [['meetings', 'get', '--id'], '--id 后面缺少内容'],
    [['meetings', 'list', '--data'], '--data 后面缺少内容'],
    [['meetings', 'get', '{"id":'], '不是正确的 JSON'],
    [['meetings', 'create', '--year', 'abc', '--name', '示例'], 'year: 无效输入'],
    [['meetings', 'create', '--starts-on', '2026-02-30'], 'startsOn: '],
    [['settings', 'change', '{"wrong":1}'], 'wrong'],
    [['meetings', 'get', '--id', 'none'], '找不到这次会议。'],
    [['stage', 'turn', '--by', '-1'], '还没有页面上过屏'],
    [['stage', 'turn', '--by', '2'], 'by: '],
    [['windows', 'identify'], '这项操作要在程序窗口中进行。'],
    [['import', 'deck'], '缺少文件名'],
    [['import', 'nothing', 'x.xlsx'], '不能 import “nothing”。可以用：'],
    [['export', 'roster', 'x.xlsx'], '还没有会议'],
    [['import', 'deck', '没有.pptx', '--case', 'none'], '。'],
    [['meetings', 'list', '--operator', '某人'], '没有名为“某人”的经办人'],
  ])('%j', async (argv, sentence) => {
    const { say } = aTerminal();
    const { code, out, err } = await say(...argv);
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toContain(sentence);
  });

  test('in English where the terminal is; as JSON where that was asked for', async () => {
    const { say } = aTerminal({ LANG: 'en_US.UTF-8' });
    expect(await say('meetings', 'create', '--year', 'abc')).toMatchObject({
      code: 2,
      err: expect.stringContaining('The input does not fit: year: Invalid input'),
    });
    const { code, out, err } = await say('meetings', 'get', '--id', 'none', '--json');
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(JSON.parse(out).error).toMatchObject({
      kind: 'notFound',
      key: 'meetings:error.notFound',
    });
  });

  test('the program speaks the language of its settings where the terminal names none', async () => {
    const { say, ask } = aTerminal({ LANG: 'C.UTF-8' });
    expect((await say('meetings', 'get', '--id', 'none')).err).toBe('找不到这次会议。');
    await ask('settings', 'change', '--language', 'en');
    expect((await say('settings', 'change', '--due-soon-days', '5')).out).toBe('Done.');
  });

  test('a data folder that is a file', async () => {
    const { say, cwd } = aTerminal();
    writeFileSync(join(cwd, '文件'), '');
    const { code, err } = await say('meetings', 'list', '--data', '文件');
    expect(code).toBe(2);
    expect(err).toContain('无法使用');
  });
});

describe('files', () => {
  test('imports a roster twice and exports it', async () => {
    const { ask, cwd } = aTerminal();
    await ask('meetings', 'create', ...meetingFlags);
    writeFileSync(
      join(cwd, '名单.csv'),
      '姓名,单位,职务\n示例甲,诸城市委,书记\n示例乙,邹城市委,书记\n',
    );
    expect(await ask('import', 'roster', '名单.csv')).toMatchObject({ counts: { new: 2 } });
    expect(await ask('import', 'roster', '名单.csv')).toMatchObject({ counts: { unchanged: 2 } });
    await ask('export', 'roster', '导出.xlsx');
    expect(await ask('import', 'roster', '导出.xlsx')).toMatchObject({ counts: { unchanged: 2 } });
  });

  test('exports a package that another folder takes in', async () => {
    const { ask } = aTerminal();
    await ask('meetings', 'create', ...meetingFlags);
    expect(await ask('export', 'package', '资料包.zip')).toMatchObject({
      meetings: [{ year: 2026 }],
    });
    expect(await ask('packages', 'inspect', '--file', '资料包.zip')).toMatchObject({
      meetings: [{ year: 2026 }],
    });
  });
});

describe('help', () => {
  test('lists every operation with the schema of its input', async () => {
    const { ask } = aTerminal();
    const help: { name: string; input: { type: string } }[] = await ask('help');
    expect(help.map(({ name }) => name)).toEqual(operationNames);
    expect(help.find(({ name }) => name === 'caseStudies.importDeck')).toMatchObject({
      words: 'case-studies import-deck',
      kind: 'task',
      input: {
        type: 'object',
        properties: { file: { type: 'string', format: 'file-name' } },
        required: ['caseStudyId', 'file'],
      },
    });
  });

  test('names every operation for people, and those of one noun', async () => {
    const { say } = aTerminal();
    const { out, code } = await say('help');
    expect(code).toBe(0);
    for (const noun of ['case-studies', 'meetings', 'stage']) expect(out).toContain(`\n${noun}\n`);
    expect(out).toContain('go-to-page  --number  (操作)');
    expect((await say()).out).toBe(out);
    const { out: one } = await say('help', 'meetings');
    expect(one.split('\n')[0]).toBe('meetings');
    expect(one).not.toContain('stage');
  });
});

describe('the usual data folder', () => {
  test.each([
    ['linux', { XDG_CONFIG_HOME: '/配置' }, join('/配置', '工作台', 'data')],
    ['win32', { APPDATA: '/漫游' }, join('/漫游', '工作台', 'data')],
  ] as const)('on %s', (platform, env, folder) => {
    expect(usualDataFolder('工作台', env, platform)).toBe(folder);
  });

  test('on a Mac and without XDG it lies in the home folder', () => {
    expect(usualDataFolder('工作台', {}, 'darwin')).toMatch(/Application Support.工作台.data$/);
    expect(usualDataFolder('工作台', {}, 'linux')).toMatch(/\.config.工作台.data$/);
  });

  test('is the folder that the app opened last', () => {
    const home = aFolder();
    const copy = aFolder();
    mkdirSync(join(home, '工作台'));
    writeFileSync(join(home, '工作台', 'open-folder.txt'), `${copy}\n`);
    expect(usualDataFolder('工作台', { XDG_CONFIG_HOME: home }, 'linux')).toBe(copy);
  });
});

// The whole sample meeting with its decks is made first, which takes long on a busy machine.
test('what an organiser takes home, without a window', async () => {
  const { ask, say, cwd } = aTerminal();
  await ask('sample', 'load');
  expect(await ask('export', 'register', '台账.xlsx')).toEqual({ rows: 60 });
  expect(await ask('export', 'register', '台账.docx', '--edition', 'public')).toEqual({ rows: 60 });
  expect(await ask('export', 'agenda', '议程.xlsx')).toEqual({ items: 40 });
  expect(await ask('import', 'agenda', '议程.xlsx')).toMatchObject({ unchanged: 40, changed: 0 });
  mkdirSync(join(cwd, '交办单'));
  const { files } = await ask('export', 'notices', '交办单');
  expect(readdirSync(join(cwd, '交办单'))).toHaveLength(files.length);
  expect(await say('export', 'agenda', '议程.odt')).toMatchObject({
    code: 2,
    err: expect.stringContaining('format: '),
  });
}, 90_000);
