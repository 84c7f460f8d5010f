import { expect, test } from 'vitest';
import { facts, type Laptop, laptops, merged } from '../packages/laptops';

const WEAK = '370126';
const STRONG = '370102';

const pageOf = (laptop: Laptop, countyId = WEAK) => laptop.client.counties.page({ countyId });

/** Two laptops that know the same weak county and its plan. */
async function twoDesks() {
  const made = await laptops(1);
  const { main, desk } = made;
  await main.client.counties.setTags({ countyId: WEAK, year: 2026, tags: ['weak'] });
  const { id: planId } = await main.client.counties.makePlan({ countyId: WEAK, year: 2026 });
  await merged(main, desk);
  return { ...made, planId };
}

test('what two laptops add to one plan stands side by side, and twice is once', async () => {
  const { main, desk, planId } = await twoDesks();
  await main.client.counties.addTask({ planId, title: '示例：修路' });
  await main.client.counties.editPlan({ id: planId, leader: '示例领导甲' });
  await desk.client.counties.addTask({ planId, title: '示例：规划' });
  await desk.client.counties.addVisit({
    ...{ planId, date: '2026-08-10', visitors: '示例帮扶组', text: '示例：走访企业' },
  });
  await desk.client.counties.editPlan({ id: planId, goal: '示例：增加 10 家' });
  expect(await merged(desk, main)).toMatchObject({ conflicts: [] });
  const once = facts(main);
  expect(await merged(desk, main)).toMatchObject({ changes: 0 });
  expect(facts(main)).toEqual(once);
  expect((await pageOf(main)).plans).toMatchObject([
    { leader: '示例领导甲', goal: '示例：增加 10 家', tasks: [{}, {}], visits: [{}] },
  ]);
  await merged(main, desk);
  expect(facts(desk)).toEqual(facts(main));
});

test('the same county tagged, planned, paired and taken up on both is one of each', async () => {
  const { main, desk, meetingId } = await laptops(1);
  const { id: caseStudyId } = await main.client.caseStudies.create({
    ...{ meetingId, countyId: STRONG, title: '示例案例' },
  });
  await merged(main, desk);
  for (const laptop of [main, desk]) {
    const { counties } = laptop.client;
    await counties.setTags({ countyId: WEAK, year: 2026, tags: ['weak'] });
    const { id: planId } = await counties.makePlan({ countyId: WEAK, year: 2026 });
    await counties.addTask({ planId, title: laptop === main ? '示例：甲' : '示例：乙' });
    await counties.addPair({ strongId: STRONG, weakId: WEAK, year: 2026 });
    await counties.addGroup({
      ...{ kind: 'linkedZone', name: '示例联动区', year: 2026, countyIds: [STRONG, WEAK] },
    });
    await counties.proposeAdoption({ caseStudyId, countyId: WEAK });
  }
  await merged(desk, main);
  const page = await pageOf(main);
  expect(page).toMatchObject({
    tags: [{ tag: 'weak' }],
    plans: [{ year: 2026 }],
    pairs: [{ role: 'weak' }],
    groups: [{ members: [{}, {}] }],
    adopts: [{ status: 'proposed' }],
  });
  expect(page.plans[0]?.tasks.map(({ title }) => title).toSorted()).toEqual([
    '示例：乙',
    '示例：甲',
  ]);
  await merged(main, desk);
  // Each laptop keeps its own row of the one plan, and what is written to it later still finds it.
  const planId = page.plans[0]?.id ?? '';
  await main.client.counties.addTask({ planId, title: '示例：丙' });
  await merged(main, desk);
  const { plans } = await pageOf(desk);
  expect(plans).toHaveLength(1);
  expect(plans[0]?.tasks).toHaveLength(3);
});

test('an adoption moved on by one and given evidence by the other goes on with both', async () => {
  const { main, desk, meetingId } = await laptops(1);
  const { id: caseStudyId } = await main.client.caseStudies.create({
    ...{ meetingId, countyId: STRONG, title: '示例案例' },
  });
  const { id } = await main.client.counties.proposeAdoption({ caseStudyId, countyId: WEAK });
  await merged(main, desk);
  await desk.client.counties.moveAdoption({ id, move: 'begin' });
  await main.client.counties.addTask({
    planId: await planOf(main),
    title: '示例：学习考察',
  });
  expect(await merged(desk, main)).toMatchObject({ conflicts: [] });
  expect(await main.client.counties.adoptions({})).toMatchObject([
    { status: 'underway', moves: [{ move: 'begin' }] },
  ]);
});

async function planOf({ client }: Laptop): Promise<string> {
  await client.counties.setTags({ countyId: WEAK, year: 2026, tags: ['weak'] });
  return (await client.counties.makePlan({ countyId: WEAK, year: 2026 })).id;
}
