import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../src/main/desk';
import { aFolder, aMeetingInput, aProgram } from '../support/program';
import { aDocx, type Line } from './files';

export const LIXIA = '370102';
export const SHINAN = '370202';
export const ZHANGDIAN = '370303';

/** A meeting with cases that have no selection, each with a text. */
export async function aMeeting(desk?: Desk) {
  const made = await aProgram(desk ? { desk } : {});
  const { client, program } = made;
  const meeting = await client.meetings.create(aMeetingInput);
  const { id: first } = await client.operators.add({ name: '示例甲' });
  await client.operators.takeOver({ id: first });
  const folder = aFolder();
  let files = 0;
  const fileOf = (bytes: Uint8Array, name = 'docx') => {
    files += 1;
    const path = join(folder, `示例${files}.${name}`);
    writeFileSync(path, bytes);
    return program.handleFor(path);
  };
  const handIn = async (caseStudyId: string, lines: readonly Line[]) =>
    client.caseStudies.importText({ caseStudyId, file: fileOf(await aDocx(lines)) });
  return {
    ...made,
    folder,
    meetingId: meeting.id,
    fileOf,
    handIn,
    async aCase(
      countyId: string,
      title: string,
      lines: readonly Line[] | null = ['# 基本情况', '示例。'],
      field = '',
    ) {
      const { id } = await client.caseStudies.create({
        meetingId: meeting.id,
        countyId,
        title,
        field,
      });
      if (lines) await handIn(id, lines);
      return id;
    },
  };
}

/** What a case is in a casebook, by the case. */
export async function inBook(
  client: Awaited<ReturnType<typeof aProgram>>['client'],
  id: string,
  caseStudyId: string,
): Promise<string> {
  const { cases } = await client.casebooks.get({ id });
  const found = cases.find((one) => one.caseStudyId === caseStudyId);
  if (!found) throw new Error(`${caseStudyId} is not in the book`);
  return found.id;
}
