import { expect, test } from 'vitest';
import { carryReason, type EarlierIssue } from '../../src/shared/figures/rollOver';
import type { IssueStatus } from '../../src/shared/issues/issue';
import { asCalendarDate } from '../../src/shared/time';
import { anIssue, aRegister } from '../issues/anIssue';
import { aMeetingInput } from '../support/program';

const earlier = (status: IssueStatus, review: string | null = null, reviewed = false) =>
  ({
    status,
    followUpReviewOn: review === null ? null : asCalendarDate(review),
    reviewed,
  }) as EarlierIssue;

test.each([
  ['open', earlier('underway'), 'open'],
  ['sent back', earlier('sentBack'), 'open'],
  ['for good', earlier('continuous'), 'continuous'],
  ['concluded, not closed', earlier('concluded'), 'notClosed'],
  ['closed, review due', earlier('closed', '2027-08-16'), 'reviewDue'],
  ['closed, review later', earlier('closed', '2027-08-17'), null],
  ['closed, reviewed', earlier('closed', '2027-02-01', true), null],
  ['merged', earlier('merged'), null],
  ['not accepted', earlier('notAccepted'), null],
] as const)('%s', (_, issue, expected) => {
  expect(carryReason(issue, asCalendarDate('2027-08-16'))).toBe(expected);
});

test('next year opens with what is open and due; numbers kept, one undoable change', async () => {
  const register = await aRegister();
  const { client, meetingId: last } = register;
  const open = await anIssue(register, 'underway', { topic: 'land' });
  const closed = await anIssue(register, 'closed');
  const done = await anIssue(register, 'concluded');
  await client.issues.notAccept({ id: (await anIssue(register)).id, reason: '示例：不属于范围' });
  const { id: meetingId } = await client.meetings.create({
    ...aMeetingInput,
    year: 2027,
    ordinal: 4,
    startsOn: '2027-08-15',
    endsOn: '2027-08-16',
  });

  const { issues, items } = await client.figures.proposeRollOver({ meetingId });
  expect(issues.map(({ id, reason }) => [id, reason])).toEqual([
    [open.id, 'open'],
    [closed.id, 'reviewDue'],
    [done.id, 'notClosed'],
  ]);
  expect(items).toEqual([{ topic: 'land', issues: [{ ordinal: 3, number: open.number }] }]);

  const issueIds = [open.id, closed.id];
  expect(await client.figures.rollOver({ meetingId, issueIds, topics: ['land'] })).toEqual({
    issues: 2,
    items: 1,
  });
  const carried = () => client.issues.list({ meetingId, carried: true });
  expect((await client.issues.counts({ meetingId, carried: true })).total).toBe(2);
  expect((await carried()).map(({ number, carriedFrom }) => [number, carriedFrom])).toEqual([
    [open.number, 3],
    [closed.number, 3],
  ]);
  expect(await client.issues.list({ meetingId })).toEqual([]);
  expect((await client.issues.list({ meetingId: last })).length).toBe(4);
  const titles = async () =>
    (await client.agenda.list({ meetingId })).days.flatMap(({ items: lines }) =>
      lines.map(({ title, remark }) => [title, remark]),
    );
  expect(await titles()).toEqual([
    ['往届问题办理情况：用地', `往届未办结 1 件：3届${open.number}号`],
  ]);
  await expect(client.figures.rollOver({ meetingId, issueIds })).rejects.toMatchObject({
    kind: 'invalid',
    key: 'figures:error.notCarryable',
  });
  await client.journal.undo({});
  expect([await carried(), await titles()]).toEqual([[], []]);
});
