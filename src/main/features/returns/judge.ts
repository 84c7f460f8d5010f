import { basename } from 'node:path';
import { changesOf, planRow, type RowPlan, type Standing } from '@shared/returns/compare';
import type {
  PackBase,
  PackItem,
  ReturnChange,
  ReturnedFile,
  ReturnField,
  ReturnPack,
  Skipped,
  SkipReason,
  Verdict,
} from '@shared/returns/returns';
import { canBeTaken, returnFields } from '@shared/returns/returns';
import type { CalendarDate } from '@shared/time';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { codeKey } from '../../roundTrip/codes';
import { about } from '../../roundTrip/readRows';
import { checkSize } from '../issues';
import { type EvidenceFiles, evidenceFiles } from './evidenceFiles';
import type { Incoming } from './incoming';
import { NAME_SEPARATOR } from './pack.template';
import { itemChecksum } from './packItems';
import { organizationNames } from './packs';
import { readRows } from './readRows';
import { returnPackItemTable, returnPackTable, returnReceivedTable } from './returns.table';
import type { FoundRow } from './sheet';
import { standings } from './standing';

/** A row with what it takes to carry it out. */
export type JudgedRow = {
  item: PackItem;
  standing: Standing;
  changes: ReturnChange[];
  evidence: string[];
};

export type JudgedFile = { file: ReturnedFile; rows: JudgedRow[]; late: boolean };

type Day = { today: CalendarDate; receivedOn: CalendarDate };

/** Looks at all files together: of two from one organization, only the newest can be taken. */
export function judgeAll(
  db: Reader,
  meetingId: string,
  incoming: readonly Incoming[],
  day: Day,
): JudgedFile[] {
  const names = organizationNames(db);
  const found = incoming.map((each): Found => {
    const pack = packOf(db, each, names);
    return { incoming: each, pack, verdicts: verdictsOf(db, meetingId, each, pack) };
  });
  const newest = new Map<string, Found>();
  for (const one of found) {
    // One that cannot be taken by itself stands in nobody's way.
    if (!one.pack || !canBeTaken(one)) continue;
    const best = newest.get(one.pack.organizationId);
    if (!best?.pack || one.pack.version > best.pack.version)
      newest.set(one.pack.organizationId, one);
  }
  return found.map((one) => {
    const isSecond = canBeTaken(one) && newest.get(one.pack?.organizationId ?? '') !== one;
    if (isSecond) one.verdicts.push('secondFile');
    return judge(db, one, day);
  });
}

/** A file with what it is by itself. */
type Found = { incoming: Incoming; pack: ReturnPack | null; verdicts: Verdict[] };

function judge(db: Reader, { incoming, pack, verdicts }: Found, day: Day): JudgedFile {
  const { hash, name, problem } = incoming;
  const file: ReturnedFile = { hash, name, problem, pack, verdicts, rows: [], skipped: [] };
  const late = pack !== null && day.receivedOn > pack.dueDate;
  if (!pack || !canBeTaken(file)) return { file, rows: [], late };
  if (late) file.verdicts.push('late');
  const items = itemsOf(db, pack.id);
  const here = standings(db, pack);
  const read = readRows(incoming.sheets, items, { madeOn: pack.madeOn, today: day.today });
  file.skipped.push(...read.skipped, ...strangers(db, pack, read.strangers));
  if (read.lockedChanged || isEdited(incoming, items)) file.verdicts.push('edited');
  const rows: JudgedRow[] = [];
  const named = new Set(incoming.sheets.flatMap(({ rows: all }) => all.map(codeKeyOf)));
  for (const item of items) {
    const skip = (field: ReturnField | null, text: string, reason: Skipped['reason']) =>
      file.skipped.push({ row: null, code: item.code, field, text, reason });
    const said = read.said.get(item.code);
    if (!said) {
      if (!named.has(item.code)) skip(null, item.base.wording.slice(0, 60), 'missingRow');
      continue;
    }
    const files = evidenceFiles(incoming.path, item.base.number, said.evidence ?? '');
    const { fit, skipped } = fitting(files);
    for (const { text, reason } of skipped) skip('evidence', text, reason);
    const attached = here.evidenceNames(item.issueId);
    const evidence = fit.filter((path) => !attached.has(basename(path)));
    const names = evidence.map((path) => basename(path)).join(NAME_SEPARATOR);
    const there = { ...said, evidence: names };
    const standing = here.of(item, there);
    if (!standing) {
      if (Object.keys(said).length > 0) skip(null, item.base.wording.slice(0, 60), 'notNow');
      continue;
    }
    const all = changesOf(item.base.values, there, standing.here);
    const { refused } = planRow(item.role, standing, all);
    const refusal = new Map(refused.map(({ field, reason }) => [field, reason]));
    for (const change of all) {
      const reason = refusal.get(change.field);
      if (reason) skip(change.field, change.there, reason);
    }
    const changes = all.filter(({ field, conflict }) => conflict || !refusal.has(field));
    if (changes.length === 0) continue;
    rows.push({ item, standing, changes, evidence });
    const { issueId, code, role, base } = item;
    const { number, wording } = base;
    file.rows.push({ issueId, code, role, number, wording, changes });
  }
  return { file, rows, late };
}

const codeKeyOf = ({ code }: FoundRow): string => codeKey(code ?? '');

/** The plan of a row with only the changes that are wanted, and conflicts decided for the file. */
export function planOf(
  { item, standing, changes }: JudgedRow,
  wanted: (change: ReturnChange) => boolean,
): RowPlan & { taken: ReturnChange[] } {
  const taken = changes.filter(wanted);
  const undecided = changes.filter((each) => each.conflict && !wanted(each));
  const fields = undecided.map(({ field }) => field);
  return { ...planRow(item.role, standing, taken, fields), taken };
}

function fitting({ found, missing }: EvidenceFiles) {
  const skipped: { text: string; reason: 'fileMissing' | 'fileUnfit' }[] = missing.map((text) => ({
    text,
    reason: 'fileMissing',
  }));
  const fit = found.filter((path) => {
    try {
      checkSize(path);
      return true;
    } catch {
      skipped.push({ text: basename(path), reason: 'fileUnfit' });
      return false;
    }
  });
  return { fit, skipped };
}

function verdictsOf(
  db: Reader,
  meetingId: string,
  { problem, meta, sheets, hash }: Incoming,
  pack: ReturnPack | null,
): Verdict[] {
  if (problem) return ['unreadable'];
  if (meta && meta.meetingId !== meetingId) return ['wrongMeeting'];
  if (pack && pack.meetingId !== meetingId) return ['wrongMeeting'];
  if (!pack) return [meta ? 'unknownPack' : 'notAPack'];
  if (sheets.length === 0) return ['notAPack'];
  const received = db
    .select({
      fileHash: returnReceivedTable.fileHash,
      version: returnPackTable.version,
      madeOn: returnPackTable.madeOn,
    })
    .from(returnReceivedTable)
    .innerJoin(returnPackTable, eq(returnPackTable.id, returnReceivedTable.packId))
    .where(
      and(
        eq(returnPackTable.meetingId, meetingId),
        eq(returnPackTable.organizationId, pack.organizationId),
      ),
    )
    .all();
  if (received.some(({ fileHash }) => fileHash === hash)) return ['duplicate'];
  // Where two laptops made forms, the merge gave the versions: it takes both to be older.
  const isOlder = received.some(
    ({ version, madeOn }) => version > pack.version && madeOn >= pack.madeOn,
  );
  if (isOlder) return ['older'];
  return [];
}

function itemsOf(db: Reader, packId: string): PackItem[] {
  return db
    .select()
    .from(returnPackItemTable)
    .where(eq(returnPackItemTable.packId, packId))
    .orderBy(asc(returnPackItemTable.position))
    .all()
    .map(({ issueId, position, role, code, base }) => ({
      ...{ issueId, position, role, code },
      base: JSON.parse(base) as PackBase,
    }));
}

/** The pack that a file names itself, else the one that most of its rows belong to. */
function packOf(
  db: Reader,
  { meta, sheets }: Incoming,
  names: ReturnType<typeof organizationNames>,
): ReturnPack | null {
  const named = (packId: string): ReturnPack | null => {
    const row = db.select().from(returnPackTable).where(eq(returnPackTable.id, packId)).get();
    if (!row) return null;
    const { checksum: _, ...pack } = row;
    return { ...pack, organizationName: names(pack.organizationId) };
  };
  const own = meta ? named(meta.packId) : null;
  if (own) return own;
  const owners = new Map<string, number>();
  for (const { packId } of ownersOf(
    db,
    sheets.flatMap(({ rows }) => rows),
  ).values())
    owners.set(packId, (owners.get(packId) ?? 0) + 1);
  const [most] = [...owners].toSorted(([, a], [, b]) => b - a);
  return most ? named(most[0]) : null;
}

type Owner = { packId: string; organizationId: string };

/** Whose rows these are, by code as compared. */
function ownersOf(db: Reader, rows: readonly FoundRow[]): Map<string, Owner> {
  const codes = [...new Set(rows.map(codeKeyOf))].filter((code) => code !== '').slice(0, 10_000);
  const owners = new Map<string, Owner>();
  for (let from = 0; from < codes.length; from += 500)
    for (const { code, ...owner } of db
      .select({
        code: returnPackItemTable.code,
        packId: returnPackItemTable.packId,
        organizationId: returnPackTable.organizationId,
      })
      .from(returnPackItemTable)
      .innerJoin(returnPackTable, eq(returnPackTable.id, returnPackItemTable.packId))
      .where(inArray(returnPackItemTable.code, codes.slice(from, from + 500)))
      .orderBy(desc(returnPackTable.version))
      .all())
      owners.set(code, owner);
  return owners;
}

function strangers(db: Reader, pack: ReturnPack, rows: readonly FoundRow[]): Skipped[] {
  const owners = ownersOf(db, rows);
  return rows.map((row): Skipped => {
    const text = row.locked.wording ?? Object.values(row.cells)[0]?.text ?? '';
    if (row.code === null) return about<ReturnField, SkipReason>(row, null, text, 'noCode');
    const owner = owners.get(codeKey(row.code));
    if (!owner) return about<ReturnField, SkipReason>(row, null, text, 'unknownCode');
    const isOwn = owner.organizationId === pack.organizationId;
    const reason = isOwn ? 'olderRow' : 'otherOrganization';
    return about<ReturnField, SkipReason>(row, null, text, reason);
  });
}

/** A hidden sheet that does not fit, or a head that lost a column. A file without one is not edited. */
function isEdited({ meta, sheets }: Incoming, items: readonly PackItem[]): boolean {
  if (sheets.some(({ fields }) => fields.size < returnFields.length)) return true;
  if (!meta) return false;
  return items.some((item) => meta.rows.get(item.code) !== itemChecksum(item));
}
