import { paragraphsOf } from '@shared/caseStudies/caseText';
import type { Paragraph } from '@shared/caseStudies/completeness';
import type {
  FileField,
  FileHashes,
  RecommendationValues,
} from '@shared/recommendations/recommendations';
import { counts } from '@shared/recommendations/rules';
import type { Nomination } from '@shared/selections/selection';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { caseStudyTable, caseTextTable, deckTable } from '../caseStudies/caseStudies.table';
import { organizationTable } from '../organizations/organizations.table';
import { nominationMaterialTable, nominationTable } from '../selections/selections.table';
import { recommendationContactTable } from './recommendations.table';

/** A nomination as it stands here, in the words of a pack. */
export type Standing = {
  nomination: Nomination;
  countyId: string;
  /** the order among those of its city that count */
  values: RecommendationValues;
  /** of what is current */
  hashes: FileHashes;
  /** of every version that was ever taken in */
  known: Record<FileField, ReadonlySet<string>>;
  /** of the current text */
  paragraphs: Paragraph[];
};

type Kept = { name: string; hash: string; isCurrent: boolean; paragraphs?: () => Paragraph[] };

function byOwner<Row>(rows: readonly Row[], ownerOf: (row: Row) => string) {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(ownerOf(row));
    if (own) own.push(row);
    else found.set(ownerOf(row), [row]);
  }
  return (id: string): readonly Row[] => found.get(id) ?? [];
}

/** Every nomination of a selection, in each city's order; asked for once and not one by one. */
export function standingsOf(db: Reader, selectionId: string): Standing[] {
  const own = eq(nominationTable.selectionId, selectionId);
  const rows = db
    .select({
      nomination: nominationTable,
      countyId: caseStudyTable.countyId,
      county: organizationTable.name,
      title: caseStudyTable.title,
      field: caseStudyTable.field,
      summary: caseStudyTable.summary,
    })
    .from(nominationTable)
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, nominationTable.caseStudyId))
    .innerJoin(organizationTable, eq(organizationTable.id, caseStudyTable.countyId))
    .where(own)
    .orderBy(asc(nominationTable.cityId), asc(nominationTable.cityOrder), asc(nominationTable.id))
    .all();
  const texts = byOwner(
    db
      .select({ text: caseTextTable })
      .from(caseTextTable)
      .innerJoin(nominationTable, eq(nominationTable.caseStudyId, caseTextTable.caseStudyId))
      .where(own)
      .all()
      .map(({ text }) => text),
    ({ caseStudyId }) => caseStudyId,
  );
  const decks = byOwner(
    db
      .select({ deck: deckTable })
      .from(deckTable)
      .innerJoin(nominationTable, eq(nominationTable.caseStudyId, deckTable.caseStudyId))
      .where(own)
      .orderBy(asc(deckTable.importedAt), asc(deckTable.id))
      .all()
      .map(({ deck }) => deck),
    ({ caseStudyId }) => caseStudyId,
  );
  const forms = byOwner(
    db
      .select({ material: nominationMaterialTable })
      .from(nominationMaterialTable)
      .innerJoin(nominationTable, eq(nominationTable.id, nominationMaterialTable.nominationId))
      .where(own)
      .orderBy(asc(nominationMaterialTable.addedAt), asc(nominationMaterialTable.id))
      .all()
      .map(({ material }) => material),
    ({ nominationId }) => nominationId,
  );
  const contacts = new Map(
    db
      .select()
      .from(recommendationContactTable)
      .all()
      .map((each) => [each.id, each]),
  );
  const places = new Map<string, number>();
  return rows.map(({ nomination, countyId, county, title, field, summary }): Standing => {
    const { cityId, caseStudyId, id } = nomination;
    const place = (places.get(cityId) ?? 0) + (counts(nomination) ? 1 : 0);
    places.set(cityId, place);
    const kept: Record<FileField, Kept[]> = {
      textFile: texts(caseStudyId).map((text) => ({
        ...{ name: text.fileName, hash: text.fileHash, isCurrent: text.isCurrent },
        paragraphs: () => paragraphsOf(text.blocks),
      })),
      // The newest is what was handed in last, whichever of them is for the stage.
      deckFile: decks(caseStudyId).map(({ fileName, fileHash }, at, all) => ({
        ...{ name: fileName, hash: fileHash, isCurrent: at === all.length - 1 },
      })),
      formFile: forms(id).map(({ kind, fileName, fileHash }, _, all) => ({
        ...{ name: fileName, hash: fileHash },
        isCurrent: fileHash === all.findLast((one) => one.kind === 'stampedForm')?.fileHash,
        ...{ kind },
      })),
    };
    const current = (which: FileField) => kept[which].find(({ isCurrent }) => isCurrent);
    const known = (which: FileField) => new Set(kept[which].map(({ hash }) => hash));
    const { leadUnit = '', contact = '', phone = '' } = contacts.get(id) ?? {};
    const named = (which: FileField) => current(which)?.name ?? '';
    const hashOf = (which: FileField) => {
      const hash = current(which)?.hash;
      return hash === undefined ? {} : { [which]: hash };
    };
    return {
      nomination,
      countyId,
      values: {
        cityOrder: String(place),
        ...{ county, title, field, summary, leadUnit, contact, phone },
        textFile: named('textFile'),
        deckFile: named('deckFile'),
        formFile: named('formFile'),
      },
      hashes: { ...hashOf('textFile'), ...hashOf('deckFile'), ...hashOf('formFile') },
      known: {
        textFile: known('textFile'),
        deckFile: known('deckFile'),
        formFile: known('formFile'),
      },
      paragraphs: current('textFile')?.paragraphs?.() ?? [],
    };
  });
}
