import {
  type PackRow,
  type RecommendationField,
  type RecommendationPack,
  recommendationFields,
  type Skipped,
  type SkipReason,
  type Verdict,
} from '@shared/recommendations/recommendations';
import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { codeKey } from '../../roundTrip/codes';
import { about } from '../../roundTrip/readRows';
import { type Incoming, isFilled, type Row } from './incoming';
import { rowChecksum } from './packRows';
import {
  recommendationPackTable,
  recommendationReceivedTable,
  recommendationRowTable,
} from './recommendations.table';

export function strangers(
  db: Reader,
  { cityId }: RecommendationPack,
  isLimited: boolean,
  rows: readonly Row[],
): Skipped[] {
  const owners = ownersOf(db, rows);
  return rows.filter(isFilled).map((row): Skipped => {
    const text = row.cells.title?.text ?? Object.values(row.cells)[0]?.text ?? '';
    const why = (reason: SkipReason) =>
      about<RecommendationField, SkipReason>(row, null, text, reason);
    if (row.code === null)
      return why(isLimited && row.cells.title !== undefined ? 'overAllowance' : 'noCode');
    const owner = owners.get(codeKey(row.code));
    if (!owner) return why('unknownCode');
    return why(owner.cityId === cityId ? 'olderRow' : 'otherCityRow');
  });
}

/** Whose rows these are, by code as compared. */
function ownersOf(db: Reader, rows: readonly Row[]) {
  const codes = [...new Set(rows.map(({ code }) => codeKey(code ?? '')))]
    .filter((code) => code !== '')
    .slice(0, 500);
  return new Map(
    db
      .select({
        code: recommendationRowTable.code,
        packId: recommendationRowTable.packId,
        cityId: recommendationPackTable.cityId,
      })
      .from(recommendationRowTable)
      .innerJoin(
        recommendationPackTable,
        eq(recommendationPackTable.id, recommendationRowTable.packId),
      )
      .where(inArray(recommendationRowTable.code, codes))
      .all()
      .map(({ code, ...owner }) => [code, owner]),
  );
}

/** The pack that a file names itself, else the one that most of its rows belong to. */
export function packOf(
  db: Reader,
  { meta, sheets }: Incoming,
  packs: ReadonlyMap<string, RecommendationPack>,
): RecommendationPack | null {
  const own = meta && packs.get(meta.packId);
  if (own) return own;
  if (meta) return null;
  const owners = new Map<string, number>();
  for (const { packId } of ownersOf(
    db,
    sheets.flatMap(({ rows }) => rows),
  ).values())
    owners.set(packId, (owners.get(packId) ?? 0) + 1);
  const [most] = [...owners].toSorted(([, a], [, b]) => b - a);
  return (most && packs.get(most[0])) ?? null;
}

export function verdictsOf(
  db: Reader,
  selectionId: string,
  { problem, meta, sheets, hash }: Incoming,
  pack: RecommendationPack | null,
  packs: ReadonlyMap<string, RecommendationPack>,
): Verdict[] {
  if (problem) return ['unreadable'];
  if (meta && meta.selectionId !== selectionId) return ['wrongSelection'];
  if (!pack) return [meta ? 'unknownPack' : 'notAPack'];
  if (sheets.length === 0) return ['notAPack'];
  const received = db
    .select()
    .from(recommendationReceivedTable)
    .all()
    .flatMap(({ packId, fileHash }) => {
      const its = packs.get(packId);
      return its?.cityId === pack.cityId ? [{ ...its, fileHash }] : [];
    });
  // Where two laptops made packs, the merge gave the versions: it takes both to be older.
  const isOlder = received.some(
    ({ version, madeOn }) => version > pack.version && madeOn >= pack.madeOn,
  );
  if (isOlder) return ['older'];
  return received.some(({ fileHash }) => fileHash === hash) ? ['seenBefore'] : [];
}

/** A hidden sheet that does not fit, or a head that lost a column. A file without one is not edited. */
export function isEdited(
  { meta, sheets }: Incoming,
  items: readonly (PackRow & { sent: PackRow['base'] })[],
): boolean {
  if (sheets.some(({ fields }) => fields.size < recommendationFields.length)) return true;
  if (!meta) return false;
  return items.some(({ code, sent }) => meta.rows.get(code) !== rowChecksum({ code, base: sent }));
}
