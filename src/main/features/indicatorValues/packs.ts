import { conflict, invalid, notFound } from '@shared/errors';
import type { EvaluationSheet } from '@shared/evaluation/system';
import type { MadePack, PackContent, ValuePack } from '@shared/indicatorValues/packs';
import { dateParts } from '@shared/time';
import { asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { offThread, safeName, writeTogether } from '../../documents';
import type { HandlersOf, Work } from '../../operation';
import { rowCode } from '../../roundTrip/codes';
import { pairId, sheetOf } from '../evaluation';
import { organizationsInCity } from '../organizations';
import { valuePackTable, valueReceivedTable } from './indicatorValues.table';
import { packFileName, printedDate } from './pack.template';
import { packWorkbook } from './packWorkbook';

export type City = { id: string; name: string; counties: { id: string; name: string }[] };

/** The cities whose counties are evaluated, with these, in code order. */
export function citiesOf(db: Reader, { members }: Pick<EvaluationSheet, 'members'>): City[] {
  const evaluated = new Set(members.map(({ countyId }) => countyId));
  const cities = new Map<string, City>();
  for (const { id, name, cityId, cityName } of organizationsInCity(db)) {
    if (!cityId || !evaluated.has(id)) continue;
    const city = cities.get(cityId) ?? { id: cityId, name: cityName ?? '', counties: [] };
    city.counties.push({ id, name });
    cities.set(cityId, city);
  }
  return [...cities.values()];
}

/** The packs of an evaluation, newest first. */
export function packsOf(db: Reader, evaluationId: string) {
  const names = new Map(organizationsInCity(db).map(({ id, name }) => [id, name]));
  return db
    .select()
    .from(valuePackTable)
    .where(eq(valuePackTable.evaluationId, evaluationId))
    .orderBy(desc(valuePackTable.madeAt), desc(valuePackTable.id))
    .all()
    .map(({ content, ...pack }) => ({
      content,
      pack: { ...pack, cityName: names.get(pack.cityId) ?? '' } satisfies ValuePack,
    }));
}

export type KeptPack = ReturnType<typeof packsOf>[number];

/** What was taken in last, by pack. */
const receivedByPack = (db: Reader) =>
  new Map(
    db
      .select()
      .from(valueReceivedTable)
      .orderBy(asc(valueReceivedTable.receivedOn), asc(valueReceivedTable.id))
      .all()
      .map((each) => [each.packId, each]),
  );

/** What is asked of a city, as it stands now. */
function contentOf(
  packId: string,
  { indicators, values }: EvaluationSheet,
  city: City,
): PackContent {
  const here = new Map(
    values.map(({ indicatorId, countyId, value }) => [pairId(indicatorId, countyId), value]),
  );
  return {
    indicators: indicators.map(({ id, name, unit }) => ({ id, name, unit })),
    rows: city.counties.map(({ id: countyId }, at) => ({
      countyId,
      code: rowCode(at + 1, `${packId} ${countyId}`),
      values: Object.fromEntries(
        indicators.map(({ id }) => [id, here.get(pairId(id, countyId)) ?? '']),
      ),
    })),
  };
}

type Planned = KeptPack & { city: City };

function planned(
  work: Pick<Work, 'read' | 'newId' | 'today' | 'now'>,
  sheet: EvaluationSheet,
  cities: readonly City[],
  dueDate: ValuePack['dueDate'],
): Planned[] {
  return cities.map((city) => {
    const id = work.newId();
    const pack: ValuePack = {
      ...{ id, evaluationId: sheet.evaluation.id, cityId: city.id, cityName: city.name },
      ...{ madeAt: work.now, madeOn: work.today, dueDate },
    };
    return { pack, city, content: contentOf(id, sheet, city) };
  });
}

export const packOperations: Pick<HandlersOf<'indicatorValues'>, 'cities' | 'makePacks'> = {
  cities(db, { evaluationId }) {
    const sheet = sheetOf(db, evaluationId);
    const received = receivedByPack(db);
    const newest = new Map(
      packsOf(db, evaluationId)
        .toReversed()
        .map(({ pack }) => [pack.cityId, pack]),
    );
    const filled = new Map<string, number>();
    for (const { countyId } of sheet.values) filled.set(countyId, (filled.get(countyId) ?? 0) + 1);
    return citiesOf(db, sheet).map(({ id: cityId, name: cityName, counties }) => {
      const pack = newest.get(cityId);
      const back = pack && received.get(pack.id);
      return {
        ...{ cityId, cityName, counties: counties.length },
        cells: counties.length * sheet.indicators.length,
        filled: counties.reduce((sum, { id }) => sum + (filled.get(id) ?? 0), 0),
        last: pack
          ? {
              ...{ madeOn: pack.madeOn, dueDate: pack.dueDate },
              receivedOn: back?.receivedOn ?? null,
              late: back?.late ?? false,
            }
          : null,
      };
    });
  },

  /** Official: files that are out are not taken back. What is cancelled leaves neither files nor rows. */
  async makePacks({ evaluationId, cityIds, dueDate, contact, target }, work) {
    if (dueDate < work.today) throw invalid('indicatorValues:error.dueInPast');
    const sheet = sheetOf(work.read, evaluationId);
    if (sheet.indicators.length === 0) throw conflict('indicatorValues:error.noIndicators');
    const all = citiesOf(work.read, sheet);
    const cities = all.filter(({ id }) => cityIds.length === 0 || cityIds.includes(id));
    if (cities.length === 0 || cityIds.some((id) => !all.some((city) => city.id === id)))
      throw notFound('indicatorValues:error.noCity');
    const { year } = sheet.evaluation;
    const packs = planned(work, sheet, cities, dueDate);
    const files = await writeTogether(
      work.pathOf(target),
      async (add) => {
        const made: MadePack[] = [];
        for (const { pack, content, city } of packs) {
          work.progress({
            ...{ step: 'indicatorValues:step.packs', done: made.length, total: packs.length },
          });
          const names = new Map(city.counties.map(({ id, name }) => [id, name]));
          const spec = packWorkbook({
            ...{ pack, content, year, contact, indicators: sheet.indicators },
            countyName: (id) => names.get(id) ?? '',
          });
          const name = safeName(packFileName(year, city.name, printedDate(dateParts(pack.madeOn))));
          await add(name, await offThread('writeWorkbook', spec, { signal: work.signal }));
          made.push({ cityName: city.name, counties: city.counties.length, name });
        }
        return made;
      },
      () =>
        work.write((db) => {
          for (const { pack, content } of packs) {
            const { cityName: _, ...row } = pack;
            db.insert(valuePackTable)
              .values({ ...row, content })
              .run();
          }
        }),
    );
    return { files };
  },
};
