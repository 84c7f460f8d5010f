import { conflict, invalid } from '@shared/errors';
import type {
  PackRow,
  RecommendationPack,
  RecommendingCity,
} from '@shared/recommendations/recommendations';
import { counts, preparedRows, standingOf } from '@shared/recommendations/rules';
import type { SelectionSheet } from '@shared/selections/contract';
import { dateParts } from '@shared/time';
import { and, asc, count, desc, eq, max } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import { offThread, safeName, writeTogether } from '../../documents';
import type { Act, HandlersOf, Work } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { meetingTable } from '../meetings/meetings.table';
import { organizationsInCity } from '../organizations';
import { selectionIn, sheetOf } from '../selections';
import {
  completeBy,
  EMPTY_ROW,
  folderName,
  formName,
  HOMES,
  type PackParts,
  printedDate,
  STATUS_WORDS,
  workbookName,
} from './pack.template';
import { codeOf, emptyBase, type NewRow, packChecksum } from './packRows';
import { packWorkbook } from './packWorkbook';
import {
  recommendationPackTable,
  recommendationReceivedTable,
  recommendationRowTable,
} from './recommendations.table';
import { stampForm } from './stampForm';
import { type Standing, standingsOf } from './standing';

type City = { id: string; name: string; position: number; counties: string[] };

/** The cities with their counties, in the political order. */
export function citiesOf(db: Reader): City[] {
  const all = organizationsInCity(db).toSorted((a, b) => a.position - b.position);
  return all
    .filter(({ kind }) => kind === 'city')
    .map(({ id, name }, at) => ({
      ...{ id, name, position: at + 1 },
      counties: all
        .filter(({ kind, cityId }) => kind === 'county' && cityId === id)
        .map((county) => county.name),
    }));
}

export function packsOf(db: Reader, selectionId: string): RecommendationPack[] {
  const names = new Map(citiesOf(db).map(({ id, name }) => [id, name]));
  return db
    .select()
    .from(recommendationPackTable)
    .where(eq(recommendationPackTable.selectionId, selectionId))
    .orderBy(asc(recommendationPackTable.cityId), desc(recommendationPackTable.version))
    .all()
    .map(({ checksum: _, ...pack }) => ({ ...pack, cityName: names.get(pack.cityId) ?? '' }));
}

/** What was taken in last, by pack. */
const receivedByPack = (db: Reader) =>
  new Map(
    db
      .select()
      .from(recommendationReceivedTable)
      .orderBy(asc(recommendationReceivedTable.id))
      .all()
      .map((each) => [each.packId, each]),
  );

const allowanceOf = ({ allowances }: SelectionSheet, cityId: string): number | null =>
  allowances.find((allowance) => allowance.cityId === cityId)?.most ?? null;

type NewPack = {
  id: string;
  city: City;
  version: number;
  allowance: number | null;
  rows: NewRow[];
  checksum: string;
};

function newPack(
  { read, newId }: Pick<Work, 'read' | 'newId'>,
  sheet: SelectionSheet,
  city: City,
  there: readonly Standing[],
): NewPack {
  const id = newId();
  const allowance = allowanceOf(sheet, city.id);
  const known = there.map(({ nomination, values, hashes }) => ({
    nominationId: nomination.id,
    base: { values, hashes },
    status: STATUS_WORDS[nomination.status],
    reason: nomination.status === 'sentBack' ? reasonOf(nomination) : '',
  }));
  const empty = Array.from({ length: preparedRows(allowance, there.length) }, () => ({
    ...{ nominationId: null, base: emptyBase, status: EMPTY_ROW, reason: '' },
  }));
  const rows = [...known, ...empty].map(
    (row, at): NewRow => ({ ...row, position: at + 1, code: codeOf(id, at + 1) }),
  );
  const last = read
    .select({ version: max(recommendationPackTable.version) })
    .from(recommendationPackTable)
    .where(
      and(
        eq(recommendationPackTable.selectionId, sheet.id),
        eq(recommendationPackTable.cityId, city.id),
      ),
    )
    .get();
  const version = (last?.version ?? 0) + 1;
  return { id, city, version, allowance, rows, checksum: packChecksum(rows) };
}

function keepPack(
  db: Writer,
  act: Act,
  { id, city, version, rows, checksum }: NewPack,
  about: { selectionId: string; dueDate: RecommendationPack['dueDate'] },
): void {
  db.insert(recommendationPackTable)
    .values({ id, ...about, cityId: city.id, version, madeOn: act.today, checksum })
    .run();
  for (const { position, code, nominationId, base } of rows)
    db.insert(recommendationRowTable)
      .values({ id: act.newId(), packId: id, position, code, nominationId, base })
      .run();
}

/** What packs say, whatever their ids. */
const wordsOf = (packs: readonly NewPack[]): string =>
  JSON.stringify(
    packs.map(({ city, version, rows }) => [
      city.id,
      version,
      rows.map(({ nominationId, base, status, reason }) => [nominationId, base, status, reason]),
    ]),
  );

function partsOf(sheet: SelectionSheet, pack: NewPack, about: Dates & { contact: string }) {
  const { name, fields, criteria, parts, fewestCharacters, mostCharacters } = sheet;
  return {
    ...{ city: pack.city.name, selection: name, version: pack.version, allowance: pack.allowance },
    ...{ contact: about.contact, fields, needsDeck: sheet.needsDeck, needsStamp: sheet.needsStamp },
    made: printedDate(dateParts(about.madeOn)),
    due: printedDate(dateParts(about.dueDate)),
    fewest: fewestCharacters,
    most: mostCharacters,
    parts: parts.map((part) => part.id),
    criteria: criteria.map((criterion) => ({
      ...{ name: criterion.name, definition: criterion.definition },
      weight: `${criterion.weight / 100}%`,
    })),
    weightsArePlaceholder: sheet.weightsArePlaceholder,
  } satisfies PackParts;
}

/** Why it was sent back, and by when it is to be completed. */
const reasonOf = ({ reason, supplementBy }: Standing['nomination']): string =>
  supplementBy ? `${reason}\n${completeBy(printedDate(dateParts(supplementBy)))}` : reason;

type Dates = Pick<RecommendationPack, 'madeOn' | 'dueDate'>;

export const packOperations: Pick<
  HandlersOf<'recommendations'>,
  'cities' | 'packs' | 'makePacks'
> = {
  cities(db, { selectionId }, { today }) {
    const sheet = sheetOf(db, selectionId);
    const received = receivedByPack(db);
    const newest = new Map(
      packsOf(db, selectionId)
        .toReversed()
        .map((pack) => [pack.cityId, pack]),
    );
    const there = standingsOf(db, selectionId).map(({ nomination }) => nomination);
    return citiesOf(db).map(({ id, name }): RecommendingCity => {
      const own = there.filter((one) => one.cityId === id);
      const pack = newest.get(id);
      const back = pack && received.get(pack.id);
      const last = pack ? { ...pack, receivedOn: back?.receivedOn ?? null } : null;
      return {
        cityId: id,
        cityName: name,
        allowance: allowanceOf(sheet, id),
        nominations: own.filter(counts).length,
        sentBack: own.filter(({ status }) => status === 'sentBack').length,
        standing: standingOf(last && { ...last, late: back?.late ?? false }, today),
        last,
      };
    });
  },

  packs(db, { selectionId }) {
    const sizes = new Map(
      db
        .select({ packId: recommendationRowTable.packId, n: count() })
        .from(recommendationRowTable)
        .groupBy(recommendationRowTable.packId)
        .all()
        .map(({ packId, n }) => [packId, n]),
    );
    const received = receivedByPack(db);
    return packsOf(db, selectionId).map((pack) => ({
      ...pack,
      rows: sizes.get(pack.id) ?? 0,
      receivedOn: received.get(pack.id)?.receivedOn ?? null,
      late: received.get(pack.id)?.late ?? false,
    }));
  },

  /**
   * Official: once the files are out, their versions are not given again. They are given when all files
   * are on the disk: what is cancelled leaves neither files nor versions.
   */
  async makePacks({ selectionId, cityIds, dueDate, contact, target }, work) {
    const { meetingId } = selectionIn(work.read, selectionId, ['call']);
    if (dueDate < work.today) throw invalid('recommendations:error.dueInPast');
    const style = work.read
      .select({ houseStyle: meetingTable.houseStyle })
      .from(meetingTable)
      .where(eq(meetingTable.id, meetingId))
      .get();
    const houseStyle = houseStyleOf(work.read, style?.houseStyle ?? '');
    const sheet = () => sheetOf(work.read, selectionId);
    const plan = () => {
      const standings = standingsOf(work.read, selectionId).filter(({ nomination }) =>
        counts(nomination),
      );
      return citiesOf(work.read)
        .filter(({ id }) => cityIds.length === 0 || cityIds.includes(id))
        .map((city) =>
          newPack(
            work,
            sheet(),
            city,
            standings.filter(({ nomination }) => nomination.cityId === city.id),
          ),
        )
        .filter(({ rows }) => rows.length > 0);
    };
    const packs = plan();
    if (packs.length === 0) throw conflict('recommendations:error.nothingToRecommend');
    const call = sheet();
    const made = await writeTogether(
      work.pathOf(target),
      async (add) => {
        const written = [];
        for (const pack of packs) {
          const { city, version, rows, checksum, id } = pack;
          work.progress({
            step: 'recommendations:step.packs',
            ...{ done: written.length, total: packs.length },
          });
          const about = { selectionId, cityId: city.id, cityName: city.name, version };
          const dates = { madeOn: work.today, dueDate };
          const folder = safeName(folderName(city.position, city.name));
          const put = async (name: string, bytes: Uint8Array) =>
            add(`${folder}/${safeName(name)}`, bytes);
          const spec = packWorkbook({
            pack: { id, ...about, ...dates },
            ...{ rows, checksum, counties: city.counties },
            parts: partsOf(call, pack, { ...dates, contact }),
          });
          const options = { signal: work.signal };
          await put(
            workbookName(city.name, version),
            await offThread('writeWorkbook', spec, options),
          );
          const form = stampForm(houseStyle, city.name, rows);
          await put(
            formName(city.name, version),
            await offThread('officialDocument', form, options),
          );
          for (const home of Object.values(HOMES)) await add(`${folder}/${home}`);
          written.push({ cityName: city.name, version, rows: rows.length, folder });
        }
        return written;
      },
      () =>
        work.write((db, act) => {
          selectionIn(db, selectionId, ['call']);
          if (
            wordsOf(plan()) !== wordsOf(packs) ||
            JSON.stringify(sheet()) !== JSON.stringify(call)
          )
            throw conflict('recommendations:error.changedSince');
          for (const pack of packs) keepPack(db, act, pack, { selectionId, dueDate });
        }),
    );
    return { packs: made };
  },
};

export function rowsOf(db: Reader, packId: string): (PackRow & { sent: PackRow['base'] })[] {
  return db
    .select()
    .from(recommendationRowTable)
    .where(eq(recommendationRowTable.packId, packId))
    .orderBy(asc(recommendationRowTable.position))
    .all()
    .map(({ packId: _, settled, base, ...row }) => ({
      ...row,
      base: settled ?? base,
      sent: base,
    }));
}
