import { shortcomings } from '@shared/caseStudies/completeness';
import { conflict, invalid, notFound, refused } from '@shared/errors';
import { fullName } from '@shared/organizations/organization';
import type { NominationLine } from '@shared/selections/contract';
import { legalNominationMove } from '@shared/selections/phases';
import { allowanceProblem, completenessRuleOf } from '@shared/selections/rules';
import { eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { createCase } from '../caseStudies';
import { caseStudyTable, deckTable } from '../caseStudies/caseStudies.table';
import { organizationsInCity } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import { nominationRow, nominationsOf, selectionIn, selectionRow } from './access';
import { allowanceTable, nominationTable } from './selections.table';

function linesOf(db: Reader, selectionId: string): NominationLine[] {
  const rule = completenessRuleOf(selectionRow(db, selectionId));
  const organizations = new Map(organizationsInCity(db).map((one) => [one.id, one]));
  const position = (id: string) => organizations.get(id)?.position ?? Number.MAX_SAFE_INTEGER;
  const withDeck = new Set(
    db
      .selectDistinct({ id: deckTable.caseStudyId })
      .from(deckTable)
      .all()
      .map(({ id }) => id),
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
      const city = organizations.get(nomination.cityId);
      return {
        ...nomination,
        cityName: city?.name ?? '',
        countyId,
        countyName: county ? fullName(county) : '',
        title,
        field,
        shortcomings: shortcomings(
          { paragraphs: [], hasStamp: false, hasDeck: withDeck.has(nomination.caseStudyId) },
          rule,
        ),
      };
    })
    .sort(
      (a, b) =>
        position(a.cityId) - position(b.cityId) ||
        a.cityOrder - b.cityOrder ||
        (a.id < b.id ? -1 : 1),
    );
}
