import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

export const JINAN = '370100';
export const LIXIA = '370102';
export const SHIZHONG = '370103';
export const QINGDAO_SHINAN = '370202';

/** A meeting with a selection that still asks for cases, and somebody at the laptop. */
export async function aSelection() {
  const made = await aProgram();
  const { client } = made;
  const meeting = await client.meetings.create(aMeetingInput);
  const { id: first } = await client.operators.add({ name: '示例甲' });
  await client.operators.takeOver({ id: first });
  const { id: selectionId } = await client.selections.create({
    meetingId: meeting.id,
    name: '示例 特色产业典型案例',
  });
  return { ...made, meetingId: meeting.id, selectionId };
}

export type ASelection = Awaited<ReturnType<typeof aSelection>>;

/** A file on disk and the handle of it, as a dialog would give it. */
export function aFile({ program }: ASelection, name: string, bytes: string | Uint8Array) {
  const path = join(aFolder(), name);
  writeFileSync(path, bytes);
  return program.handleFor(path);
}

/** A text in the three required parts, `body` in each of them. */
export async function aText(body = '示例。', parts = ['基本情况', '主要做法', '成效']) {
  const children = parts.flatMap((part) => [
    new Paragraph({ text: part, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(body),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Asks for nothing but a text, so that a test says itself what is missing. */
export const anyText = {
  fewestCharacters: null,
  mostCharacters: null,
  needsStamp: false,
  needsDeck: false,
} as const;

/** A nomination with a text that a call like `anyText` finds complete. */
export async function aNomination(selection: ASelection, countyId: string, title = '示例案例') {
  const { client, selectionId } = selection;
  const made = await client.selections.nominate({
    selectionId,
    of: { countyId, title },
  });
  await client.caseStudies.importText({
    caseStudyId: made.caseStudyId,
    file: aFile(selection, `${title}.docx`, await aText(`${title}。`)),
  });
  return made;
}
