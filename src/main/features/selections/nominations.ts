import { paragraphsOf } from '@shared/caseStudies/caseText';
import { shortcomings } from '@shared/caseStudies/completeness';
import { conflict, invalid, notFound, refused } from '@shared/errors';
import { fullName } from '@shared/organizations/organization';
import type { NominationLine } from '@shared/selections/contract';
import { legalNominationMove } from '@shared/selections/phases';
import { allowanceProblem, completenessRuleOf } from '@shared/selections/rules';
import type { Material } from '@shared/selections/selection';
import { and, asc, count, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { createCase } from '../caseStudies';
import { caseStudyTable, caseTextTable, deckTable } from '../caseStudies/caseStudies.table';
import { exportKept, type KeptFile, keepEvidence } from '../issues';
import { organizationsInCity } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import { nominationRow, nominationsOf, selectionIn, selectionRow } from './access';
import { allowanceTable, nominationMaterialTable, nominationTable } from './selections.table';

/** The current text of every nominated case, by case. */
function currentTexts(db: Reader, selectionId: string) {
  const rows = db
    .select({
      caseStudyId: caseTextTable.caseStudyId,
      characters: caseTextTable.characters,
      blocks: caseTextTable.blocks,
    })
    .from(caseTextTable)
    .innerJoin(nominationTable, eq(nominationTable.caseStudyId, caseTextTable.caseStudyId))
    .where(and(eq(nominationTable.selectionId, selectionId), eq(caseTextTable.isCurrent, true)))
    .all();
  return new Map(rows.map((row) => [row.caseStudyId, row]));
}

function materialsByNomination(db: Reader, selectionId: string): Map<string, Material[]> {
  const rows = db
    .select({ material: nominationMaterialTable })
    .from(nominationMaterialTable)
    .innerJoin(nominationTable, eq(nominationTable.id, nominationMaterialTable.nominationId))
    .where(eq(nominationTable.selectionId, selectionId))
    .orderBy(asc(nominationMaterialTable.addedAt), asc(nominationMaterialTable.id))
    .all();
  const byNomination = new Map<string, Material[]>();
  for (const { material } of rows) {
    const own = byNomination.get(material.nominationId) ?? [];
    own.push(material);
    byNomination.set(material.nominationId, own);
  }
  return byNomination;
}

/** In the political order of the cities and each city's own; names without codes. */
export function nominationLines(db: Reader, selectionId: string): NominationLine[] {
  const rule = completenessRuleOf(selectionRow(db, selectionId));
  const organizations = new Map(organizationsInCity(db).map((one) => [one.id, one]));
  const position = (id: string) => organizations.get(id)?.position ?? Number.MAX_SAFE_INTEGER;
  const texts = currentTexts(db, selectionId);
  const materials = materialsByNomination(db, selectionId);
  const decks = new Map(
    db
      .select({ id: deckTable.caseStudyId, count: count() })
      .from(deckTable)
      .innerJoin(nominationTable, eq(nominationTable.caseStudyId, deckTable.caseStudyId))
      .where(eq(nominationTable.selectionId, selectionId))
      .groupBy(deckTable.caseStudyId)
      .all()
      .map((row) => [row.id, row.count]),
  );
  return db
    .select({
      nomination: nominationTable,
      countyId: caseStudyTable.countyId,
      title: caseStudyTable.title,
      field: caseStudyTable.field,
    })
    .from(nominationTable)
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, nominationTable.caseStudyId))
    .where(eq(nominationTable.selectionId, selectionId))
    .all()
    .map(({ nomination, countyId, title, field }): NominationLine => {
      const county = organizations.get(countyId);
      const text = texts.get(nomination.caseStudyId);
      const own = materials.get(nomination.id) ?? [];
      const handed = {
        paragraphs: paragraphsOf(text?.blocks ?? []),
        characters: text?.characters ?? 0,
        hasStamp: own.some(({ kind }) => kind === 'stampedForm'),
        hasDeck: decks.has(nomination.caseStudyId),
      };
      return {
        ...nomination,
        cityName: organizations.get(nomination.cityId)?.name ?? '',
        countyId,
        countyName: county ? fullName(county) : '',
        title,
        field,
        characters: text?.characters ?? null,
        materials: own,
        decks: decks.get(nomination.caseStudyId) ?? 0,
        shortcomings: shortcomings(handed, rule),
      };
    })
    .sort(
      (a, b) =>
        position(a.cityId) - position(b.cityId) ||
        a.cityOrder - b.cityOrder ||
        (a.id < b.id ? -1 : 1),
    );
}

/** A case recommends itself through its county's city. */
function cityOf(db: Reader, countyId: string): { id: string; name: string } {
  const county = db
    .select({ cityId: organizationTable.cityId })
    .from(organizationTable)
    .where(eq(organizationTable.id, countyId))
    .get();
  const city =
    county?.cityId &&
    db
      .select({ id: organizationTable.id, name: organizationTable.name })
      .from(organizationTable)
      .where(eq(organizationTable.id, county.cityId))
      .get();
  if (!city) throw notFound('selections:error.cityNotFound');
  return city;
}

function caseOfMeeting(db: Reader, id: string, meetingId: string) {
  const row = db.select().from(caseStudyTable).where(eq(caseStudyTable.id, id)).get();
  if (row?.meetingId !== meetingId) throw notFound('selections:error.caseNotFound');
  return row;
}

function nominate(
  db: Writer,
  selectionId: string,
  { id: caseStudyId, countyId }: { id: string; countyId: string },
  act: Act,
): string {
  const city = cityOf(db, countyId);
  const there = nominationsOf(db, selectionId);
  if (there.some((one) => one.caseStudyId === caseStudyId))
    throw conflict('selections:error.nominatedAlready');
  const allowances = db
    .select()
    .from(allowanceTable)
    .where(eq(allowanceTable.selectionId, selectionId))
    .all();
  const problem = allowanceProblem(city.id, city.name, there, allowances);
  if (problem) throw problem;
  const id = act.newId();
  const last = Math.max(
    0,
    ...there.filter(({ cityId }) => cityId === city.id).map(({ cityOrder }) => cityOrder),
  );
  db.insert(nominationTable)
    .values({
      id,
      selectionId,
      caseStudyId,
      cityId: city.id,
      cityOrder: last + 1,
      status: 'received',
      reason: '',
      supplementBy: null,
      nominatedAt: act.now,
    })
    .run();
  return id;
}

function checkField(field: string, fields: readonly string[]): void {
  if (fields.length > 0 && !fields.includes(field))
    throw invalid('selections:error.field', { fields: fields.join(' ') });
}

/** The decision as a whole, by nomination: whoever is in, and whoever is not. */
export function settleNominations(db: Writer, isIn: ReadonlyMap<string, boolean>): void {
  for (const [id, selected] of isIn)
    db.update(nominationTable)
      .set({ status: selected ? 'selected' : 'notSelected' })
      .where(eq(nominationTable.id, id))
      .run();
}

function materialRow(db: Reader, id: string): Material {
  const row = db
    .select()
    .from(nominationMaterialTable)
    .where(eq(nominationMaterialTable.id, id))
    .get();
  if (!row) throw notFound('selections:error.materialNotFound');
  return row;
}

/** Files that a nomination has already are not added again. @returns how many are new */
export function attachMaterials(
  db: Writer,
  act: Act,
  nominationId: string,
  kind: Material['kind'],
  kept: readonly KeptFile[],
): number {
  let added = 0;
  for (const { fileName, hash, size } of kept)
    added += db
      .insert(nominationMaterialTable)
      .values({
        id: act.newId(),
        nominationId,
        kind,
        fileName,
        fileHash: hash,
        fileSize: size,
        addedAt: act.now,
      })
      .onConflictDoNothing()
      .run().changes;
  return added;
}

type NominationOperations =
  | 'nominations'
  | 'nominate'
  | 'orderNominations'
  | 'moveNomination'
  | 'acceptNominations'
  | 'addMaterials'
  | 'removeMaterial'
  | 'saveMaterial';

export const nominationOperations: Pick<HandlersOf<'selections'>, NominationOperations> = {
  nominations: (db, { selectionId }) => nominationLines(db, selectionId),

  nominate(db, { selectionId, of }, act) {
    const { meetingId, fields } = selectionIn(db, selectionId, ['call']);
    if ('caseStudyId' in of) {
      const there = caseOfMeeting(db, of.caseStudyId, meetingId);
      checkField(there.field, fields);
      return { id: nominate(db, selectionId, there, act), caseStudyId: there.id };
    }
    checkField(of.field, fields);
    const made = createCase(db, { ...of, meetingId, speakerId: null }, act);
    const nominated = { id: made.id, countyId: of.countyId };
    return { id: nominate(db, selectionId, nominated, act), caseStudyId: made.id };
  },

  orderNominations(db, { selectionId, cityId, ids }) {
    selectionIn(db, selectionId, ['call']);
    const own = nominationsOf(db, selectionId).filter((one) => one.cityId === cityId);
    const isWhole =
      new Set(ids).size === own.length &&
      ids.length === own.length &&
      own.every(({ id }) => ids.includes(id));
    if (!isWhole) throw conflict('selections:error.orderStale');
    for (const [at, id] of ids.entries())
      db.update(nominationTable)
        .set({ cityOrder: at + 1 })
        .where(eq(nominationTable.id, id))
        .run();
  },

  moveNomination(db, { id, move, reason, supplementBy }) {
    const { selectionId, status } = nominationRow(db, id);
    const { phase } = selectionRow(db, selectionId);
    const legal = legalNominationMove(status, move, phase);
    if (!legal) throw conflict('selections:error.moveNotLegal');
    if (legal.needsReason && reason === '') throw invalid('selections:error.reasonMissing');
    if (move === 'accept') {
      const line = nominationLines(db, selectionId).find((one) => one.id === id);
      if (line && line.shortcomings.length > 0)
        throw refused('selections:error.incomplete', { count: line.shortcomings.length });
    }
    db.update(nominationTable)
      .set({
        status: legal.to,
        reason: legal.needsReason ? reason : '',
        supplementBy: move === 'sendBack' ? supplementBy : null,
      })
      .where(eq(nominationTable.id, id))
      .run();
  },

  acceptNominations(db, { selectionId, ids }) {
    const { phase } = selectionRow(db, selectionId);
    const wanted = new Set(ids);
    const lines = nominationLines(db, selectionId).filter(({ id }) => wanted.has(id));
    if (lines.length < wanted.size) throw notFound('selections:error.nominationNotFound');
    for (const { id, status, title, countyName, shortcomings: lacks } of lines) {
      const legal = legalNominationMove(status, 'accept', phase);
      if (!legal) throw conflict('selections:error.moveNotLegal');
      if (lacks.length > 0)
        throw refused('selections:error.incompleteOf', { title, county: countyName });
      db.update(nominationTable)
        .set({ status: legal.to, reason: '' })
        .where(eq(nominationTable.id, id))
        .run();
    }
    return { accepted: lines.length };
  },

  async addMaterials({ nominationId, kind, files }, work) {
    nominationRow(work.read, nominationId);
    const kept = await keepEvidence(
      files.map((file) => work.pathOf(file)),
      work,
    );
    return work.write((db, act) => {
      selectionIn(db, nominationRow(db, nominationId).selectionId, ['call']);
      const added = attachMaterials(db, act, nominationId, kind, kept);
      return { added };
    });
  },

  removeMaterial(db, { id }) {
    const { nominationId } = materialRow(db, id);
    selectionIn(db, nominationRow(db, nominationId).selectionId, ['call']);
    // The file stays in the store: undo needs it, and another row may have the same.
    db.delete(nominationMaterialTable).where(eq(nominationMaterialTable.id, id)).run();
  },

  async saveMaterial({ id, target }, work) {
    await exportKept(materialRow(work.read, id), work.pathOf(target), work.files);
  },
};
