import type { Desk } from '../../src/main/desk';
import { blankIssue } from '../../src/main/features/issues/capture';
import { issueTable } from '../../src/main/features/issues/issues.table';
import { organizationTable } from '../../src/main/features/organizations/organizations.table';
import { openProgram, type Program } from '../../src/main/program';

export const ISSUES = 10_000;

const openings = ['我县', '本区近年来', '目前全市', '企业反映', '乡镇普遍反映', '在项目推进中'];
const matters = [
  '工业用地指标不足，存量用地盘活的手续办理周期较长',
  '化工园区扩区调区的条件不够明确，重点项目落地等待时间长',
  '农产品冷链设施布局分散，补助政策覆盖不到村级网点',
  '跨县公路和桥梁改造的配套资金筹措困难',
  '高技能人才引进后住房和子女入学的保障衔接不够顺畅',
  '增量配电网接入审批环节多，企业用电成本偏高',
  '中小企业续贷条件偏严，应急转贷资金池规模不足',
  '职业院校专业设置与产业链用工需求对接不紧',
  '生活垃圾焚烧飞灰跨市处置价格持续上涨',
  '镇级污水处理厂运行费用缺口较大，收费机制尚未理顺',
  '特色产业品牌认定的标准不统一，检测费用由企业自行负担',
  '文物保护单位建设控制地带内的村庄改造审批时间较长',
];
const wishes = [
  '希望省里统筹安排并给予政策支持。',
  '建议牵头部门研究出台操作细则。',
  '恳请协调解决，明确办理时限。',
];
const statuses = ['captured', 'proposed', 'assigned', 'underway'] as const;
const topics = ['land', 'energy', 'finance', 'labour', 'approval', 'transport', 'other'] as const;

/** A word of one, two and three characters each, as somebody would look for them. */
export const wordsToFind = ['桥', '用地', '化工园'];

type IssueRow = typeof issueTable.$inferInsert;

export function anIssueRow(at: number, meetingId: string, organizations: string[]): IssueRow {
  const pick = <T>(list: readonly T[], step: number) =>
    list[Math.floor(at / step) % list.length] as T;
  const dealtWith = at % 4 > 1;
  return {
    ...blankIssue,
    id: `issue-${at}`,
    meetingId,
    number: at + 1,
    kind: 'request',
    status: pick(statuses, 1),
    topic: pick(topics, 3),
    countyId: pick(organizations, 1),
    raisedByText: '示例书记',
    raisedAt: Date.UTC(2026, 7, 14) + at * 1000,
    originalWording: `${pick(openings, 5)}${pick(matters, 1)}，${pick(matters, 7)}。${pick(wishes, 2)}`,
    editedWording: dealtWith ? `示例：${pick(matters, 1)}。${pick(wishes, 2)}` : '',
    demand: pick(wishes, 4),
    leadOrganizationId: dealtWith ? pick(organizations, 11) : null,
    assignedOn: dealtWith ? '2026-08-20' : null,
    dueDate: dealtWith ? '2026-09-20' : null,
    originalDueDate: dealtWith ? '2026-09-20' : null,
    supervised: at % 50 === 0,
  } as IssueRow;
}

/** A meeting with ten thousand issues, or as many, written as one change. Answers the meeting's id. */
export async function fillWithIssues(program: Program, count = ISSUES): Promise<string> {
  const meetingId = await aMeeting(program);
  const organizations = program.store.reader
    .select({ id: organizationTable.id })
    .from(organizationTable)
    .all()
    .map(({ id }) => id);
  program.store.change(benchHead('issues'), (db) => {
    for (let at = 0; at < count; at++)
      db.insert(issueTable)
        .values(anIssueRow(at, meetingId, organizations))
        .run();
  });
  return meetingId;
}

/** The current meeting, empty. */
export async function aMeeting({ client }: Program): Promise<string> {
  const { id } = await client.meetings.create({
    year: 2026,
    ordinal: 3,
    name: '示例 2026年度县（市、区）委书记交流会',
    startsOn: '2026-08-14',
    endsOn: '2026-08-15',
  });
  await client.settings.change({ currentMeetingId: id });
  return id;
}

/** The head of a change that the benchmark itself makes. */
export const benchHead = (id: string) => ({
  id: `bench-${id}`,
  device: 'bench',
  person: null,
  operation: 'issues.capture',
  at: Date.UTC(2026, 7, 14),
  official: false,
  undoes: null,
});

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * A data folder with the sample meeting in it and an item of its agenda running. Its slides have
 * pictures of one pixel: with pages still to be drawn, the program would draw them at every start.
 */
export async function fillWithSample(folder: string): Promise<void> {
  const desk = {
    async renderPages({ pages, onPage }: Parameters<Desk['renderPages']>[0]) {
      const picture = { bytes: onePixel, width: 1, height: 1 };
      for (const index of pages) await onPage({ index, picture, missingFonts: [] });
    },
  } as Desk;
  const program = await openProgram({ folder, desk });
  try {
    const { client } = program;
    await client.settings.change({ deckRenderer: 'builtIn' });
    const { meetingId } = await client.sample.load({});
    const { days } = await client.agenda.list({ meetingId });
    const speech = days.flatMap(({ items }) => items).find(({ countyId }) => countyId !== null);
    if (!speech) throw new Error('the sample has no speech');
    await client.runOfShow.start({ id: speech.id });
  } finally {
    program.close();
  }
}
