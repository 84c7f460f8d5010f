import {
  blankHere,
  changesOf,
  type Here,
  type LedgerPlan,
  planLedgerRow,
} from '@shared/ledgers/compare';
import type { LedgerToImport } from '@shared/ledgers/contract';
import type {
  CellProblem,
  LedgerChange,
  LedgerPreview,
  LedgerPreviewRow,
  LedgerRowState,
  ReadLedgerRow,
} from '@shared/ledgers/ledger';
import { rowStates } from '@shared/ledgers/ledger';
import { type Match, matcher } from '@shared/ledgers/match';
import { placesOf } from '@shared/participants/divisions';
import { similarityOf } from '@shared/similarity/similarity';
import type { CalendarDate } from '@shared/time';
import type { Reader } from '../../db/database';
import { organizationNames } from '../issues';
import { organizationsInCity } from '../organizations';
import { formerDivisions } from '../participants';
import { unknownNames } from './cells';
import { issuesHere } from './here';
import { readRows } from './readRows';

const SHOWN_WORDING = 120;
/** enough to find the issue of the same number among those that are alike */
const COMPARED = 20;

/** A row with what it takes to carry it out. */
type JudgedRow = {
  row: LedgerPreviewRow;
  read: ReadLedgerRow;
  here: Here | null;
};

/** Looks at every row; the import itself looks again, so that what is shown and what is done are one. */
export function judgeLedger(db: Reader, ledger: LedgerToImport, today: CalendarDate): JudgedRow[] {
  const organizations = organizationsInCity(db);
  const places = placesOf(organizations, formerDivisions);
  const read = readRows(ledger, { today, places });
  const all = issuesHere(db, ledger.meetingId);
  const counties = organizations.filter(({ kind }) => kind === 'county' || kind === 'city');
  const similarity = similarityOf(
    all.map(({ id, values }) => ({ id, text: `${values.wording ?? ''} ${values.demand ?? ''}` })),
    counties.map(({ name }) => name),
  );
  const match = matcher(all, (text) => similarity.similarTo(text, COMPARED, new Set()));
  const decisions = new Map(ledger.decisions.map(({ row, is }) => [row, is]));
  const names = organizationNames(db);
  const byId = new Map(all.map((here) => [here.id, here]));
  const judged = read.map((each) =>
    judgeRow(each, match(each, decisions.get(each.number)), byId, names, today),
  );
  findRepeats(judged);
  return judged;
}

function judgeRow(
  read: ReadLedgerRow,
  { issue: here, by, reason, candidates }: Match,
  byId: ReadonlyMap<string, Here>,
  names: (id: string | null) => string,
  today: CalendarDate,
): JudgedRow {
  const row: LedgerPreviewRow = {
    number: read.number,
    state: reason === 'undecided' ? 'undecided' : reason ? 'skipped' : 'new',
    wording: (read.values.wording ?? here?.values.wording ?? '').slice(0, SHOWN_WORDING),
    issue: here ? { id: here.id, number: here.number } : null,
    matchedBy: by,
    changes: [],
    problems: [...read.problems],
    reason,
    sameAs: null,
    candidates: candidates.flatMap(({ id, words, sameNumber }) => {
      const one = byId.get(id);
      if (!one) return [];
      const { number, status, countyId, values } = one;
      const shown = (values.wording ?? '').slice(0, SHOWN_WORDING);
      return [
        {
          issueId: id,
          number,
          status,
          countyName: names(countyId),
          wording: shown,
          words,
          sameNumber,
        },
      ];
    }),
  };
  if (reason) return { row, read, here };
  const changes = changesOf(read.values, here ?? blankHere);
  const { refused } = planLedgerRow(read.values, here, changes, today);
  const why = new Map(refused.map((each) => [each.field, each.reason]));
  row.changes = changes.filter(({ field }) => !why.has(field));
  row.problems.push(
    ...changes.flatMap(({ field, after }): CellProblem[] => {
      const because = why.get(field);
      return because
        ? [{ field, text: shownText(field, after, names), reason: because, candidates: [] }]
        : [];
    }),
  );
  if (here) row.state = row.changes.length > 0 ? 'changed' : 'unchanged';
  return { row, read, here };
}

const shownText = (field: LedgerChange['field'], value: string, names: (id: string) => string) =>
  field === 'lead' || field === 'supporting' || field === 'county'
    ? value.split('\n').map(names).join(' ')
    : value.slice(0, 200);

/**
 * Rows about one issue, or new ones that say the same of one county: where they agree in everything,
 * the first counts; where they do not, nobody knows which is right, and none is taken.
 */
function findRepeats(judged: readonly JudgedRow[]): void {
  const groups = new Map<string, JudgedRow[]>();
  for (const each of judged) {
    const { row, read, here } = each;
    if (row.state === 'skipped' || row.state === 'undecided') continue;
    const { wording: said = '', county = '' } = read.values;
    const key = here?.id ?? `${county} ${said.normalize('NFKC').replace(/\s/g, '')}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const [first, ...others] of groups.values()) {
    if (!first || others.length === 0) continue;
    const told = JSON.stringify(first.read.values);
    const agree = others.every(({ read }) => JSON.stringify(read.values) === told);
    for (const { row } of agree ? others : [first, ...others]) {
      row.state = agree ? 'repeated' : 'skipped';
      row.reason = agree ? 'sameRow' : 'rowsDisagree';
      row.sameAs = row === first.row ? (others[0]?.row.number ?? null) : first.row.number;
      row.changes = [];
    }
  }
}

/** What is done about a row with only the changes that are wanted. */
export function planOf(
  { row, read, here }: JudgedRow,
  isWanted: (change: LedgerChange) => boolean,
  today: CalendarDate,
): LedgerPlan & { taken: LedgerChange[] } {
  const isNeeded = ({ field }: LedgerChange) => !here && field === 'wording';
  const taken = row.changes.filter((change) => isNeeded(change) || isWanted(change));
  return { ...planLedgerRow(read.values, here, taken, today), taken };
}

export function countRows(judged: readonly JudgedRow[]): Record<LedgerRowState, number> {
  const counts = Object.fromEntries(rowStates.map((state) => [state, 0]));
  for (const { row } of judged) counts[row.state] = (counts[row.state] ?? 0) + 1;
  return counts as Record<LedgerRowState, number>;
}

export function previewLedger(
  db: Reader,
  ledger: LedgerToImport,
  today: CalendarDate,
): LedgerPreview {
  const judged = judgeLedger(db, ledger, today);
  const nameOf = organizationNames(db);
  const places = placesOf(organizationsInCity(db), formerDivisions);
  const names: Record<string, string> = {};
  const unknown = new Map<string, number>();
  for (const { row } of judged) {
    for (const { field, before, after } of row.changes)
      if (field === 'lead' || field === 'supporting' || field === 'county')
        for (const id of `${before}\n${after}`.split('\n')) if (id) names[id] = nameOf(id);
    for (const { field, text, reason, candidates } of row.problems) {
      for (const id of candidates) names[id] = nameOf(id);
      if (reason !== 'unknownOrganization' || (field !== 'lead' && field !== 'supporting'))
        continue;
      for (const name of unknownNames(text, places))
        unknown.set(name, (unknown.get(name) ?? 0) + 1);
    }
  }
  return {
    rows: judged.map(({ row }) => row),
    counts: countRows(judged),
    names,
    unknownOrganizations: [...unknown].map(([name, rows]) => ({ name, rows })),
  };
}
