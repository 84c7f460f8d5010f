import type { YearTag } from '@shared/counties/county';
import { allTags, publishedTags, tagsToWrite } from '@shared/counties/rules';
import { and, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { referenceCounties } from '../organizations';
import { countyOf } from './access';
import { countyTagTable } from './counties.table';

const published = new Map(
  referenceCounties.map((county) => [county.divisionCode, publishedTags(county)]),
);

/** Tags by county, published and typed. */
export function tagsByCounty(db: Reader): (countyId: string) => YearTag[] {
  const typed = new Map<string, YearTag[]>();
  for (const { countyId, year, tag } of db.select().from(countyTagTable).all())
    typed.set(countyId, [...(typed.get(countyId) ?? []), { year, tag, published: false }]);
  return (countyId) => allTags(published.get(countyId) ?? [], typed.get(countyId) ?? []);
}

export const tagOperations: Pick<HandlersOf<'counties'>, 'setTags'> = {
  setTags(db, { countyId, year, tags }, act) {
    countyOf(db, countyId);
    const wanted = new Set(tagsToWrite(published.get(countyId) ?? [], year, tags));
    const there = db
      .select()
      .from(countyTagTable)
      .where(and(eq(countyTagTable.countyId, countyId), eq(countyTagTable.year, year)))
      .all();
    for (const { id, tag } of there)
      if (!wanted.delete(tag)) db.delete(countyTagTable).where(eq(countyTagTable.id, id)).run();
    for (const tag of wanted)
      db.insert(countyTagTable).values({ id: act.newId(), countyId, year, tag }).run();
  },
};
