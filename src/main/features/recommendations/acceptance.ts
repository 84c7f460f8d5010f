import { createHash } from 'node:crypto';
import { invalid } from '@shared/errors';
import {
  canBeTaken,
  type FileField,
  isFileField,
  type RecommendationChange,
  type RecommendationField,
  type RecommendationValues,
} from '@shared/recommendations/recommendations';
import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf, Work } from '../../operation';
import { choice } from '../../roundTrip/choice';
import {
  addDeck,
  addText,
  caseStudyOperations,
  deckFileAt,
  type KeptDeck,
  type KeptText,
  keepDeck,
  keepText,
  textFileAt,
} from '../caseStudies';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { type KeptFile, keepEvidence } from '../issues';
import { organizationTable } from '../organizations/organizations.table';
import { attachMaterials, selectionIn, selectionOperations } from '../selections';
import { nominationTable } from '../selections/selections.table';
import { type Incoming, readIncoming } from './incoming';
import { type JudgedFile, type JudgedRow, type Judging, judgeAll } from './judge';
import { asking, lookAtAll } from './looking';
import {
  recommendationContactTable,
  recommendationReceivedTable,
  recommendationRowTable,
} from './recommendations.table';

/** The slow part of what a file beside a workbook becomes. */
type Kept = {
  texts: Map<string, KeptText>;
  decks: Map<string, KeptDeck>;
  forms: Map<string, KeptFile>;
};

type Counted = {
  nominations: number;
  again: number;
  changes: number;
  texts: number;
  decks: number;
  materials: number;
};

type Wanted = (hash: string, code: string) => (change: RecommendationChange) => boolean;

async function looked(
  selectionId: string,
  incoming: readonly Incoming[],
  about: Omit<Judging, 'lookAt'>,
  work: Work,
): Promise<Judging> {
  const { asked, lookAt } = asking();
  judgeAll(work.read, selectionId, incoming, { ...about, lookAt });
  return { ...about, ...(await lookAtAll(asked, work)) };
}

/** A new row without its county or its title is none. */
function takenOf({ standing, changes }: JudgedRow, wants: ReturnType<Wanted>) {
  const taken = changes.filter(wants);
  const has = (field: RecommendationField) => taken.some((change) => change.field === field);
  return standing || (has('county') && has('title')) ? taken : [];
}

async function keepFiles(judged: JudgedFile[], wanted: Wanted, work: Work): Promise<Kept> {
  const kept: Kept = { texts: new Map(), decks: new Map(), forms: new Map() };
  const files = judged.flatMap(({ file, rows }) =>
    rows.flatMap((row) =>
      takenOf(row, wanted(file.hash, row.row.code)).flatMap(({ field }) => {
        const path = isFileField(field) ? row.files[field]?.path : undefined;
        return path ? [{ field: field as FileField, path }] : [];
      }),
    ),
  );
  const quiet = { ...work, progress: () => {} };
  for (const [done, { field, path }] of files.entries()) {
    work.progress({ step: 'recommendations:step.keeping', done, total: files.length });
    if (field === 'textFile')
      kept.texts.set(path, await keepText(await textFileAt(path, work), quiet));
    // Drawn afterwards: hundreds of pages would hold up what judges read, which are words.
    else if (field === 'deckFile')
      kept.decks.set(path, await keepDeck(await deckFileAt(path, work), quiet, false));
    else {
      const [form] = await keepEvidence([path], quiet);
      if (form) kept.forms.set(path, form);
    }
  }
  return kept;
}

/**
 * The same row taken in on two laptops makes the same rows on both, so that a merge finds them to be one.
 */
function actOf(act: Act, seed: string): Act {
  let made = 0;
  return {
    ...act,
    newId() {
      made += 1;
      const digest = createHash('sha256').update(`${seed} ${made}`).digest('hex');
      return [
        digest.slice(0, 8),
        digest.slice(8, 12),
        `8${digest.slice(13, 16)}`,
        `8${digest.slice(17, 20)}`,
        digest.slice(20, 32),
      ].join('-');
    },
  };
}

function countyIdOf(db: Reader, cityId: string, name: string): string {
  const county = db
    .select({ id: organizationTable.id })
    .from(organizationTable)
    .where(and(eq(organizationTable.cityId, cityId), eq(organizationTable.name, name)))
    .get();
  if (!county) throw invalid('recommendations:error.changedSince');
  return county.id;
}

/** As a text keeps who handed it in. */
const LONGEST_NAME = 100;

const caseFields = ['title', 'field', 'summary'] as const;
const contactFields = ['leadUnit', 'contact', 'phone'] as const;

type Said = ReadonlyMap<RecommendationField, string>;

/** A case of this county and title that is there already, else a new one. */
function nominate(db: Writer, act: Act, selectionId: string, cityId: string, said: Said) {
  const { meetingId } = selectionIn(db, selectionId, ['call']);
  const countyId = countyIdOf(db, cityId, said.get('county') ?? '');
  const [title = '', field = '', summary = ''] = caseFields.map((name) => said.get(name));
  const there = db
    .select({ id: caseStudyTable.id, nominated: nominationTable.id })
    .from(caseStudyTable)
    .leftJoin(
      nominationTable,
      and(
        eq(nominationTable.caseStudyId, caseStudyTable.id),
        eq(nominationTable.selectionId, selectionId),
      ),
    )
    .where(
      and(
        eq(caseStudyTable.meetingId, meetingId),
        eq(caseStudyTable.countyId, countyId),
        eq(caseStudyTable.title, title),
      ),
    )
    .all()
    .find(({ nominated }) => nominated === null);
  if (there) {
    const more = { ...(field ? { field } : {}), ...(summary ? { summary } : {}) };
    caseStudyOperations.edit(db, { id: there.id, ...more }, act);
    return selectionOperations.nominate(db, { selectionId, of: { caseStudyId: there.id } }, act);
  }
  return selectionOperations.nominate(
    db,
    { selectionId, of: { countyId, title, field, summary } },
    act,
  );
}

function editCase(db: Writer, act: Act, caseStudyId: string, said: Said): void {
  const fields = Object.fromEntries(
    caseFields.flatMap((field) => (said.has(field) ? [[field, said.get(field)]] : [])),
  );
  if (Object.keys(fields).length > 0)
    caseStudyOperations.edit(db, { id: caseStudyId, ...fields }, act);
}

function keepContact(db: Writer, id: string, said: Said): void {
  const fields = Object.fromEntries(
    contactFields.flatMap((field) => (said.has(field) ? [[field, said.get(field)]] : [])),
  );
  if (Object.keys(fields).length === 0) return;
  db.insert(recommendationContactTable)
    .values({ id, ...fields })
    .onConflictDoUpdate({ target: recommendationContactTable.id, set: fields })
    .run();
}

/** @returns the nomination; null when nothing of the row was taken */
function takeRow(
  db: Writer,
  act: Act,
  judged: JudgedRow,
  about: { selectionId: string; cityId: string },
  taken: readonly RecommendationChange[],
  kept: Kept,
  counted: Counted,
): string | null {
  if (taken.length === 0) return judged.standing?.nomination.id ?? null;
  const { row, standing, files } = judged;
  const own = actOf(act, row.id);
  const said: Said = new Map(taken.map(({ field, there }) => [field, there]));
  const { selectionId, cityId } = about;
  const known = standing?.nomination;
  const { id, caseStudyId } = known ?? nominate(db, own, selectionId, cityId, said);
  if (known) editCase(db, own, caseStudyId, said);
  else counted.nominations += 1;
  keepContact(db, id, said);
  const fileOf = (field: FileField) => (said.has(field) ? files[field] : undefined);
  const text = kept.texts.get(fileOf('textFile')?.path ?? '');
  const deck = kept.decks.get(fileOf('deckFile')?.path ?? '');
  const form = kept.forms.get(fileOf('formFile')?.path ?? '');
  const handedInBy = (said.get('leadUnit') ?? standing?.values.leadUnit ?? '').slice(
    0,
    LONGEST_NAME,
  );
  if (
    text &&
    !addText(db, actOf(act, `${id} ${text.fileHash}`), caseStudyId, text, handedInBy).unchanged
  )
    counted.texts += 1;
  if (deck && !addDeck(db, actOf(act, `${id} ${deck.fileHash}`), caseStudyId, deck).unchanged)
    counted.decks += 1;
  if (form)
    counted.materials += attachMaterials(db, actOf(act, `${id} ${form.hash}`), id, 'stampedForm', [
      form,
    ]);
  if (known?.status === 'sentBack') {
    const move = { id, move: 'receiveAgain', reason: '', supplementBy: null } as const;
    selectionOperations.moveNomination(db, move, act);
    counted.again += 1;
  }
  counted.changes += taken.length;
  settleRow(db, judged, id, taken);
  return id;
}

/** What was taken is what the next file is compared with. */
function settleRow(
  db: Writer,
  { row, files }: JudgedRow,
  nominationId: string,
  taken: readonly RecommendationChange[],
): void {
  const values: RecommendationValues = { ...row.base.values };
  const hashes = { ...row.base.hashes };
  for (const { field, there } of taken) {
    values[field] = there;
    const file = isFileField(field) ? files[field] : undefined;
    if (file) hashes[field as FileField] = file.hash;
  }
  db.update(recommendationRowTable)
    .set({ nominationId, settled: { values, hashes } })
    .where(eq(recommendationRowTable.id, row.id))
    .run();
}

/** Those of the file change places among themselves; what it does not name stays where it is. */
function orderCity(
  db: Writer,
  act: Act,
  about: { selectionId: string; cityId: string },
  wished: readonly { id: string; rank: number }[],
): void {
  const ids = db
    .select({ id: nominationTable.id })
    .from(nominationTable)
    .where(
      and(
        eq(nominationTable.selectionId, about.selectionId),
        eq(nominationTable.cityId, about.cityId),
      ),
    )
    .orderBy(nominationTable.cityOrder, nominationTable.id)
    .all()
    .map(({ id }) => id);
  const named = new Set(wished.map(({ id }) => id));
  const queue = wished.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
  const ordered = ids.map((id) => (named.has(id) ? (queue.shift() ?? id) : id));
  if (ordered.some((id, at) => id !== ids[at]))
    selectionOperations.orderNominations(db, { ...about, ids: ordered }, act);
}

function takeFile(
  db: Writer,
  act: Act,
  { file, rows, late }: JudgedFile,
  wanted: Wanted,
  kept: Kept,
  judging: Judging,
  counted: Counted,
): void {
  const { pack } = file;
  if (!pack) return;
  const before = counted.changes;
  const wished: { id: string; rank: number }[] = [];
  for (const judged of rows) {
    const { standing, row, changes } = judged;
    const taken = takenOf(judged, wanted(file.hash, row.code));
    const id = takeRow(db, act, judged, pack, taken, kept, counted);
    if (id === null) continue;
    const moves = changes.some(({ field }) => field === 'cityOrder');
    const isMoved = taken.some(({ field }) => field === 'cityOrder');
    const stays = standing && moves && !isMoved;
    wished.push({ id, rank: stays ? Number(standing.values.cityOrder) : judged.rank });
  }
  orderCity(db, act, pack, wished);
  db.insert(recommendationReceivedTable)
    .values({
      id: act.newId(),
      packId: pack.id,
      fileName: file.name,
      fileHash: file.hash,
      receivedOn: judging.receivedOn,
      late,
      taken: counted.changes - before,
    })
    .run();
}

/** What has nothing new and was taken in before is not taken in again. */
const isNew = ({ file, rows }: JudgedFile): boolean =>
  canBeTaken(file) &&
  (rows.some(({ changes }) => changes.length > 0) || !file.verdicts.includes('seenBefore'));

export const acceptance: Pick<HandlersOf<'recommendations'>, 'preview' | 'accept'> = {
  async preview({ selectionId, files, receivedOn, likeness }, work) {
    selectionIn(work.read, selectionId, ['call']);
    const incoming = await readIncoming(files, work);
    const about = { today: work.today, receivedOn: receivedOn ?? work.today, likeness };
    const judging = await looked(selectionId, incoming, about, work);
    const judged = judgeAll(work.read, selectionId, incoming, judging);
    return { files: judged.map(({ file }) => file) };
  },

  async accept({ selectionId, files, receivedOn, likeness, only, fromFile, without }, work) {
    selectionIn(work.read, selectionId, ['call']);
    const about = { today: work.today, receivedOn: receivedOn ?? work.today, likeness };
    if (about.receivedOn > work.today) throw invalid('recommendations:error.receivedInFuture');
    const incoming = (await readIncoming(files, work)).filter(
      ({ hash }) => only.length === 0 || only.includes(hash),
    );
    const wanted: Wanted = choice(fromFile, without);
    const judging = await looked(selectionId, incoming, about, work);
    const planned = judgeAll(work.read, selectionId, incoming, judging).filter(isNew);
    const kept = await keepFiles(planned, wanted, work);
    return work.write((db, act) => {
      selectionIn(db, selectionId, ['call']);
      const counted: Counted = {
        ...{ nominations: 0, again: 0, changes: 0, texts: 0, decks: 0, materials: 0 },
      };
      // Judged again: somebody may have written while the files were read.
      const judged = judgeAll(db, selectionId, incoming, judging).filter(isNew);
      if (judged.length === 0) throw invalid('recommendations:error.nothingToTake');
      for (const file of judged) takeFile(db, act, file, wanted, kept, judging, counted);
      return { cities: judged.length, ...counted };
    });
  },
};
