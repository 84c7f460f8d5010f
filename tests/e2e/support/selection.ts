import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { Desk } from './desk';

const COUNTIES = { 示例案例甲: '370102', 示例案例乙: '370103', 示例案例丙: '370202' };
const POINTS: Record<string, number> = { 示例案例甲: 90, 示例案例乙: 80, 示例案例丙: 70 };
const JUDGES = ['示例评委一', '示例评委二', '示例评委三', '示例评委四', '示例评委五'];

/** A text in the three parts that a call asks for. */
async function aText(folder: string, title: string): Promise<string> {
  const children = ['基本情况', '主要做法', '成效'].flatMap((part) => [
    new Paragraph({ text: part, heading: HeadingLevel.HEADING_1 }),
    new Paragraph('示例。'),
  ]);
  const path = join(folder, `${title}.docx`);
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return path;
}

/**
 * A selection of three nominations for two seats whose five judges have handed in their sheets; `open`
 * brings names and scores together.
 */
export async function aMarkedSelection(
  desk: Desk,
  folder: string,
  meetingId: string,
  points: Record<string, number> = POINTS,
) {
  const { id: operator } = await desk.ask<{ id: string }>('operators.add', { name: '示例甲' });
  await desk.ask('operators.takeOver', { id: operator });
  const { id: selectionId } = await desk.ask<{ id: string }>('selections.create', {
    ...{ meetingId, name: '示例 特色产业典型案例' },
  });
  await desk.ask('selections.edit', {
    ...{ id: selectionId, seats: 2, aggregation: 'trimmedMean', trim: 1, trimFrom: 5, step: 1 },
    ...{ fewestCharacters: null, mostCharacters: null, needsStamp: false, needsDeck: false },
  });
  for (const [title, countyId] of Object.entries(COUNTIES)) {
    const { id, caseStudyId } = await desk.ask<{ id: string; caseStudyId: string }>(
      'selections.nominate',
      { selectionId, of: { countyId, title } },
    );
    const file = await desk.source(await aText(folder, title));
    await desk.ask('caseStudies.importText', { caseStudyId, file });
    await desk.ask('selections.moveNomination', { id, move: 'accept' });
    const copy = await desk.ask<{
      title: string;
      suggestions: { term: string; replacement: string; isSure: boolean }[];
    }>('judging.blindCopy', { nominationId: id });
    await desk.ask('judging.confirmBlindCopy', {
      ...{ nominationId: id, title: copy.title },
      masks: copy.suggestions
        .filter(({ isSure }) => isSure)
        .map(({ term, replacement }) => ({ term, replacement })),
    });
  }
  const judges: string[] = [];
  for (const name of JUDGES)
    judges.push(
      (
        await desk.ask<{ id: string }>('judging.addJudge', {
          ...{ selectionId, name, unit: '示例大学', cityId: null },
        })
      ).id,
    );
  await desk.ask('judging.beginBlind', { selectionId });
  for (const judgeId of judges) {
    const { lines } = await desk.ask<{ lines: { code: string; title: string }[] }>(
      'judging.sheet',
      { judgeId },
    );
    for (const { code, title } of lines) {
      const given = (points[title] ?? 0) * 100;
      await desk.ask('judging.mark', {
        ...{ judgeId, code, given: { points: [given, given, given] } },
      });
    }
    await desk.ask('judging.handIn', { judgeId });
  }
  return {
    selectionId,
    open: () => desk.ask('judging.open', { selectionId, witness: '示例乙' }),
  };
}
