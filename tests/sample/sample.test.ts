import { issueStatuses } from '@shared/issues/issue';
import { describe, expect, test } from 'vitest';
import { aProgram } from '../support/program';

describe('the sample meeting', () => {
  test('is lifelike in size, labelled, and has issues in every state', async () => {
    const { client } = await aProgram();
    expect(await client.sample.isWanted({})).toBe(true);
    const { meetingId } = await client.sample.load({});
    expect(await client.sample.isWanted({})).toBe(false);

    const overview = await client.meetings.overview({ id: meetingId });
    expect(overview).toMatchObject({
      days: 2,
      agendaItems: 40,
      participants: 150,
      caseStudies: 6,
      decks: 4,
      issues: 60,
    });
    expect(overview.meeting).toMatchObject({
      isSample: true,
      name: expect.stringContaining('示例'),
    });
    const issues = await client.issues.list({ meetingId });
    expect([...new Set(issues.map(({ status }) => status))].sort()).toEqual(
      [...issueStatuses].sort(),
    );
  });

  test('says of every person that they are invented', async () => {
    const { client } = await aProgram();
    const { meetingId } = await client.sample.load({});
    const people = await client.participants.list({ meetingId });
    expect(people.filter(({ post }) => !post.includes('示例'))).toEqual([]);
    expect(people.filter(({ remark }) => !remark.includes('虚构'))).toEqual([]);
    const names = people.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has two evaluated years, released, and one figure put right since', async () => {
    const { client } = await aProgram();
    await client.sample.load({});
    const [earlier, present] = await client.evaluation.list({});
    expect([earlier?.year, present?.year]).toEqual([2024, 2025]);
    const evaluationId = present?.id ?? '';
    const sheet = await client.evaluation.sheet({ evaluationId });
    const { categories, members, indicators, values, vetoes, adjustments, targets } = sheet;
    expect(indicators).toHaveLength(14);
    expect(
      categories.map(({ id }) => members.filter(({ categoryId }) => categoryId === id).length),
    ).toEqual([58, 41, 37]);
    expect(values).toHaveLength(14 * 136 - 3);
    expect([vetoes.length, adjustments.length, targets.length]).toEqual([1, 3, 3]);
    const said = [
      ...[...values, ...vetoes, ...adjustments].map(({ source }) => source),
      ...[...vetoes, ...adjustments].map(({ reason }) => reason),
      ...indicators.flatMap(({ definition, source, note }) => [definition, source, note]),
      sheet.evaluation.name,
    ];
    expect(said.filter((text) => !text.startsWith('示例'))).toEqual([]);
    // Reasons stand with the indicators whose figures are missing.
    const findings = await client.evaluation.findings({ evaluationId });
    expect(findings.map(({ by }) => by).sort()).toEqual(['jump', 'missing', 'missing', 'missing']);

    const [release] = await client.evaluation.releases({ evaluationId });
    expect(await client.evaluation.replay({ id: release?.id ?? '' })).toMatchObject({ same: true });
    const then = (await client.evaluation.released({ id: release?.id ?? '' })).computed;
    const holders = sheet.honours.map(({ id, seats }) =>
      seats.map(
        ({ categoryId }) =>
          then.counties.filter((one) => one.categoryId === categoryId && one.honourIds.includes(id))
            .length,
      ),
    );
    expect(holders).toEqual([
      [8, 5, 7],
      [4, 4, 2],
    ]);
    expect(then.verdicts.some(({ verdict }) => verdict === 'barred')).toBe(true);
    const now = await client.evaluation.results({ evaluationId });
    expect(now.counties).not.toEqual(then.counties);

    const [report] = await client.evaluationReports.list({ evaluationId });
    const { chapters } = await client.evaluationReports.sheet({
      id: report?.id ?? '',
      edition: 'internal',
    });
    expect(chapters.filter(({ text }) => text === '')).toEqual([]);
    const told = Object.fromEntries(chapters.map(({ chapter, text }) => [chapter, text]));
    expect(told.experience).toContain('沂源县');
    // What was merged is of more counties than one.
    expect(told.commonIssues).toMatch(/commonCounties:[^|]+\|[2-9]/);
  });

  test('takes its evaluations with it, and brings them back', async () => {
    const { client } = await aProgram();
    const { meetingId } = await client.sample.load({});
    const before = await client.evaluation.list({});
    const own = await client.evaluation.create({
      year: 2026,
      name: '示例 自建',
      copyFrom: before[1]?.id ?? '',
    });
    await client.meetings.remove({ id: meetingId });
    expect(await client.evaluation.list({})).toMatchObject([{ id: own.id, comparedWith: null }]);
    await client.journal.undo({});
    expect((await client.evaluation.list({})).slice(0, 2)).toEqual(before);
    const evaluationId = before[1]?.id ?? '';
    expect(await client.evaluationReports.list({ evaluationId })).toMatchObject([{ meetingId }]);
    const [release] = await client.evaluation.releases({ evaluationId });
    expect(await client.evaluation.replay({ id: release?.id ?? '' })).toMatchObject({ same: true });

    await client.evaluation.edit({ id: evaluationId, name: '示例 改名自用' });
    await client.meetings.remove({ id: meetingId });
    expect((await client.evaluation.list({})).map(({ name }) => name)).toEqual([
      '示例 改名自用',
      '示例 自建',
    ]);
  });

  test('does not come back where somebody removed it', async () => {
    const { client } = await aProgram();
    const { meetingId } = await client.sample.load({});
    await client.meetings.remove({ id: meetingId });
    expect(await client.meetings.list({})).toEqual([]);
    expect(await client.sample.isWanted({})).toBe(false);
    await client.journal.undo({});
    expect(await client.issues.list({ meetingId })).toHaveLength(60);
  });
});
