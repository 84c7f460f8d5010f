import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { type Desk, expect, openDesk } from '../e2e/support/desk';
import { go, places } from '../e2e/support/year';
import { shootEvaluation, takeEvaluationHome } from './evaluation';
import { exports, pictures, settled, shoot } from './shoot';

/** What stands inside a place or beside it. */
const ways = {
  register: '#/issues?kind=%22problem%22',
  themes: '#/issues?themes=true',
  moves: '#/moves',
  calendar: '#/calendar',
  'figures-by-department': '#/figures?by=%22department%22',
  'figures-by-light': '#/figures?by=%22light%22',
  'returns-received': '#/returns?tab=received',
  'returns-requests': '#/returns?tab=requests',
  'supervision-papers': '#/supervision?tab=papers',
  'supervision-log': '#/supervision?tab=log',
};

type Meeting = { id: string; name: string; isSample: boolean };
type Deck = { id: string; isStageVersion: boolean; rendering: string; pageCount: number };
type Case = { id: string; countyId: string; title: string; decks: Deck[] };
type Line = { id: string; kind: string; countyId: string | null; caseStudyId: string | null };
type Organization = { id: string; name: string };
type Operator = { id: string; name: string; hasPin: boolean };

const say = (text: string) => console.log(`• ${text}`);

test('the whole chain on the sample meeting', async () => {
  const data = mkdtempSync(join(tmpdir(), 'county-exchange-demo-'));
  mkdirSync(exports, { recursive: true });
  mkdirSync(pictures, { recursive: true });
  const desk = await openDesk(data, []);
  try {
    const meeting = await sampleMeeting(desk);
    await stageAndCapture(desk, meeting);
    await followUp(desk, meeting);
    await takeHome(desk, meeting);
    say('Exports of the evaluation');
    await takeEvaluationHome(desk, inDays(15));
    await screenshots(desk);
  } finally {
    await desk.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** The program itself loads the sample the first time; its decks are drawn while one looks on. */
async function sampleMeeting(desk: Desk): Promise<Meeting> {
  say('The program opens and loads its sample meeting');
  const long = { timeout: 300_000, intervals: [1000] };
  const sample = async () =>
    (await desk.ask<Meeting[]>('meetings.list')).find(({ isSample }) => isSample);
  await expect.poll(async () => (await sample()) !== undefined, long).toBe(true);
  const meeting = (await sample()) as Meeting;
  await desk.ask('settings.change', { currentMeetingId: meeting.id });
  const drawn = async () => {
    const cases = await desk.ask<Case[]>('caseStudies.list', { meetingId: meeting.id });
    const decks = cases.flatMap((one) => one.decks);
    return decks.length >= 3 && decks.every(({ rendering }) => rendering === 'done');
  };
  await expect.poll(drawn, long).toBe(true);
  await expect
    .poll(
      async () => (await desk.ask<unknown[]>('issues.list', { meetingId: meeting.id })).length,
      long,
    )
    .toBeGreaterThanOrEqual(60);
  say(`Sample meeting: ${meeting.name}`);
  return meeting;
}

/** In the hall: a speech runs, its slides are shown, what the speaker asks for is written down. */
async function stageAndCapture(desk: Desk, { id: meetingId }: Meeting): Promise<void> {
  say('In the hall: the stage window, slides, an issue written down');
  const { page, app } = desk;
  const cases = await desk.ask<Case[]>('caseStudies.list', { meetingId });
  const { days } = await desk.ask<{ days: { id: string; items: Line[] }[] }>('agenda.list', {
    meetingId,
  });
  const lines = days.flatMap(({ items }) => items);
  const shown = cases.filter(({ decks }) => decks.some(({ isStageVersion }) => isStageVersion));
  const speech =
    lines.find(({ caseStudyId }) => shown.some(({ id }) => id === caseStudyId)) ?? lines[0];
  const opened = app.waitForEvent('window', (one) => one.url().includes('stage.html'));
  await desk.ask('windows.open', { job: 'stage' });
  const stage = await opened;
  await desk.ask('stage.showHolding', { meetingId });
  await stagePicture(stage, 'stage-1-holding', '[data-view="holding"]');
  await desk.ask('stage.showAgenda', { dayId: days[0]?.id });
  await stagePicture(stage, 'stage-2-agenda', '[data-view="agenda"]');
  await desk.ask('runOfShow.start', { id: speech?.id });
  const deck = shown
    .find(({ id }) => id === speech?.caseStudyId)
    ?.decks.find(({ isStageVersion }) => isStageVersion);
  if (deck) {
    const [first] = await desk.ask<{ id: string }[]>('caseStudies.slides', { deckId: deck.id });
    await desk.ask('stage.showSlide', { slideId: first?.id });
    await desk.ask('stage.turn', { by: 1 });
    await stagePicture(stage, 'stage-3-slide', '[data-view="slide"] :is(img, canvas)');
  }
  await page.keyboard.press('Alt+4');
  await shoot(desk, 'console-running');
  await page.keyboard.press('F2');
  await page.locator('textarea').first().waitFor();
  await page.keyboard.insertText(
    '示例：乡镇工业用地指标不足，希望省里统筹安排存量用地盘活的政策。',
  );
  await shoot(desk, 'console-capture');
  const before = (await desk.ask<unknown[]>('issues.list', { meetingId })).length;
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(async () => (await desk.ask<unknown[]>('issues.list', { meetingId })).length)
    .toBe(before + 1);
  await page.keyboard.press('Escape');
  await desk.ask('runOfShow.finish', { meetingId });
  await desk.ask('stage.showHolding', { meetingId });
  await desk.ask('windows.close', { job: 'stage' });
}

/** After the meeting: assigned, reported, concluded, and closed by a second person with evidence. */
async function followUp(desk: Desk, { id: meetingId }: Meeting): Promise<void> {
  say('After the meeting: assigned, reported on, concluded, closed by a second person');
  const issues = await desk.ask<{ id: string; number: number }[]>('issues.list', { meetingId });
  const { id } = issues.at(-1) as { id: string };
  const departments = await desk.ask<Organization[]>('organizations.list', { kind: 'department' });
  const [lead, supporting] = departments as [Organization, Organization];
  const [first, second] = await twoOperators(desk);
  await desk.ask('operators.takeOver', { id: first });
  await desk.ask('issues.edit', { id, editedWording: '示例：关于统筹安排存量用地盘活政策的诉求' });
  await desk.ask('issues.assign', {
    id,
    leadOrganizationId: lead.id,
    supporting: [{ organizationId: supporting.id }],
    dueDate: inDays(15),
  });
  await desk.ask('issues.addProgress', {
    id,
    organizationId: lead.id,
    text: '示例：已会同有关处室研究，拟定盘活工作方案。',
    author: '示例联络员',
  });
  await desk.ask('issues.submit', { id, result: '示例：印发盘活存量用地工作方案。' });
  await desk.ask('issues.conclude', {
    id,
    outcome: 'solved',
    result: '示例：印发盘活存量用地工作方案。',
  });
  const paper = join(exports, '..', '示例佐证.txt');
  writeFileSync(paper, '示例：盘活存量用地工作方案');
  await desk.ask('issues.addEvidence', { id, files: [await desk.source(paper)] });
  rmSync(paper);
  await desk.ask('issues.requestClosure', { id });
  await desk.ask('operators.takeOver', { id: second });
  await desk.ask('issues.close', { id, followUpReviewOn: inDays(90) });
}

async function twoOperators(desk: Desk): Promise<[string, string]> {
  const known = (await desk.ask<Operator[]>('operators.list')).filter(({ hasPin }) => !hasPin);
  for (const name of ['示例经办人甲', '示例经办人乙'].slice(known.length)) {
    const { id } = await desk.ask<{ id: string }>('operators.add', { name });
    known.push({ id, name, hasPin: false });
  }
  return [known[0]?.id as string, known[1]?.id as string];
}

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function screenshots(desk: Desk): Promise<void> {
  say('Every place in both languages, at 1366×768 and 1920×1080');
  for (const language of ['en', 'zh-CN']) {
    await desk.ask('settings.change', { language });
    await expect(desk.page.locator('html')).toHaveAttribute('lang', language);
    for (const place of places) {
      await go(desk.page, place);
      await shoot(desk, `${place}-${language}`);
    }
    for (const [name, hash] of Object.entries(ways)) {
      await desk.page.evaluate((to) => location.assign(to), hash);
      await shoot(desk, `${name}-${language}`);
    }
    await shootEvaluation(desk, language);
    // Away from what is open, so that the next language begins alike.
    await go(desk.page, 'meeting');
  }
}

async function stagePicture(stage: Page, name: string, shows: string): Promise<void> {
  await stage.locator(shows).first().waitFor();
  await settled(stage);
  await stage.screenshot({ path: join(pictures, `${name}.png`) });
}

/** What goes home on a stick. */
async function takeHome(desk: Desk, { id: meetingId }: Meeting): Promise<void> {
  say('Exports');
  const to = (name: string) => desk.target(join(exports, name));
  for (const format of ['xlsx', 'docx']) {
    const target = await to(`问题台账.${format}`);
    await desk.ask('issues.exportRegister', {
      filter: { meetingId },
      edition: 'internal',
      format,
      target,
    });
  }
  for (const edition of ['internal', 'public']) {
    const page = { meetingId, edition, format: 'docx' };
    const name = edition === 'internal' ? '内部版' : '公开版';
    await desk.ask('figures.exportPage', { ...page, target: await to(`统计表（${name}）.docx`) });
  }
  await desk.ask('issues.exportMoves', { meetingId, target: await to('办理流程表.docx') });
  for (const folder of ['交办单', '反馈表', '督办单', '销号单', '各县情况页'])
    mkdirSync(join(exports, folder));
  const edition = 'internal';
  await desk.ask('returns.makePacks', {
    ...{ meetingId, edition, dueDate: inDays(15) },
    target: await to('反馈表'),
  });
  for (const [operation, folder] of [
    ['supervision.exportNotices', '督办单'],
    ['supervision.exportClosures', '销号单'],
  ] as const)
    await desk.ask(operation, { meetingId, edition, target: await to(folder) });
  await desk.ask('supervision.exportPages', {
    ...{ meetingId, edition, of: 'counties' },
    target: await to('各县情况页'),
  });
  await desk.ask('supervision.exportCircular', {
    ...{ meetingId, edition },
    target: await to('通报.docx'),
  });
  await desk.ask('issues.exportNotices', { meetingId, target: await to('交办单') });
  for (const format of ['xlsx', 'docx', 'pdf']) {
    await desk.ask('agenda.exportAgenda', {
      meetingId,
      format,
      target: await to(`会议议程.${format}`),
    });
  }
  const roster = { meetingId, format: 'xlsx', edition: 'internal' };
  await desk.ask('participants.exportRoster', { ...roster, target: await to('参会人员名单.xlsx') });
  await desk.ask('packages.exportPackage', { target: await to('交流会数据包.zip') });
  expect(readdirSync(join(exports, '交办单')).length).toBeGreaterThan(0);
}
