import { conflict, invalid, notFound, refused } from '@shared/errors';
import { fullName } from '@shared/organizations/organization';
import type { PackItem, ReturnPack } from '@shared/returns/returns';
import { and, asc, count, desc, eq, max } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import { offThread, pageNumberFooter, printPage, safeName, writeTogether } from '../../documents';
import type { Act, HandlersOf, Work } from '../../operation';
import { noticePapers } from '../issues';
import { meetingTable } from '../meetings/meetings.table';
import { organizationsInCity } from '../organizations';
import { noticeFileName, packFileName } from './pack.template';
import { codeOf, type PackLine, packChecksum, packLines } from './packItems';
import { type PackContent, packWorkbook } from './packWorkbook';
import { returnPackItemTable, returnPackTable, returnReceivedTable } from './returns.table';

export function organizationNames(db: Reader): (id: string | null) => string {
  const names = new Map(organizationsInCity(db).map((each) => [each.id, fullName(each)]));
  return (id) => (id ? (names.get(id) ?? '') : '');
}

export function meetingName(db: Reader, meetingId: string): string {
  const meeting = db
    .select({ name: meetingTable.name })
    .from(meetingTable)
    .where(eq(meetingTable.id, meetingId))
    .get();
  if (!meeting) throw notFound('meetings:error.notFound');
  return meeting.name;
}

/** The packs of a meeting, newest version first within their organization. */
export function packsOf(db: Reader, meetingId: string): ReturnPack[] {
  const names = organizationNames(db);
  return db
    .select()
    .from(returnPackTable)
    .where(eq(returnPackTable.meetingId, meetingId))
    .orderBy(asc(returnPackTable.organizationId), desc(returnPackTable.version))
    .all()
    .map(({ checksum: _, ...pack }) => ({ ...pack, organizationName: names(pack.organizationId) }));
}

type NewPack = {
  id: string;
  organizationId: string;
  version: number;
  lines: PackLine[];
  items: PackItem[];
  checksum: string;
};

function newPack(
  { read, newId }: Pick<Work, 'read' | 'newId'>,
  meetingId: string,
  to: string,
  lines: PackLine[],
): NewPack {
  const id = newId();
  const items = lines.map(
    ({ issue, role, base }, index): PackItem => ({
      issueId: issue.id,
      position: index + 1,
      role,
      base,
      code: codeOf(id, issue.id, role, base.number),
    }),
  );
  const last = read
    .select({ version: max(returnPackTable.version) })
    .from(returnPackTable)
    .where(versionsOf(meetingId, to))
    .get();
  const version = (last?.version ?? 0) + 1;
  return { id, organizationId: to, version, lines, items, checksum: packChecksum(items) };
}

const versionsOf = (meetingId: string, organizationId: string) =>
  and(eq(returnPackTable.meetingId, meetingId), eq(returnPackTable.organizationId, organizationId));

function keepPack(
  db: Writer,
  act: Act,
  { id, organizationId, version, items, checksum }: NewPack,
  about: { meetingId: string; dueDate: ReturnPack['dueDate'] },
): void {
  db.insert(returnPackTable)
    .values({ id, ...about, organizationId, version, madeOn: act.today, checksum })
    .run();
  for (const { base, ...item } of items)
    db.insert(returnPackItemTable)
      .values({ id: act.newId(), packId: id, ...item, base: JSON.stringify(base) })
      .run();
}

/** What was taken in last, by pack. */
const receivedByPack = (db: Reader) =>
  new Map(
    db
      .select()
      .from(returnReceivedTable)
      .orderBy(asc(returnReceivedTable.id))
      .all()
      .map((each) => [each.packId, each]),
  );

export const packOperations: Pick<
  HandlersOf<'returns'>,
  'organizations' | 'packs' | 'makePacks'
> = {
  organizations(db, { meetingId }) {
    const names = organizationNames(db);
    const open = packLines(db, meetingId);
    const received = receivedByPack(db);
    const newest = new Map(
      packsOf(db, meetingId)
        .toReversed()
        .map((pack) => [pack.organizationId, pack]),
    );
    return [...new Set([...open.keys(), ...newest.keys()])]
      .map((organizationId) => {
        const lines = open.get(organizationId) ?? [];
        const pack = newest.get(organizationId);
        const back = pack && received.get(pack.id);
        return {
          organizationId,
          organizationName: names(organizationId),
          items: lines.length,
          leads: lines.filter(({ role }) => role === 'lead').length,
          last: pack
            ? {
                ...{ version: pack.version, madeOn: pack.madeOn, dueDate: pack.dueDate },
                receivedOn: back?.receivedOn ?? null,
                late: back?.late ?? false,
              }
            : null,
        };
      })
      .toSorted((a, b) => b.items - a.items);
  },

  packs(db, { meetingId }) {
    const sizes = new Map(
      db
        .select({ packId: returnPackItemTable.packId, n: count() })
        .from(returnPackItemTable)
        .groupBy(returnPackItemTable.packId)
        .all()
        .map(({ packId, n }) => [packId, n]),
    );
    const received = receivedByPack(db);
    return packsOf(db, meetingId).map((pack) => ({
      ...pack,
      items: sizes.get(pack.id) ?? 0,
      receivedOn: received.get(pack.id)?.receivedOn ?? null,
      late: received.get(pack.id)?.late ?? false,
    }));
  },

  /**
   * Official: once the files are out, their versions are not given again. They are given when all
   * files are on the disk: what is cancelled leaves neither files nor versions nor numbers.
   */
  async makePacks(input, work) {
    const { meetingId, organizationIds, dueDate, contact, notices, edition, target } = input;
    const meeting = meetingName(work.read, meetingId);
    if (dueDate < work.today) throw invalid('returns:error.dueInPast');
    if (notices === 'pdf' && !work.desk) throw refused('papers:error.pdfNeedsWindow');
    const names = organizationNames(work.read);
    const plan = () =>
      [...packLines(work.read, meetingId)]
        .filter(([to]) => organizationIds.length === 0 || organizationIds.includes(to))
        .map(([to, lines]) => newPack(work, meetingId, to, lines));
    const packs = plan();
    if (packs.length === 0) throw conflict('returns:error.nothingToAnswer');
    const wanted = packs.map(({ organizationId }) => organizationId);
    const beside =
      notices === 'none'
        ? null
        : noticePapers(work, { meetingId, organizationIds: wanted, edition });
    const files = await writeTogether(
      work.pathOf(target),
      async (add) => {
        const made = [];
        for (const { lines, items, checksum, ...pack } of packs) {
          work.progress({ step: 'returns:step.packs', done: made.length, total: packs.length });
          const organizationName = names(pack.organizationId);
          const content: PackContent = {
            pack: { ...pack, meetingId, organizationName, madeOn: work.today, dueDate },
            meetingName: meeting,
            contact,
            items,
            lines,
            checksum,
            countyName: names,
          };
          const name = safeName(packFileName(organizationName, pack.version));
          await add(
            name,
            await offThread('writeWorkbook', packWorkbook(content), { signal: work.signal }),
          );
          const paper = beside?.papers.find(({ organizationId: to }) => to === pack.organizationId);
          const notice = paper ? await addNotice(add, paper, notices, work) : null;
          made.push({ organizationName, version: pack.version, items: items.length, name, notice });
        }
        return made;
      },
      () =>
        work.write((db, act) => {
          if (versionsIn(plan()) !== versionsIn(packs))
            throw conflict('returns:error.changedSince');
          beside?.settle(db, act);
          for (const pack of packs) keepPack(db, act, pack, { meetingId, dueDate });
        }),
    );
    return { files };
  },
};

/** What packs say, whatever their ids. */
const versionsIn = (packs: readonly NewPack[]): string =>
  JSON.stringify(
    packs.map(({ organizationId, version, items }) => [
      organizationId,
      version,
      items.map(({ issueId, role, base }) => [issueId, role, base]),
    ]),
  );

type Paper = ReturnType<typeof noticePapers>['papers'][number];

/** 交办单 beside its pack, under a name that stands beside it too. */
async function addNotice(
  add: (name: string, content: Uint8Array) => Promise<void>,
  { organizationName, label, year, number, specOf }: Paper,
  format: 'docx' | 'pdf' | 'none',
  { desk, signal }: Work,
) {
  const spec = specOf();
  const isPdf = format === 'pdf' && desk;
  if (signal.aborted) throw conflict('documents:error.cancelled');
  const bytes = isPdf
    ? await desk.printPdf(printPage(spec), { landscape: false, footer: pageNumberFooter(spec) })
    : await offThread('officialDocument', spec, { signal });
  const name = safeName(`${noticeFileName(organizationName, label)}.${isPdf ? 'pdf' : 'docx'}`);
  await add(name, bytes);
  return { year, number, name };
}
