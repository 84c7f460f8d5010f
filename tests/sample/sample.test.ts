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
