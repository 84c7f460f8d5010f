import type { CasebookLine, CasebookWarning } from '@shared/casebooks/casebook';
import { textChanges } from '@shared/casebooks/changes';
import { corrected, typosIn } from '@shared/casebooks/typos';
import type { TextBlock } from '@shared/caseStudies/caseText';
import { notFound, refused } from '@shared/errors';
import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { nominationTable } from '../selections/selections.table';
import { casebookCaseTable, casebookCorrectionTable } from './casebooks.table';
import { picturesOf } from './placedPictures';
import {
  blocksOf,
  casebookRow,
  caseRow,
  correctionsOf,
  currentTextId,
  groupsOf,
  wordBlocks,
} from './read';

const linesIn = (blocks: readonly TextBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.join('\t'));
    return 'text' in block ? [block.text] : [];
  });

/** Cases of a selection's book that are not selected, or no longer. */
function notSelected(db: Reader, selectionId: string | null): ReadonlySet<string> {
  if (selectionId === null) return new Set();
  const rows = db
    .select({ id: nominationTable.caseStudyId })
    .from(nominationTable)
    .where(
      and(
        eq(nominationTable.selectionId, selectionId),
        notInArray(nominationTable.status, ['selected']),
      ),
    )
    .all();
  return new Set(rows.map(({ id }) => id));
}

function warningsOf(db: Reader, line: CasebookLine, isSelected: boolean): CasebookWarning[] {
  const { id: caseId, title, originalTitle, proposedTitle, textState } = line;
  const printed = title || originalTitle;
  const bare = picturesOf(db, line).filter((one) => !one.isLeftOut && one.caption === '').length;
  const counts: [CasebookWarning['kind'], number][] = [
    ['notSelected', isSelected ? 0 : 1],
    ...(textState === 'current' ? [] : [[textState, 1] as [typeof textState, number]]),
    ['noSlogan', line.lacksSlogan && printed === originalTitle ? 1 : 0],
    ['notUniform', title === '' && !line.lacksSlogan && originalTitle !== proposedTitle ? 1 : 0],
    ['slips', line.slips],
    ['noCaption', bare],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ caseId, title: printed, kind, count }));
}

type TextOperations = 'changes' | 'takeText' | 'slips' | 'takeCorrections' | 'warnings';

export const textOperations: Pick<HandlersOf<'casebooks'>, TextOperations> = {
  changes(db, { caseId }) {
    const { textId, caseStudyId } = caseRow(db, caseId);
    const current = currentTextId(db, caseStudyId);
    return textChanges(linesIn(blocksOf(db, textId)), linesIn(blocksOf(db, current)));
  },

  takeText(db, { caseId }) {
    const { caseStudyId } = caseRow(db, caseId);
    const textId = currentTextId(db, caseStudyId);
    if (textId === null) throw refused('casebooks:error.noText');
    db.update(casebookCaseTable).set({ textId }).where(eq(casebookCaseTable.id, caseId)).run();
  },

  slips(db, { caseId }) {
    const taken = correctionsOf(db, caseId);
    const paragraphs = new Set(wordBlocks(blocksOf(db, caseRow(db, caseId).textId)));
    return [...paragraphs].flatMap((paragraph) => {
      const kinds = typosIn(paragraph);
      const printed = taken.get(paragraph);
      if (kinds.length === 0 && printed === undefined) return [];
      return [
        {
          paragraph,
          corrected: printed ?? corrected(paragraph),
          kinds,
          isTaken: printed !== undefined,
        },
      ];
    });
  },

  takeCorrections(db, { caseId, paragraphs, taken }, act) {
    const { textId } = caseRow(db, caseId);
    if (!taken) {
      db.delete(casebookCorrectionTable)
        .where(
          and(
            eq(casebookCorrectionTable.caseId, caseId),
            inArray(casebookCorrectionTable.paragraph, paragraphs),
          ),
        )
        .run();
      return;
    }
    const there = new Set(wordBlocks(blocksOf(db, textId)));
    for (const paragraph of new Set(paragraphs)) {
      if (!there.has(paragraph)) throw notFound('casebooks:error.paragraphNotFound');
      db.insert(casebookCorrectionTable)
        .values({ id: act.newId(), caseId, paragraph, corrected: corrected(paragraph) })
        .onConflictDoNothing()
        .run();
    }
  },

  warnings(db, { id }) {
    const casebook = casebookRow(db, id);
    const out = notSelected(db, casebook.selectionId);
    return groupsOf(db, casebook)
      .flatMap(({ cases }) => cases)
      .flatMap((line) => warningsOf(db, line, !out.has(line.caseStudyId)));
  },
};
