import type { CaseStudy, CaseStudyLine, Deck, DeckLine } from '@shared/caseStudies/caseStudy';
import { notFound } from '@shared/errors';
import { fullName } from '@shared/organizations/organization';
import { asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/database';
import { organizationTable } from '../organizations/organizations.table';
import { participantTable } from '../participants/participants.table';
import { caseStudyTable, deckTable, slideSignOffTable, slideTable } from './caseStudies.table';
import { purposes } from './purpose';

const city = alias(organizationTable, 'city');

export function caseStudyRow(db: Reader, id: string): CaseStudy {
  const row = db.select().from(caseStudyTable).where(eq(caseStudyTable.id, id)).get();
  if (!row) throw notFound('caseStudies:error.notFound');
  return row;
}

export function deckRow(db: Reader, id: string): Deck {
  const row = db.select().from(deckTable).where(eq(deckTable.id, id)).get();
  if (!row) throw notFound('caseStudies:error.deckNotFound');
  return row;
}

/** Cases with names and decks, in the political order of their counties. */
export function caseStudyLines(db: Reader, where: SQL): CaseStudyLine[] {
  const rows = db
    .select({
      caseStudy: caseStudyTable,
      name: organizationTable.name,
      cityName: city.name,
      speakerName: participantTable.name,
    })
    .from(caseStudyTable)
    .innerJoin(organizationTable, eq(organizationTable.id, caseStudyTable.countyId))
    .leftJoin(city, eq(city.id, organizationTable.cityId))
    .leftJoin(participantTable, eq(participantTable.id, caseStudyTable.speakerId))
    .where(where)
    .orderBy(asc(organizationTable.position), asc(caseStudyTable.createdAt), asc(caseStudyTable.id))
    .all();
  const decks = deckLines(db, where);
  const purposeOf = purposes(db);
  return rows.map(({ caseStudy, name, cityName, speakerName }) => ({
    ...caseStudy,
    ...purposeOf(caseStudy),
    countyName: fullName({ name, cityName }),
    speakerName,
    decks: decks.filter(({ caseStudyId }) => caseStudyId === caseStudy.id),
  }));
}

function deckLines(db: Reader, where: SQL): DeckLine[] {
  const noted = sql<number>`(SELECT count(*) FROM ${slideTable} WHERE ${slideTable.deckId} = ${deckTable.id} AND ${slideTable.fidelity} <> '[]')`;
  const signed = sql<number>`(SELECT count(*) FROM ${slideTable} JOIN ${slideSignOffTable} ON ${slideSignOffTable.id} = ${slideTable.id} WHERE ${slideTable.deckId} = ${deckTable.id})`;
  return db
    .select({ deck: deckTable, notedPages: noted, signedPages: signed })
    .from(deckTable)
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, deckTable.caseStudyId))
    .where(where)
    .orderBy(desc(deckTable.importedAt), desc(deckTable.id))
    .all()
    .map(({ deck, notedPages, signedPages }) => ({
      ...deck,
      notedPages,
      signedPages,
      signedOff: deck.rendering === 'done' && signedPages === deck.pageCount,
    }));
}
