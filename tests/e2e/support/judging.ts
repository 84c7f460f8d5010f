import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { Desk } from './desk';
import { aMeeting } from './year';

const PARTS = ['基本情况', '主要做法', '成效'];

/** A case's text in the parts that a call asks for. */
export async function aCaseText(path: string, body: string): Promise<string> {
  const children = PARTS.flatMap((part) => [
    new Paragraph({ text: part, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(body),
  ]);
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return path;
}

type Judge = { name: string; unit: string; cityId: string | null };
type Blind = {
  title: string;
  suggestions: { isSure: boolean; term: string; replacement: string }[];
};

/**
 * A selection in its blind phase: a nomination of each county with a confirmed blind copy, and judges
 * who read. Two operators; the first one works here.
 */
export async function aBlindPhase(
  desk: Desk,
  folder: string,
  counties: readonly string[],
  judges: readonly Judge[],
  scoring: object = {},
) {
  const meetingId = await aMeeting(desk);
  const operators: string[] = [];
  for (const name of ['示例甲', '示例乙'])
    operators.push((await desk.ask<{ id: string }>('operators.add', { name })).id);
  await desk.ask('operators.takeOver', { id: operators[0] });
  const name = '示例 特色产业典型案例';
  const { id: selectionId } = await desk.ask<{ id: string }>('selections.create', {
    meetingId,
    name,
  });
  await desk.ask('selections.edit', {
    ...{ id: selectionId, fewestCharacters: null, mostCharacters: null },
    ...{ needsStamp: false, needsDeck: false, step: 1 },
    ...scoring,
  });
  for (const [at, countyId] of counties.entries()) {
    const of = { countyId, title: `示例案例${at + 1}：产业链协同`, field: '产业升级' };
    const made = await desk.ask<{ id: string; caseStudyId: string }>('selections.nominate', {
      selectionId,
      of,
    });
    const body = `示例：围绕主导产业，建立链长制度，协同攻关第${at + 1}类难题。`.repeat(12);
    const file = await desk.source(await aCaseText(join(folder, `文稿${at + 1}.docx`), body));
    await desk.ask('caseStudies.importText', { caseStudyId: made.caseStudyId, file });
    await desk.ask('selections.moveNomination', { id: made.id, move: 'accept' });
    const { title, suggestions } = await desk.ask<Blind>('judging.blindCopy', {
      nominationId: made.id,
    });
    const masks = suggestions
      .filter(({ isSure }) => isSure)
      .map(({ term, replacement }) => ({ term, replacement }));
    await desk.ask('judging.confirmBlindCopy', { nominationId: made.id, title, masks });
  }
  const ids: string[] = [];
  for (const judge of judges)
    ids.push((await desk.ask<{ id: string }>('judging.addJudge', { selectionId, ...judge })).id);
  await desk.ask('judging.beginBlind', { selectionId });
  return { meetingId, selectionId, operators, judges: ids };
}
