import { basename } from 'node:path';
import { conflict, invalid, refused } from '@shared/errors';
import { and, asc, eq, max, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import { cleanText, findHead, headKey, isEmpty, offThread, type Sheet } from '../../documents';
import type { Act, HandlersOf } from '../../operation';
import { offerRow } from './access';
import { planDemandTable, serviceOfferTable } from './counties.table';
import { OFFER_HEADS } from './offers.template';

type Read = { title: string; provider: string };

const LONGEST = 100;

/** Null where the sheet has no such heads. */
function asOffers({ rows }: Sheet): { offers: Read[]; skipped: number } | null {
  const head = findHead(rows, Object.values(OFFER_HEADS).flat());
  const column = (names: readonly string[]) =>
    head?.columns.find(({ title }) => names.map(headKey).includes(headKey(title)))?.index;
  const title = column(OFFER_HEADS.title);
  const provider = column(OFFER_HEADS.provider);
  if (!head || title === undefined) return null;
  const offers = rows
    .slice(head.firstDataRow)
    .filter((row) => !row.every(isEmpty))
    .map((row) => ({
      title: cleanText(row[title]?.text ?? ''),
      provider: provider === undefined ? '' : cleanText(row[provider]?.text ?? ''),
    }));
  const fits = offers.filter(
    (each) => each.title !== '' && each.title.length <= LONGEST && each.provider.length <= LONGEST,
  );
  return { offers: fits, skipped: offers.length - fits.length };
}

const withTitle = (db: Reader, year: number, title: string) =>
  db
    .select({ id: serviceOfferTable.id })
    .from(serviceOfferTable)
    .where(and(eq(serviceOfferTable.year, year), eq(serviceOfferTable.title, title)))
    .get();

function write(db: Writer, act: Act, offer: Read & { year: number }): string {
  const last = db
    .select({ position: max(serviceOfferTable.position) })
    .from(serviceOfferTable)
    .where(eq(serviceOfferTable.year, offer.year))
    .get();
  const id = act.newId();
  db.insert(serviceOfferTable)
    .values({ id, ...offer, position: (last?.position ?? 0) + 1 })
    .run();
  return id;
}

type OfferOperations = 'offers' | 'addOffer' | 'editOffer' | 'removeOffer' | 'importOffers';

export const offerOperations: Pick<HandlersOf<'counties'>, OfferOperations> = {
  offers: (db, { year }) => {
    const { id, title, provider, position } = serviceOfferTable;
    return db
      .select({
        id,
        year: serviceOfferTable.year,
        title,
        provider,
        picked: sql<number>`(SELECT count(*) FROM plan_demand WHERE offer_id = service_offer.id)`,
      })
      .from(serviceOfferTable)
      .where(eq(serviceOfferTable.year, year))
      .orderBy(asc(position), asc(id))
      .all();
  },

  addOffer(db, offer, act) {
    if (withTitle(db, offer.year, offer.title))
      throw conflict('counties:error.offerExists', { title: offer.title });
    return { id: write(db, act, offer) };
  },

  editOffer(db, { id, ...changes }) {
    const offer = offerRow(db, id);
    const twin = changes.title && withTitle(db, offer.year, changes.title);
    if (twin && twin.id !== id)
      throw conflict('counties:error.offerExists', { title: changes.title ?? '' });
    db.update(serviceOfferTable)
      .set({ ...offer, ...changes })
      .where(eq(serviceOfferTable.id, id))
      .run();
  },

  removeOffer(db, { id }) {
    offerRow(db, id);
    const picked = db.select().from(planDemandTable).where(eq(planDemandTable.offerId, id)).get();
    if (picked) throw refused('counties:error.offerPicked');
    db.delete(serviceOfferTable).where(eq(serviceOfferTable.id, id)).run();
  },

  async importOffers({ year, file }, work) {
    const path = work.pathOf(file);
    const { sheets } = await offThread('readTable', { path }, { signal: work.signal });
    const read = sheets.filter(({ hidden }) => !hidden).map(asOffers);
    const found = read.find((each) => each !== null);
    if (!found) throw invalid('counties:error.noHead', { file: basename(path) });
    return work.write((db, act) => {
      let added = 0;
      for (const offer of found.offers) {
        if (withTitle(db, year, offer.title)) continue;
        write(db, act, { year, ...offer });
        added++;
      }
      return { added, known: found.offers.length - added, skipped: found.skipped };
    });
  },
};
