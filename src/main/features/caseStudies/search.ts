import type { CaseHit } from '@shared/caseStudies/caseStudy';
import { excerpt } from '@shared/caseStudies/excerpt';
import { fullName } from '@shared/organizations/organization';
import { gramsQuery, isFoundIn } from '@shared/search/grams';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/database';
import { meetingTable } from '../meetings/meetings.table';
import { organizationTable } from '../organizations/organizations.table';
import { caseStudyTable, caseTextTable, deckTable, slideTable } from './caseStudies.table';

/** More hits than anybody reads: the person adds a word. */
const MOST_HITS = 200;

const city = alias(organizationTable, 'city');

/** What every hit says of its case. */
const caseColumns = {
  caseStudyId: caseStudyTable.id,
  caseTitle: caseStudyTable.title,
  meetingId: caseStudyTable.meetingId,
  year: meetingTable.year,
  name: organizationTable.name,
  cityName: city.name,
};

type CaseRow = Pick<CaseHit, 'caseStudyId' | 'caseTitle' | 'meetingId' | 'year'> & {
  name: string;
  cityName: string | null;
};

const NOWHERE = {
  textId: null,
  deckId: null,
  slideId: null,
  number: null,
  fileName: '',
  isStageVersion: false,
} as const;

const ofCase = ({ caseStudyId, caseTitle, meetingId, year, name, cityName }: CaseRow) => ({
  caseStudyId,
  caseTitle,
  meetingId,
  year,
  countyName: fullName({ name, cityName }),
});

/** The newest year first, then the political order of the counties. */
const order = [desc(meetingTable.year), asc(organizationTable.position)];

function inTitles(db: Reader, where: SQL | undefined, text: string): CaseHit[] {
  return db
    .select({ ...caseColumns, field: caseStudyTable.field, summary: caseStudyTable.summary })
    .from(caseStudyTable)
    .innerJoin(meetingTable, eq(meetingTable.id, caseStudyTable.meetingId))
    .innerJoin(organizationTable, eq(organizationTable.id, caseStudyTable.countyId))
    .leftJoin(city, eq(city.id, organizationTable.cityId))
    .where(where)
    .orderBy(...order, asc(caseStudyTable.id))
    .all()
    .map((row) => ({ row, words: [row.caseTitle, row.field, row.summary].join('\n') }))
    .filter(({ words }) => isFoundIn(words, text))
    .slice(0, MOST_HITS)
    .map(({ row, words }) => ({
      ...NOWHERE,
      ...ofCase(row),
      id: row.caseStudyId,
      place: 'title',
      excerpt: excerpt(words, text),
    }));
}

/** The current text of a case only: what was replaced is no longer what the case says. */
function inTexts(db: Reader, where: SQL | undefined, wanted: string, text: string): CaseHit[] {
  return db
    .select({
      ...caseColumns,
      textId: caseTextTable.id,
      fileName: caseTextTable.fileName,
      words: caseTextTable.words,
    })
    .from(caseTextTable)
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, caseTextTable.caseStudyId))
    .innerJoin(meetingTable, eq(meetingTable.id, caseStudyTable.meetingId))
    .innerJoin(organizationTable, eq(organizationTable.id, caseStudyTable.countyId))
    .leftJoin(city, eq(city.id, organizationTable.cityId))
    .where(
      and(
        where,
        eq(caseTextTable.isCurrent, true),
        sql`case_text.rowid IN (SELECT rowid FROM case_text_search WHERE case_text_search MATCH ${wanted})`,
      ),
    )
    .orderBy(...order, asc(caseTextTable.id))
    .limit(MOST_HITS)
    .all()
    .map((row) => ({
      ...NOWHERE,
      ...ofCase(row),
      id: row.textId,
      place: 'text',
      textId: row.textId,
      fileName: row.fileName,
      excerpt: excerpt(row.words, text, 16),
    }));
}

function inSlides(db: Reader, where: SQL | undefined, wanted: string, text: string): CaseHit[] {
  return db
    .select({ ...caseColumns, slide: slideTable, deck: deckTable })
    .from(slideTable)
    .innerJoin(deckTable, eq(deckTable.id, slideTable.deckId))
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, deckTable.caseStudyId))
    .innerJoin(meetingTable, eq(meetingTable.id, caseStudyTable.meetingId))
    .innerJoin(organizationTable, eq(organizationTable.id, caseStudyTable.countyId))
    .leftJoin(city, eq(city.id, organizationTable.cityId))
    .where(
      and(
        where,
        sql`slide.rowid IN (SELECT rowid FROM slide_search WHERE slide_search MATCH ${wanted})`,
      ),
    )
    .orderBy(
      desc(deckTable.isStageVersion),
      ...order,
      desc(deckTable.importedAt),
      asc(deckTable.id),
      asc(slideTable.number),
    )
    .limit(MOST_HITS)
    .all()
    .map(({ slide, deck, ...row }) => {
      const onPage = isFoundIn(`${slide.title}\n${slide.text}`, text);
      return {
        ...NOWHERE,
        ...ofCase(row),
        id: slide.id,
        place: onPage ? 'slide' : 'notes',
        deckId: deck.id,
        slideId: slide.id,
        number: slide.number,
        fileName: deck.fileName,
        isStageVersion: deck.isStageVersion,
        excerpt: excerpt([slide.title, slide.text, slide.notes].join('\n'), text),
      };
    });
}

/** Where the words stand, in cases of one meeting or of all: titles first, then texts, then pages. */
export function searchCases(db: Reader, meetingId: string | null, text: string): CaseHit[] {
  const wanted = gramsQuery(text);
  if (!wanted) return [];
  const where = meetingId === null ? undefined : eq(caseStudyTable.meetingId, meetingId);
  return [
    ...inTitles(db, where, text),
    ...inTexts(db, where, wanted, text),
    ...inSlides(db, where, wanted, text),
  ].slice(0, MOST_HITS);
}
