import type { Casebook, CasebookCase, CasebookLine, TextState } from '@shared/casebooks/casebook';
import { type CaseGroup, grouped } from '@shared/casebooks/order';
import { type PrintedBlock, printedText } from '@shared/casebooks/printedText';
import { proposedTitle } from '@shared/casebooks/titles';
import { typosIn } from '@shared/casebooks/typos';
import type { TextBlock } from '@shared/caseStudies/caseText';
import { notFound } from '@shared/errors';
import type { OrganizationInCity } from '@shared/organizations/organization';
import { fullName } from '@shared/organizations/organization';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { caseStudyTable, caseTextTable } from '../caseStudies/caseStudies.table';
import { weighed } from '../deliberation';
import { organizationsInCity } from '../organizations';
import { nominationTable, selectionTable } from '../selections/selections.table';
import { casebookCaseTable, casebookCorrectionTable, casebookTable } from './casebooks.table';
import { picturesOf } from './placedPictures';

export function casebookRow(db: Reader, id: string): Casebook {
  const row = db.select().from(casebookTable).where(eq(casebookTable.id, id)).get();
  if (!row) throw notFound('casebooks:error.notFound');
  return row;
}

export function caseRow(db: Reader, id: string): CasebookCase {
  const row = db.select().from(casebookCaseTable).where(eq(casebookCaseTable.id, id)).get();
  if (!row) throw notFound('casebooks:error.caseNotFound');
  return row;
}

export const casesOf = (db: Reader, casebookId: string): CasebookCase[] =>
  db
    .select()
    .from(casebookCaseTable)
    .where(eq(casebookCaseTable.casebookId, casebookId))
    .orderBy(asc(casebookCaseTable.position), asc(casebookCaseTable.id))
    .all();

/** The version of a case's text that is in use now; null without one. */
export function currentTextId(db: Reader, caseStudyId: string): string | null {
  const row = db
    .select({ id: caseTextTable.id })
    .from(caseTextTable)
    .where(and(eq(caseTextTable.caseStudyId, caseStudyId), eq(caseTextTable.isCurrent, true)))
    .get();
  return row?.id ?? null;
}

/** Blocks of a version as handed in; none without one. */
export function blocksOf(db: Reader, textId: string | null): TextBlock[] {
  if (textId === null) return [];
  const row = db
    .select({ blocks: caseTextTable.blocks })
    .from(caseTextTable)
    .where(eq(caseTextTable.id, textId))
    .get();
  return row?.blocks ?? [];
}

/** What is printed instead of a paragraph, by the paragraph as handed in. */
export function correctionsOf(db: Reader, caseId: string): Map<string, string> {
  const rows = db
    .select()
    .from(casebookCorrectionTable)
    .where(eq(casebookCorrectionTable.caseId, caseId))
    .all();
  return new Map(rows.map(({ paragraph, corrected }) => [paragraph, corrected]));
}

function textState({ textId }: CasebookCase, current: string | null): TextState {
  if (textId === null) return current === null ? 'gone' : 'missing';
  return textId === current ? 'current' : 'replaced';
}

/** 名次 by case, where the book is printed by them. */
function placesOf(db: Reader, { selectionId, arrangement }: Casebook): Map<string, number | null> {
  if (selectionId === null || arrangement !== 'place') return new Map();
  const cases = new Map(
    db
      .select({ id: nominationTable.id, caseStudyId: nominationTable.caseStudyId })
      .from(nominationTable)
      .where(eq(nominationTable.selectionId, selectionId))
      .all()
      .map(({ id, caseStudyId }) => [id, caseStudyId]),
  );
  return new Map(
    weighed(db, selectionId).standings.map(({ nomination, place }) => [
      cases.get(nomination) ?? nomination,
      place,
    ]),
  );
}

/** The fields of the call, in its order. */
function callFieldsOf(db: Reader, { selectionId }: Casebook): string[] {
  if (selectionId === null) return [];
  const row = db
    .select({ fields: selectionTable.fields })
    .from(selectionTable)
    .where(eq(selectionTable.id, selectionId))
    .get();
  return row?.fields ?? [];
}

/** Its cases as they are printed: in their groups and order. */
export function groupsOf(db: Reader, casebook: Casebook): CaseGroup<CasebookLine>[] {
  const own = casesOf(db, casebook.id);
  const organizations = new Map(organizationsInCity(db).map((one) => [one.id, one]));
  const places = placesOf(db, casebook);
  const studies = new Map(
    db
      .select()
      .from(caseStudyTable)
      .where(
        inArray(
          caseStudyTable.id,
          own.map(({ caseStudyId }) => caseStudyId),
        ),
      )
      .all()
      .map((study) => [study.id, study]),
  );
  const lines = own.flatMap((one) => {
    const study = studies.get(one.caseStudyId);
    if (!study) return [];
    const county = organizations.get(study.countyId);
    const line = lineOf(db, one, study, county, places.get(study.id) ?? null);
    return [{ ...line, politicalPosition: county?.position ?? Number.MAX_SAFE_INTEGER }];
  });
  return grouped(lines, casebook.arrangement, callFieldsOf(db, casebook)).map((group) => ({
    ...group,
    cases: group.cases.map(({ politicalPosition: _, ...line }) => line),
  }));
}

function lineOf(
  db: Reader,
  one: CasebookCase,
  { title, field }: { title: string; field: string },
  county: OrganizationInCity | undefined,
  place: number | null,
): CasebookLine {
  const proposed = proposedTitle(title, {
    name: county?.name ?? '',
    fullName: county ? fullName(county) : '',
    field,
  });
  const corrections = correctionsOf(db, one.id);
  const blocks = blocksOf(db, one.textId);
  const { characters } = (one.textId &&
    db
      .select({ characters: caseTextTable.characters })
      .from(caseTextTable)
      .where(eq(caseTextTable.id, one.textId))
      .get()) || { characters: 0 };
  return {
    ...one,
    originalTitle: title,
    proposedTitle: proposed.title,
    lacksSlogan: proposed.lacks === 'slogan',
    countyName: county ? fullName(county) : '',
    field,
    place,
    textState: textState(one, currentTextId(db, one.caseStudyId)),
    characters,
    pictures: picturesOf(db, one).filter(({ isLeftOut }) => !isLeftOut).length,
    slips: wordBlocks(blocks).filter((text) => !corrections.has(text) && typosIn(text).length > 0)
      .length,
  };
}

/** Headings and paragraphs, where slips are looked for. */
export const wordBlocks = (blocks: readonly TextBlock[]): string[] =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : []));

/** What is printed of a case. */
export function printedOf(db: Reader, own: CasebookCase): PrintedBlock[] {
  const study = db
    .select({ title: caseStudyTable.title })
    .from(caseStudyTable)
    .where(eq(caseStudyTable.id, own.caseStudyId))
    .get();
  return printedText({
    blocks: blocksOf(db, own.textId),
    title: study?.title ?? '',
    corrections: correctionsOf(db, own.id),
    pictures: picturesOf(db, own),
  });
}
