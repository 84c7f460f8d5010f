import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperKind } from '@shared/papers/paper';
import { aMeetingInput, aProgram } from '../support/program';
import { wordText } from './word';

/** A meeting with a few people of every sort: two characters, rare ones, a compound name, staff. */
export async function aMeetingWithPeople(options: Parameters<typeof aProgram>[0] = {}) {
  const { program, client, time } = await aProgram(options);
  const { id: meetingId } = await client.meetings.create({
    ...aMeetingInput,
    venue: '示例会议中心',
  });
  const ids: Record<string, string> = {};
  const people = [
    { name: '张三', unitName: '济南市历下区', organizationId: '370102', groupName: '第一组' },
    { name: '李𠮷', unitName: '青岛市市南区', organizationId: '370202', groupName: '第二组' },
    { name: '示例䶮', unitName: '诸城市', organizationId: '370782', groupName: '第一组' },
    { name: '买买提·吐尔逊', unitName: '示例单位', post: '处长', groupName: '第二组' },
    {
      name: '王工作',
      unitName: '会务组',
      post: '联络员',
      capacity: 'staff' as const,
      phone: '13800000009',
    },
  ];
  for (const one of people) {
    const { id } = await client.participants.create({
      meetingId,
      post: '委书记',
      phone: '13800000001',
      lodging: '1808',
      ...one,
    });
    ids[one.name] = id;
  }
  const path = (name: string) => join(program.folder, name);
  return {
    program,
    client,
    time,
    meetingId,
    ids,
    path,
    /** Exports a paper and answers its text, a paragraph a line. */
    async textOf(paper: PaperKind, more: object = {}): Promise<string> {
      const file = path(`${paper}.docx`);
      const target = program.handleFor(file);
      await client.papers.exportPaper({ meetingId, paper, target, ...more });
      return wordText(file);
    },
  };
}

export const isWord = (path: string) => readFileSync(path).subarray(0, 2).toString() === 'PK';
