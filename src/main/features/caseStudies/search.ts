import type { SlideHit } from '@shared/caseStudies/caseStudy';
import { excerpt } from '@shared/caseStudies/excerpt';
import { fullName } from '@shared/organizations/organization';
import { gramsQuery } from '@shared/search/grams';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/database';
import { organizationTable } from '../organizations/organizations.table';
import { caseStudyTable, deckTable, slideTable } from './caseStudies.table';

/** More hits than anybody reads: the person adds a word. */
const MOST_HITS = 200;

const city = alias(organizationTable, 'city');

/** Pages of a meeting that contain the words, wherever on the page or in its notes. */
export function searchSlides(db: Reader, meetingId: string, text: string): SlideHit[] {
  const wanted = gramsQuery(text);
  if (!wanted) return [];
  return db
    .select({
      slide: slideTable,
      deck: deckTable,
      caseTitle: caseStudyTable.title,
      name: organizationTable.name,
      cityName: city.name,
    })
    .from(slideTable)
    .innerJoin(deckTable, eq(deckTable.id, slideTable.deckId))
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, deckTable.caseStudyId))
    .innerJoin(organizationTable, eq(organizationTable.id, caseStudyTable.countyId))
    .leftJoin(city, eq(city.id, organizationTable.cityId))
    .where(
      and(
        eq(caseStudyTable.meetingId, meetingId),
        sql`slide.rowid IN (SELECT rowid FROM slide_search WHERE slide_search MATCH ${wanted})`,
      ),
    )
    .orderBy(
      desc(deckTable.isStageVersion),
      asc(organizationTable.position),
      desc(deckTable.importedAt),
      asc(deckTable.id),
      asc(slideTable.number),
    )
    .limit(MOST_HITS)
    .all()
    .map(({ slide, deck, caseTitle, name, cityName }) => ({
      slideId: slide.id,
      deckId: deck.id,
      caseStudyId: deck.caseStudyId,
      caseTitle,
      countyName: fullName({ name, cityName }),
      fileName: deck.fileName,
      isStageVersion: deck.isStageVersion,
      number: slide.number,
      title: slide.title,
      imageHash: slide.imageHash,
      excerpt: excerpt([slide.title, slide.text, slide.notes].join('\n'), text),
    }));
}
