import { type KnownName, leaksIn, masked, suggestMasks } from '@shared/blinding/masks';
import { BYNAMES, PLACE_ENDING } from '@shared/blinding/words.template';
import type { TextBlock } from '@shared/caseStudies/caseText';
import { notFound, refused } from '@shared/errors';
import type { BlindCopy } from '@shared/judging/contract';
import type { CopyState } from '@shared/judging/judge';
import { judgedStatuses } from '@shared/selections/phases';
import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { caseStudyTable, caseTextTable } from '../caseStudies/caseStudies.table';
import { organizationsInCity, spellingOf } from '../organizations';
import { participantTable } from '../participants/participants.table';
import { nominationRow, selectionIn } from '../selections';
import { nominationTable } from '../selections/selections.table';
import { blindCopyTable } from './judging.table';

type Original = { textId: string; title: string; blocks: TextBlock[] };

function originalOf(db: Reader, caseStudyId: string): Original {
  const row = db
    .select({
      textId: caseTextTable.id,
      title: caseStudyTable.title,
      blocks: caseTextTable.blocks,
    })
    .from(caseTextTable)
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, caseTextTable.caseStudyId))
    .where(and(eq(caseTextTable.caseStudyId, caseStudyId), eq(caseTextTable.isCurrent, true)))
    .get();
  if (!row) throw notFound('judging:error.noText');
  return row;
}

/** Fewer Latin letters in a row spell many a word. */
const SHORTEST_SPELLING = 4;

type Place = { id: string; name: string };

/** How an own place is written besides its name: in Latin letters, as a number, by another name. */
function otherWritings({ id, name }: Place): KnownName[] {
  const short = name.replace(PLACE_ENDING, '');
  const spelling = spellingOf(short.length > 1 ? short : name).plain;
  return [
    ...(spelling.length < SHORTEST_SPELLING
      ? []
      : [{ name: spelling, kind: 'byname', isOwn: true } as const]),
    { name: id, kind: 'contact', isOwn: true },
    ...(BYNAMES[id] ?? []).map(
      (byname): KnownName => ({ name: byname, kind: 'byname', isOwn: false }),
    ),
  ];
}

/**
 * Every name the program knows; those of the case's own county, city and people (of any year) are its
 * own.
 */
function knownNames(db: Reader, caseStudyId: string): KnownName[] {
  const own = db.select().from(caseStudyTable).where(eq(caseStudyTable.id, caseStudyId)).get();
  const organizations = organizationsInCity(db);
  const county = organizations.find(({ id }) => id === own?.countyId);
  const isOwn = (id: string | null) => id !== null && (id === county?.id || id === county?.cityId);
  const places = organizations.flatMap(({ id, kind, name }): KnownName[] =>
    kind === 'county' || kind === 'city' || kind === 'zone'
      ? [{ name, kind: kind === 'city' ? 'city' : 'county', isOwn: isOwn(id) }]
      : [{ name, kind: 'unit', isOwn: false }],
  );
  const people = db
    .selectDistinct({
      name: participantTable.name,
      organizationId: participantTable.organizationId,
    })
    .from(participantTable)
    .all()
    .map(
      ({ name, organizationId }): KnownName => ({
        name,
        kind: 'person',
        isOwn: isOwn(organizationId),
      }),
    );
  // Who is known twice is known by whose they are.
  const all = [
    ...places,
    ...organizations.filter(({ id }) => isOwn(id)).flatMap(otherWritings),
    ...people,
  ];
  return all.sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
}

/** The words of a block through `change`; pictures have none. */
const inWords = (block: TextBlock, change: (text: string) => string): TextBlock => {
  if (block.kind === 'picture') return block;
  return block.kind === 'table'
    ? { ...block, rows: block.rows.map((row) => row.map(change)) }
    : { ...block, text: change(block.text) };
};

const allWords = (title: string, blocks: readonly TextBlock[]): string => {
  const words = [title];
  for (const block of blocks)
    inWords(block, (text) => {
      words.push(text);
      return text;
    });
  return words.join('\n');
};

/** A picture may show a name on a sign or a map, so judges get the words only. */
export const blindBlocks = (blocks: readonly TextBlock[], masks: BlindCopy['masks']): TextBlock[] =>
  blocks
    .filter(({ kind }) => kind !== 'picture')
    .map((block) => inWords(block, (text) => masked(text, masks)));

const copyOf = (db: Reader, nominationId: string) =>
  db.select().from(blindCopyTable).where(eq(blindCopyTable.id, nominationId)).get();

const stateOf = (copy: { textId: string } | undefined, textId: string | null): CopyState => {
  if (!copy) return 'none';
  return copy.textId === textId ? 'confirmed' : 'outdated';
};

/** By nomination, of what judges are to read or have read. */
export function copyStates(db: Reader, selectionId: string) {
  return db
    .select({ nominationId: nominationTable.id, copy: blindCopyTable, textId: caseTextTable.id })
    .from(nominationTable)
    .leftJoin(blindCopyTable, eq(blindCopyTable.id, nominationTable.id))
    .leftJoin(
      caseTextTable,
      and(
        eq(caseTextTable.caseStudyId, nominationTable.caseStudyId),
        eq(caseTextTable.isCurrent, true),
      ),
    )
    .where(
      and(
        eq(nominationTable.selectionId, selectionId),
        inArray(nominationTable.status, judgedStatuses),
      ),
    )
    .all()
    .map(({ nominationId, copy, textId }) => ({
      nominationId,
      state: stateOf(copy ?? undefined, textId),
    }));
}

type BlindOperations = 'blindCopies' | 'blindCopy' | 'confirmBlindCopy';

export const blindCopyOperations: Pick<HandlersOf<'judging'>, BlindOperations> = {
  blindCopies: (db, { selectionId }) => copyStates(db, selectionId),

  blindCopy(db, { nominationId }) {
    const { caseStudyId } = nominationRow(db, nominationId);
    const { textId, title, blocks } = originalOf(db, caseStudyId);
    const copy = copyOf(db, nominationId);
    return {
      nominationId,
      state: stateOf(copy, textId),
      title: copy?.title ?? title,
      blocks,
      masks: copy?.masks ?? [],
      leftReadable: copy?.leftReadable ?? [],
      suggestions: suggestMasks(allWords(title, blocks), knownNames(db, caseStudyId)),
    };
  },

  confirmBlindCopy(db, { nominationId, title, masks, leftReadable }, act) {
    const { selectionId, caseStudyId } = nominationRow(db, nominationId);
    selectionIn(db, selectionId, ['call']);
    const { textId, blocks } = originalOf(db, caseStudyId);
    const own = knownNames(db, caseStudyId).filter(({ isOwn }) => isOwn);
    const blind = allWords(masked(title, masks), blindBlocks(blocks, masks));
    const whole = own.map(({ name }) => name);
    // A short form may be an ordinary word; a whole name never is.
    const readable = leaksIn(blind, own).filter(
      (leak) => whole.includes(leak) || !leftReadable.includes(leak),
    );
    if (readable.length > 0)
      throw refused('judging:error.readable', { names: readable.slice(0, 5).join(' ') });
    const row = {
      textId,
      title: masked(title, masks),
      masks,
      leftReadable,
      confirmedBy: act.operatorId,
      confirmedAt: act.now,
    };
    db.insert(blindCopyTable)
      .values({ id: nominationId, ...row })
      .onConflictDoUpdate({ target: blindCopyTable.id, set: row })
      .run();
  },
};
