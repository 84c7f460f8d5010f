import type { DrawKept } from '@shared/packages/merge';
import type Database from 'better-sqlite3';
import type { IncomingChange, IncomingEntry, Picture } from './incoming';
import type { Rows } from './rows';

/** One drawing of codes: which selection, when by its laptop's clock, and what it wrote. */
type Draw = { id: string; selectionId: string; at: number; isOpened: boolean };

/** What a draw consists of, and what was handed in under its codes. */
const CODES = 'blind_code';
const READINGS = 'reading';
const MARKS = 'score_mark';
const SHEETS = 'score_sheet';

/** Opened ones first: what was brought together cannot be drawn again. Then the one made first. */
const isBefore = (one: Draw, two: Draw): boolean => {
  if (one.isOpened !== two.isOpened) return one.isOpened;
  return one.at === two.at ? one.id < two.id : one.at < two.at;
};

const actOf = ({ entries }: IncomingChange, act: string): Picture | undefined =>
  entries.find(({ table, after }) => table === 'judging_act' && after?.act === act)?.after ??
  undefined;

const readerOf = (row: Picture | null): string => `${row?.judge_id} ${row?.nomination_id}`;

/**
 * The draw that holds here; none while a selection is called for. Of several since it was last called
 * for (a merge logs what happened on both laptops) that is the first.
 */
function standingDraw(connection: Database.Database, selectionId: string): Draw | null {
  const row = connection
    .prepare(
      `SELECT a.id, a.at, s.phase <> 'blind' AS opened FROM judging_act a
       JOIN selection s ON s.id = a.selection_id
       WHERE a.selection_id = ? AND a.act = 'beginBlind' AND s.phase <> 'call'
         AND NOT EXISTS (SELECT 1 FROM judging_act b WHERE b.selection_id = a.selection_id
           AND b.act = 'backToCall' AND (b.at, b.id) > (a.at, a.id))
       ORDER BY a.at, a.id LIMIT 1`,
    )
    .get(selectionId) as { id: string; at: number; opened: number } | undefined;
  return row ? { id: row.id, selectionId, at: row.at, isOpened: row.opened === 1 } : null;
}

type Came = {
  /** by selection, as far as their own laptop did not void them */
  drawn: Map<string, Draw[]>;
  /** selections whose draw here was voided there: what they drew anew simply comes */
  answered: Set<string>;
  /** changes that drew or voided what is void on their own laptop, with the selection */
  voided: Map<string, string>;
};

function drawsOf(changes: readonly IncomingChange[], readingsHere: ReadonlySet<string>): Came {
  const drawn: Came['drawn'] = new Map();
  const answered: Came['answered'] = new Set();
  const voided: Came['voided'] = new Map();
  const begunBy = new Map<string, string[]>();
  for (const change of changes) {
    const begun = actOf(change, 'beginBlind');
    const back = actOf(change, 'backToCall');
    const opened = actOf(change, 'open');
    if (begun) {
      const selectionId = String(begun.selection_id);
      const draw = { id: String(begun.id), selectionId, at: Number(begun.at), isOpened: false };
      drawn.set(selectionId, [...(drawn.get(selectionId) ?? []), draw]);
      begunBy.set(selectionId, [...(begunBy.get(selectionId) ?? []), change.id]);
    }
    if (back) {
      const selectionId = String(back.selection_id);
      if (change.entries.some(({ table, rowId }) => table === READINGS && readingsHere.has(rowId)))
        answered.add(selectionId);
      else
        for (const id of [...(begunBy.get(selectionId) ?? []), change.id])
          voided.set(id, selectionId);
      drawn.delete(selectionId);
      begunBy.delete(selectionId);
    }
    const last = opened && drawn.get(String(opened.selection_id))?.at(-1);
    if (last) last.isOpened = true;
  }
  return { drawn, answered, voided };
}

/**
 * Where codes were drawn on more than one laptop, those of one draw hold, as a whole: only they come or
 * stay. A draw that its own laptop voided is none, and voids none here.
 */
export function oneDrawEach(
  connection: Database.Database,
  rows: Rows,
  changes: readonly IncomingChange[],
): { changes: readonly IncomingChange[]; draws: DrawKept[] } {
  const readings = connection.prepare(`SELECT id FROM ${READINGS}`).all() as { id: string }[];
  const came = drawsOf(changes, new Set(readings.map(({ id }) => id)));
  const { drawn, answered, voided } = came;
  const hereOf = (selectionId: string) =>
    answered.has(selectionId) ? null : standingDraw(connection, selectionId);
  const draws: DrawKept[] = [];
  const lost = new Set<string>();
  const passedOver = new Set(
    [...voided].flatMap(([id, selectionId]) => (hereOf(selectionId) ? [id] : [])),
  );
  for (const [selectionId, theirs] of drawn) {
    const ours = hereOf(selectionId);
    const all = [...(ours ? [ours] : []), ...theirs];
    if (all.length < 2) continue;
    const kept = all.reduce((first, one) => (isBefore(one, first) ? one : first));
    for (const draw of theirs) if (draw !== kept) lost.add(draw.id);
    if (ours && ours !== kept)
      clearDraw(connection, rows, selectionId, readersIn(changes, kept.id));
    const label = String(rows.get('selection', selectionId)?.name ?? '');
    draws.push({ selectionId, label, kept: kept === ours ? 'ours' : 'theirs' });
  }
  if (lost.size + passedOver.size === 0) return { changes, draws };
  const here = connection.prepare(`SELECT judge_id, nomination_id FROM ${READINGS}`).all();
  const read = new Set((here as Picture[]).map(readerOf));
  return { changes: withoutDraws(changes, lost, passedOver, read), draws };
}

/** Who reads what by a draw that comes. */
const readersIn = (changes: readonly IncomingChange[], drawId: string): Set<string> =>
  new Set(
    changes
      .filter((change) => actOf(change, 'beginBlind')?.id === drawId)
      .flatMap(({ entries }) =>
        entries.flatMap(({ table, after }) => (table === READINGS ? [readerOf(after)] : [])),
      ),
  );

/** What was scored stays with its reading; what was handed in under other codes is handed in again. */
function clearDraw(
  connection: Database.Database,
  rows: Rows,
  selectionId: string,
  coming: ReadonlySet<string>,
): void {
  const all = (sql: string) => connection.prepare(sql).all(selectionId) as Picture[];
  const judges = 'SELECT id FROM judge WHERE selection_id = ?';
  const remove = (table: string, found: readonly Picture[]) => {
    for (const { id } of found) rows.remove(table, String(id));
  };
  remove(SHEETS, all(`SELECT id FROM ${SHEETS} WHERE id IN (${judges})`));
  const scored = new Set(
    all(`SELECT judge_id, nomination_id FROM ${MARKS} WHERE judge_id IN (${judges})`).map(readerOf),
  );
  remove(
    READINGS,
    all(`SELECT * FROM ${READINGS} WHERE judge_id IN (${judges})`).filter((reading) => {
      const reader = readerOf(reading);
      return coming.has(reader) || !scored.has(reader);
    }),
  );
  remove(CODES, all(`SELECT id FROM ${CODES} WHERE selection_id = ?`));
}

/** Their draws that do not hold, taken out of what comes: codes, readings without marks, sheets. */
function withoutDraws(
  changes: readonly IncomingChange[],
  lost: ReadonlySet<string>,
  passedOver: ReadonlySet<string>,
  readHere: ReadonlySet<string>,
): IncomingChange[] {
  const scored = new Set(
    changes.flatMap(({ entries }) =>
      entries.flatMap(({ table, after }) => (table === MARKS && after ? [readerOf(after)] : [])),
    ),
  );
  const selections = new Set<string>();
  return changes.map((change) => {
    const begun = actOf(change, 'beginBlind');
    const isLost = begun !== undefined && lost.has(String(begun.id));
    if (isLost) selections.add(String(begun.selection_id));
    const isVoid = passedOver.has(change.id);
    const stays = ({ table, after }: IncomingEntry): boolean => {
      if (isVoid && (table === CODES || table === READINGS)) return false;
      if (isLost && table === CODES) return false;
      if (isLost && table === READINGS)
        return scored.has(readerOf(after)) && !readHere.has(readerOf(after));
      return !(selections.size > 0 && table === SHEETS && change.operation !== 'judging.open');
    };
    return { ...change, entries: change.entries.filter(stays) };
  });
}
