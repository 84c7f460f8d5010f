import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openZip, packageZipLimits, tableZipLimits } from '../../src/main/documents';
import type { counties } from '../../src/shared/counties/contract';
import type { InputOf } from '../../src/shared/operation';
import { aFile, anIssue, aRegister } from '../issues/anIssue';
import { aFolder } from '../support/program';

const DAY = 24 * 60 * 60 * 1000;
const WEAK = '370126';
const STRONG = '370102';

async function aWeakCounty() {
  const register = await aRegister();
  const { client } = register;
  await client.counties.setTags({ countyId: WEAK, year: 2026, tags: ['weak'] });
  const { id: planId } = await client.counties.makePlan({ countyId: WEAK, year: 2026 });
  return { ...register, planId, page: () => client.counties.page({ countyId: WEAK }) };
}

async function aCase() {
  const register = await aRegister();
  const { client, meetingId } = register;
  const { id: caseStudyId } = await client.caseStudies.create({
    meetingId,
    countyId: STRONG,
    title: '示例：一窗受理',
  });
  const { id } = await client.counties.proposeAdoption({ caseStudyId, countyId: WEAK });
  return { ...register, caseStudyId, id };
}

describe('tags', () => {
  test('published ones stand, typed ones are set for a year as a whole and undone as one', async () => {
    const { client } = await aRegister();
    const tags = async () => (await client.counties.page({ countyId: STRONG })).tags;
    const published = await tags();
    expect(published).toEqual([
      { year: 2024, tag: 'advanced', published: true },
      { year: 2024, tag: 'leading', published: true },
      { year: 2023, tag: 'advanced', published: true },
    ]);
    const set = (wanted: ('weak' | 'distinctive' | 'advanced')[]) =>
      client.counties.setTags({ countyId: STRONG, year: 2024, tags: wanted });
    await set(['advanced', 'weak', 'distinctive']);
    expect(await tags()).toHaveLength(5);
    await set([]);
    expect(await tags()).toEqual(published);
    await client.journal.undo({});
    expect(await tags()).toHaveLength(5);
    await expect(
      client.counties.setTags({ countyId: '370100', year: 2024, tags: [] }),
    ).rejects.toMatchObject({ key: 'counties:error.countyNotFound' });
  });

  test('the list is chosen by city, tag and year', async () => {
    const { client } = await aWeakCounty();
    expect(await client.counties.list({})).toHaveLength(136);
    expect(await client.counties.list({ cityId: '370100' })).toHaveLength(12);
    expect(await client.counties.list({ tag: 'weak' })).toMatchObject([{ id: WEAK, plans: 1 }]);
    expect(await client.counties.list({ tag: 'weak', year: 2025 })).toEqual([]);
    const financed = await client.counties.list({ tag: 'directlyFinanced' });
    expect(financed.length).toBeGreaterThan(10);
  });
});

describe('the county plan', () => {
  test('is for a weak county, once a year', async () => {
    const { client, planId } = await aWeakCounty();
    const make = (countyId: string) => client.counties.makePlan({ countyId, year: 2026 });
    await expect(make(STRONG)).rejects.toMatchObject({ key: 'counties:error.notWeak' });
    await expect(make(WEAK)).rejects.toMatchObject({ key: 'counties:error.planExists' });
    await client.counties.removePlan({ id: planId });
    await make(WEAK);
  });

  test('demands are picked from the order list of its year', async () => {
    const { client, planId, page } = await aWeakCounty();
    const offer = (year: number) =>
      client.counties.addOffer({ year, title: '示例：园区规划', provider: '省自然资源厅' });
    const { id: offerId } = await offer(2026);
    const { id: earlier } = await offer(2025);
    await expect(offer(2026)).rejects.toMatchObject({ key: 'counties:error.offerExists' });
    const { id: demandId } = await client.counties.addDemand({ planId, offerId });
    const { id: own } = await client.counties.addDemand({ planId, wording: '示例：自提' });
    await client.counties.editDemand({ id: own, wording: '示例：自提需求' });
    await expect(
      client.counties.editDemand({ id: demandId, wording: '示例' }),
    ).rejects.toMatchObject({ key: 'counties:error.demandIsOffer' });
    const refusals = [
      [{ offerId }, 'pickedTwice'],
      [{ offerId: earlier }, 'offerOfOtherYear'],
      [{}, 'demandEmpty'],
    ] as const;
    for (const [demand, key] of refusals)
      await expect(client.counties.addDemand({ planId, ...demand })).rejects.toMatchObject({
        key: `counties:error.${key}`,
      });
    await client.counties.editOffer({ id: offerId, title: '示例：产业规划' });
    expect((await page()).plans[0]?.demands).toMatchObject([
      { wording: '示例：产业规划', provider: '省自然资源厅' },
      { wording: '示例：自提需求', provider: '' },
    ]);
    expect(await client.counties.offers({ year: 2026 })).toMatchObject([{ picked: 1 }]);
    await expect(client.counties.removeOffer({ id: offerId })).rejects.toMatchObject({
      key: 'counties:error.offerPicked',
    });
    await client.counties.removeDemand({ id: demandId });
    await client.counties.removeOffer({ id: offerId });
    expect(await client.counties.offers({ year: 2026 })).toEqual([]);
  });

  test('an order list comes in as one undoable change; what is known is passed over', async () => {
    const register = await aRegister();
    const { client } = register;
    const file = aFile(
      register,
      '点单目录.csv',
      '2026年点单目录,\n服务事项,责任单位\n示例：招商对接,省商务厅\n示例：人才引进,\n,省教育厅\n',
    );
    expect(await client.counties.importOffers({ year: 2026, file })).toEqual({
      added: 2,
      known: 0,
      skipped: 1,
    });
    expect(await client.counties.importOffers({ year: 2026, file })).toMatchObject({ known: 2 });
    expect(await client.counties.offers({ year: 2026 })).toMatchObject([
      { title: '示例：招商对接', provider: '省商务厅' },
      { title: '示例：人才引进', provider: '' },
    ]);
    await client.journal.undo({});
    expect(await client.counties.offers({ year: 2026 })).toEqual([]);
    const other = aFile(register, '其他.csv', '甲,乙\n1,2\n');
    await expect(client.counties.importOffers({ year: 2026, file: other })).rejects.toMatchObject({
      key: 'counties:error.noHead',
    });
  });

  test('leader, help group, tasks and visits', async () => {
    const { client, planId, page } = await aWeakCounty();
    await client.counties.editPlan({
      id: planId,
      goal: '示例：规上企业增加 10 家',
      leader: '示例领导甲',
      helpGroup: [{ name: '示例组长', post: '组长', organization: '省财政厅' }],
    });
    await client.counties.editPlan({ id: planId, leaderPost: '示例职务' });
    const late = { planId, title: '示例：修路', dueDate: '2026-09-30' };
    const { id: second } = await client.counties.addTask(late);
    const { id: first } = await client.counties.addTask({ ...late, title: '示例：规划' });
    await client.counties.editTask({ id: first, owner: '省住建厅', dueDate: '2026-09-01' });
    await client.counties.tickTask({ id: first, doneOn: '2026-08-14', result: '示例：已完成' });
    await expect(
      client.counties.tickTask({ id: second, doneOn: '2026-08-16' }),
    ).rejects.toMatchObject({ key: 'counties:error.inFuture' });
    const visit = { planId, date: '2026-08-10', visitors: '示例领导甲', text: '示例：现场调研' };
    const { id: visitId } = await client.counties.addVisit(visit);
    await expect(client.counties.addVisit({ ...visit, date: '2026-08-16' })).rejects.toMatchObject({
      key: 'counties:error.inFuture',
    });
    expect((await page()).plans).toMatchObject([
      {
        leader: '示例领导甲',
        leaderPost: '示例职务',
        helpGroup: [{ name: '示例组长', organization: '省财政厅' }],
        tasks: [
          { title: '示例：规划', owner: '省住建厅', doneOn: '2026-08-14' },
          { title: '示例：修路', doneOn: null },
        ],
        visits: [{ date: '2026-08-10' }],
      },
    ]);
    expect(await client.counties.list({ tag: 'weak' })).toMatchObject([{ openTasks: 1 }]);
    await client.counties.editVisit({ id: visitId, visitors: '示例领导乙' });
    await expect(
      client.counties.editVisit({ id: visitId, date: '2026-08-16' }),
    ).rejects.toMatchObject({ key: 'counties:error.inFuture' });
    expect((await page()).plans[0]?.visits).toMatchObject([
      { date: '2026-08-10', visitors: '示例领导乙', text: '示例：现场调研' },
    ]);
    await client.counties.removeTask({ id: second });
    await client.counties.removeVisit({ id: visitId });
    await expect(client.counties.removeVisit({ id: visitId })).rejects.toMatchObject({
      key: 'counties:error.notFound',
    });
    await client.journal.undo({});
    await client.journal.undo({});
    expect((await page()).plans[0]).toMatchObject({ tasks: [{}, {}], visits: [{}] });
  });
});

test('pairs are seen from both sides', async () => {
  const { client, page } = await aWeakCounty();
  const pair = { strongId: STRONG, weakId: WEAK, year: 2026 };
  const { id } = await client.counties.addPair(pair);
  expect((await page()).pairs).toMatchObject([{ role: 'weak', otherName: '济南市历下区' }]);
  expect((await client.counties.page({ countyId: STRONG })).pairs).toMatchObject([
    { role: 'strong', otherName: '济南市商河县' },
  ]);
  await expect(client.counties.addPair(pair)).rejects.toMatchObject({
    key: 'counties:error.pairExists',
  });
  await client.counties.editPair({ id, remark: '示例：干部互派' });
  expect((await page()).pairs).toMatchObject([{ remark: '示例：干部互派' }]);
  await client.counties.removePair({ id });
  expect((await page()).pairs).toEqual([]);
});

test('zones and clusters have members, issues and cases of their own', async () => {
  const register = await aRegister();
  const { client, meetingId } = register;
  const { id: issueId } = await anIssue(register);
  const { id: caseStudyId } = await client.caseStudies.create({
    meetingId,
    countyId: STRONG,
    title: '示例案例',
  });
  const group = { kind: 'industrialCluster' as const, name: '示例集群', year: 2026 };
  const { id } = await client.counties.addGroup({ ...group, countyIds: [STRONG, WEAK] });
  await expect(client.counties.addGroup(group)).rejects.toMatchObject({
    key: 'counties:error.groupExists',
  });
  await client.counties.linkGroup({ id, issueIds: [issueId], caseStudyIds: [caseStudyId] });
  await expect(
    client.counties.linkGroup({ id, issueIds: ['gone'], caseStudyIds: [] }),
  ).rejects.toMatchObject({ key: 'counties:error.linkNotFound' });
  expect(await client.counties.groups({})).toMatchObject([
    {
      name: '示例集群',
      members: [{ name: '济南市历下区' }, { name: '济南市商河县' }],
      issues: [{ number: 1 }],
      cases: [{ title: '示例案例', countyName: '济南市历下区' }],
    },
  ]);
  await client.counties.editGroup({ ...group, id, name: '示例联动', countyIds: [WEAK] });
  expect((await client.counties.page({ countyId: STRONG })).groups).toEqual([]);
  expect((await client.counties.page({ countyId: WEAK })).groups).toMatchObject([
    { name: '示例联动', issues: [{}], cases: [{}] },
  ]);
  await client.counties.removeGroup({ id });
  expect(await client.counties.groups({})).toEqual([]);
  await client.journal.undo({});
  expect(await client.counties.groups({})).toMatchObject([{ members: [{}], issues: [{}] }]);
});

describe('adoption of a case', () => {
  test('from proposal to look-back, with evidence', async () => {
    const register = await aCase();
    const { client, id, caseStudyId, time } = register;
    const go = client.counties.moveAdoption;
    await go({ id, move: 'begin' });
    await go({ id, move: 'report', text: '示例：已印发方案' });
    const adopt = {
      id,
      move: 'adopt',
      text: '示例：压减到 5 天',
      lookBackOn: '2026-11-15',
    } as const;
    await expect(go(adopt)).rejects.toMatchObject({ key: 'counties:error.evidenceMissing' });
    const file = aFile(register, '方案.pdf');
    const add = () => client.counties.addAdoptionEvidence({ id, files: [file] });
    expect(await add()).toEqual({ added: 1 });
    expect(await add()).toEqual({ added: 0 });
    await expect(go(adopt)).rejects.toMatchObject({ key: 'counties:error.secondPerson' });
    await client.operators.takeOver({ id: register.second });
    await go(adopt);
    await client.journal.undo({});
    await go({ id, move: 'report', text: '示例：又一次' });
    await client.operators.takeOver({ id: register.first });
    await expect(go(adopt)).rejects.toMatchObject({ key: 'counties:error.secondPerson' });
    await client.journal.undo({});
    await client.operators.takeOver({ id: register.second });
    await go(adopt);
    const followed = async () => (await client.counties.adoptions({ caseStudyId }))[0];
    expect(await followed()).toMatchObject({
      status: 'adopted',
      result: '示例：压减到 5 天',
      lookBackDue: false,
      moves: [
        { move: 'begin', operatorName: '示例甲' },
        { move: 'report', text: '示例：已印发方案' },
        { move: 'adopt', toStatus: 'adopted', operatorName: '示例乙' },
      ],
      evidence: [{ fileName: '方案.pdf' }],
    });
    const evidenceId = (await followed())?.evidence[0]?.id ?? '';
    const copy = join(aFolder(), '方案 副本.pdf');
    const target = register.program.handleFor(copy);
    await client.counties.exportAdoptionEvidence({ id: evidenceId, target });
    expect(readFileSync(copy, 'utf8')).toBe('示例材料');
    await expect(
      client.counties.exportAdoptionEvidence({ id: 'gone', target }),
    ).rejects.toMatchObject({ key: 'counties:error.notFound' });
    await expect(client.counties.removeAdoptionEvidence({ id: evidenceId })).rejects.toMatchObject({
      key: 'counties:error.evidenceSealed',
    });
    time.now += 92 * DAY;
    expect(await followed()).toMatchObject({ lookBackDue: true });
    await go({ id, move: 'confirmHeld', text: '示例：仍在运行' });
    expect(await followed()).toMatchObject({ lookBackDue: false });
    await go({ id, move: 'reportLapse', text: '示例：已停用' });
    await client.counties.removeAdoptionEvidence({ id: evidenceId });
    expect(await followed()).toMatchObject({ status: 'underway', evidence: [] });
    await client.journal.undo({});
    await client.journal.undo({});
    expect(await followed()).toMatchObject({ status: 'adopted', evidence: [{}] });
  });

  test('a package carries the evidence', async () => {
    const register = await aCase();
    const { client, program, id } = register;
    await client.counties.addAdoptionEvidence({ id, files: [aFile(register, '方案.pdf')] });
    const [adoption] = await client.counties.adoptions({});
    const path = join(aFolder(), '数据包.zip');
    await client.packages.exportPackage({ target: program.handleFor(path) });
    const zip = await openZip(path, packageZipLimits);
    const names = zip.entries.map(({ name }) => name).join('\n');
    zip.close();
    expect(names).toContain(adoption?.evidence[0]?.fileHash);
  });

  test('is proposed once, by another county, and removed only while proposed', async () => {
    const { client, id, caseStudyId } = await aCase();
    const propose = (countyId: string) =>
      client.counties.proposeAdoption({ caseStudyId, countyId });
    await expect(propose(STRONG)).rejects.toMatchObject({ key: 'counties:error.ownCase' });
    await expect(propose(WEAK)).rejects.toMatchObject({ key: 'counties:error.adoptionExists' });
    await client.counties.moveAdoption({ id, move: 'begin' });
    await expect(client.counties.removeAdoption({ id })).rejects.toMatchObject({
      key: 'counties:error.adoptionBegun',
    });
    await client.journal.undo({});
    await client.counties.removeAdoption({ id });
    expect(await client.counties.adoptions({})).toEqual([]);
  });
});

test('a zone or cluster has a paper of its own; the remark stays inside', async () => {
  const register = await aRegister();
  const { client, program } = register;
  const { id: issueId } = await anIssue(register, 'concluded', { countyId: STRONG });
  const group = { kind: 'linkedZone' as const, name: '示例联动区', year: 2026 };
  const { id } = await client.counties.addGroup({
    ...{ ...group, countyIds: [STRONG, WEAK], remark: '示例：内部掌握' },
  });
  await client.counties.linkGroup({ id, issueIds: [issueId], caseStudyIds: [] });
  const textOf = async (edition: 'internal' | 'public') => {
    const path = join(aFolder(), '联动区.docx');
    await client.counties.exportGroup({ id, edition, target: program.handleFor(path) });
    return wordsOf(path);
  };
  const internal = await textOf('internal');
  for (const said of ['成员（2 个）：济南市历下区、济南市商河县', '产业用地', '已办结', '内部掌握'])
    expect(internal).toContain(said);
  expect(await textOf('public')).not.toContain('内部掌握');
  const target = program.handleFor(join(aFolder(), '联动区.pdf'));
  await expect(client.counties.exportGroup({ id, format: 'pdf', target })).rejects.toMatchObject({
    key: 'counties:error.pdfNeedsWindow',
  });
  await expect(client.counties.exportGroup({ id: 'gone', target })).rejects.toMatchObject({
    key: 'counties:error.notFound',
  });
});

async function wordsOf(path: string): Promise<string> {
  const zip = await openZip(path, tableZipLimits);
  const xml = (await zip.read('word/document.xml')).toString('utf8');
  zip.close();
  return xml.replace(/<[^>]+>/g, '');
}

describe('the list', () => {
  test('counts each county over a year or over all, and is narrowed to what it has', async () => {
    const register = await aCase();
    const { client, meetingId, time } = register;
    await anIssue(register, 'closed', { countyId: STRONG });
    await anIssue(register, 'underway', { countyId: STRONG });
    const person = { meetingId, unitName: '历下区', organizationId: STRONG };
    await client.participants.create({ ...person, name: '示例书记' });
    time.now += 30 * DAY;
    const strong = async (year?: number) =>
      (await client.counties.list(year === undefined ? {} : { year })).find(
        ({ id }) => id === STRONG,
      );
    const figures = { cases: 1, raised: 2, solved: 1, overdue: 1, open: 1, expected: 1, came: 0 };
    expect(await strong()).toMatchObject({ figures, adoptions: 0 });
    expect(await strong(2026)).toMatchObject({ figures });
    expect(await strong(2025)).toMatchObject({ figures: { cases: 0, raised: 0, expected: 0 } });
    const having = async (what: InputOf<typeof counties.list>['having'], year?: number) =>
      (await client.counties.list({ having: what, ...(year === undefined ? {} : { year }) })).map(
        ({ id }) => id,
      );
    for (const what of ['openIssues', 'overdueIssues', 'cases', 'missed'] as const)
      expect(await having(what), what).toEqual([STRONG]);
    expect(await having('adoptions')).toEqual([WEAK]);
    expect(await having('adoptions', 2025)).toEqual([]);
    for (const what of ['plans', 'openTasks', 'pairs', 'groups'] as const)
      expect(await having(what), what).toEqual([]);
    const years = await client.counties.years({});
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(years).toEqual(expect.arrayContaining([2026, 2024, 2021]));
  });
});

describe('the page of a county', () => {
  test('counts its issues by the rules of the issues, its cases and who came', async () => {
    const register = await aCase();
    const { client, meetingId, time } = register;
    const raised = { countyId: STRONG };
    await anIssue(register, 'closed', raised);
    await anIssue(register, 'underway', raised);
    await anIssue(register, 'captured', { countyId: WEAK });
    const person = { meetingId, unitName: '历下区', organizationId: STRONG };
    await client.participants.create({ ...person, name: '示例书记' });
    time.now += 30 * DAY;
    const page = await client.counties.page({ countyId: STRONG });
    expect(page.meetings).toMatchObject([
      {
        meetingId,
        year: 2026,
        issues: {
          total: 2,
          rates: { solved: { numerator: 1, denominator: 2 } },
          byLight: { overdue: 1 },
        },
        cases: [{ title: '示例：一窗受理' }],
        expected: 1,
        came: 0,
      },
    ]);
    expect(page.adoptedByOthers).toMatchObject([{ countyName: '济南市商河县' }]);
    expect(page.published).toMatchObject({ pilot2024: 'leading' });
    expect((await client.counties.page({ countyId: '371702' })).meetings).toEqual([]);
  });

  test('one paper per county; the public edition keeps plan, leader and pair inside', async () => {
    const { client, program, planId } = await aWeakCounty();
    await client.counties.editPlan({ id: planId, leader: '示例领导甲' });
    await client.counties.addTask({ planId, title: '示例：修路', dueDate: '2026-08-01' });
    await client.counties.addPair({ strongId: STRONG, weakId: WEAK, year: 2026 });
    const textOf = async (edition: 'internal' | 'public') => {
      const folder = join(aFolder(), '县情况页');
      await client.counties.exportPages({ edition, target: program.handleFor(folder) });
      expect(readdirSync(folder)).toEqual(['济南市历下区.docx', '济南市商河县.docx']);
      return wordsOf(join(folder, '济南市商河县.docx'));
    };
    const internal = await textOf('internal');
    for (const words of ['薄弱县', '包保领导：示例领导甲', '逾期未完成', '由济南市历下区结对帮扶'])
      expect(internal).toContain(words);
    expect(await textOf('public')).not.toMatch(/薄弱县|示例领导甲|修路|结对帮扶/);
  });
});
