import {
  caseStudyTable,
  deckTable,
  slideTable,
} from '../../src/main/features/caseStudies/caseStudies.table';
import type { Program } from '../../src/main/program';
import { TEST_NOW } from '../support/program';

type DeckRow = typeof deckTable.$inferInsert;

/** A case with one rendered deck, written as the deck import leaves it. Answers the ids of its pages. */
export function aDeck(
  program: Program,
  meetingId: string,
  changes: Partial<Pick<DeckRow, 'isStageVersion' | 'rendering' | 'pageCount'>> = {},
): { caseStudyId: string; deckId: string; slideIds: string[] } {
  const pageCount = changes.pageCount ?? 3;
  const serial = String(program.store.reader.select().from(deckTable).all().length + 1);
  const ids = { caseStudyId: `case-${serial}`, deckId: `deck-${serial}` };
  const head = {
    id: `seed-deck-${serial}`,
    device: 'test',
    person: null,
    operation: 'test.seed',
    at: TEST_NOW,
    official: false,
    undoes: null,
  };
  const slideIds = Array.from({ length: pageCount }, (_, at) => `${ids.deckId}-page-${at + 1}`);
  program.store.change(head, (db) => {
    db.insert(caseStudyTable)
      .values({
        id: ids.caseStudyId,
        meetingId,
        countyId: '370782',
        title: '示例案例',
        field: '产业',
        summary: '',
        speakerId: null,
        createdAt: TEST_NOW,
      })
      .run();
    db.insert(deckTable)
      .values({
        id: ids.deckId,
        caseStudyId: ids.caseStudyId,
        fileName: '示例.pptx',
        fileHash: serial.padStart(64, 'a'),
        fileSize: 1,
        format: 'pptx',
        pageCount,
        isStageVersion: changes.isStageVersion ?? true,
        importedAt: TEST_NOW,
        rendering: changes.rendering ?? 'done',
        renderer: 'builtIn',
      })
      .run();
    slideIds.forEach((id, at) => {
      db.insert(slideTable)
        .values({
          id,
          deckId: ids.deckId,
          number: at + 1,
          title: `第${at + 1}页`,
          text: '',
          notes: '只给发言人看的备注',
          imageHash: String(at + 1).padStart(64, serial),
          width: 1600,
          height: 900,
          fidelity: [],
        })
        .run();
    });
  });
  return { ...ids, slideIds };
}
