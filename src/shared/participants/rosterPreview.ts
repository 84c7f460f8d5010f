import { invalid } from '../errors';
import { type Places, recognizeDivision } from './divisions';
import type { Participant } from './participant';
import {
  type ColumnMapping,
  FIELD_LENGTH,
  NO_DIVISION,
  type PreviewCell,
  type PreviewRow,
  type RosterCorrection,
  type RosterField,
  type RosterPreview,
  type RosterProblem,
  type RosterRow,
  rosterFields,
} from './roster';
import {
  isLeftOut,
  isSameAsAbove,
  type Reading,
  readCapacity,
  readGender,
  readName,
  readPhone,
  readPrecedence,
  withoutInnerSpaces,
} from './rosterCells';

export type RosterToPreview = {
  mapping: ColumnMapping;
  rows: readonly RosterRow[];
  corrections: readonly RosterCorrection[];
};

/**
 * What an import would do, row by row and cell by cell. Pure: the import itself runs this again and
 * writes what it says, so the preview and the import cannot differ.
 *
 * A row is about a participant that the meeting already has when the name is the same and the
 * organization is the same; where one of the two has no known organization, when the unit's text is
 * the same. Telephone numbers decide between two such participants. Posts and numbers are no key,
 * because they are what a corrected list corrects.
 *
 * An empty or left-out cell says nothing: it never erases what the participant has. Therefore the
 * same file a second time changes nothing. A row equal to an earlier one in every field is written
 * once; rows of one person that differ are all errors, because none of them is known to be right.
 *
 * @throws AppError invalid when no column is the name or a field is given to two columns
 */
export function previewRoster(
  roster: RosterToPreview,
  existing: readonly Participant[],
  places: Places,
): RosterPreview {
  checkMapping(roster.mapping);
  const drafts = readRows(roster, places);
  matchExisting(drafts, existing);
  markRepeats(drafts);
  const rows = drafts.map(asPreviewRow);
  const counts = { new: 0, changed: 0, unchanged: 0, error: 0 };
  for (const { state } of rows) counts[state] += 1;
  return { rows, counts };
}

function checkMapping(mapping: ColumnMapping): void {
  if (!mapping.includes('name')) throw invalid('participants:error.noNameColumn');
  for (const [second, field] of mapping.entries()) {
    const first = mapping.indexOf(field);
    if (field && first < second) {
      throw invalid('participants:error.fieldTwice', { first: first + 1, second: second + 1 });
    }
  }
}

type CellDraft = {
  text: string;
  value: string | null;
  problem: RosterProblem | null;
  candidates: string[];
};

type Draft = {
  number: number;
  cells: Map<RosterField, CellDraft>;
  participant: Participant | null;
  problem: RosterProblem | null;
  /** equal in every field to an earlier row */
  repeat: boolean;
};

/** Fields that are shown though no column has them, because they are derived. */
const DERIVED: readonly RosterField[] = ['division'];

function readRows({ mapping, rows, corrections }: RosterToPreview, places: Places): Draft[] {
  const corrected = new Map(
    corrections.map(({ row, field, text }) => [`${row} ${field}`, text] as const),
  );
  const above = new Map<RosterField, string>();
  return rows.map((row) => {
    const cells = new Map<RosterField, CellDraft>();
    for (const field of rosterFields) {
      const column = mapping.indexOf(field);
      const correction = corrected.get(`${row.number} ${field}`);
      if (column < 0 && correction === undefined && !DERIVED.includes(field)) continue;
      const flaw = correction === undefined ? row.flaws?.[column] : undefined;
      const text = (correction ?? row.cells[column] ?? '').trim();
      cells.set(field, readCell(field, text, flaw, above));
    }
    readOrganization(cells, places);
    return { number: row.number, cells, participant: null, problem: null, repeat: false };
  });
}

/** Reads one cell by itself and remembers it for a "same as above" in the next row. */
function readCell(
  field: RosterField,
  written: string,
  flaw: string | undefined,
  above: Map<RosterField, string>,
): CellDraft {
  const draft = { text: written, value: null, problem: null, candidates: [] };
  const failed = (problem: RosterProblem): CellDraft => ({ ...draft, problem });
  if (flaw) return failed({ reason: flaw, params: {} });
  let text = written;
  if (isSameAsAbove(text)) {
    const upper = above.get(field);
    if (field === 'name' || upper === undefined) {
      return failed({ reason: 'nothingAbove', params: { text } });
    }
    text = upper;
  }
  if (isLeftOut(text) && !(field === 'division' && text === NO_DIVISION)) text = '';
  above.set(field, text);
  const reading = readField(field, text);
  if ('problem' in reading) return failed(reading.problem);
  return { ...draft, text, value: reading.value };
}

function readField(field: RosterField, text: string): Reading<string | null> {
  if (text.length > FIELD_LENGTH[field]) {
    return { problem: { reason: 'tooLong', params: { limit: FIELD_LENGTH[field] } } };
  }
  if (field === 'name') return readName(text);
  if (field === 'gender') return readGender(text);
  if (field === 'capacity') return readCapacity(text);
  if (field === 'phone') return readPhone(text);
  if (field === 'precedence') {
    const reading = readPrecedence(text);
    return 'problem' in reading ? reading : { value: reading.value?.toString() ?? null };
  }
  return { value: withoutInnerSpaces(text) };
}

/** Turns the texts of division, city and unit into an organization, or says why that fails. */
function readOrganization(cells: Map<RosterField, CellDraft>, places: Places): void {
  const division = cells.get('division');
  if (!division || division.problem) return;
  const written = division.value ?? '';
  if (written === NO_DIVISION) {
    division.value = null;
    return;
  }
  const said = (field: RosterField) => cells.get(field)?.value ?? '';
  const whence = { division: written, city: said('city'), unitName: said('unitName') };
  const recognition = recognizeDivision(whence, places);
  division.value = null;
  if (recognition.kind === 'known') {
    division.value = recognition.id;
  } else if (recognition.kind === 'unknownCity') {
    const city = cells.get('city');
    if (city) city.problem = { reason: 'unknownCity', params: { text: city.text } };
  } else if (recognition.kind !== 'none') {
    const text = written || whence.unitName;
    division.problem = { reason: recognition.kind, params: { text } };
    division.candidates = recognition.candidates;
  }
}

const valueIn = (draft: Draft, field: RosterField) => draft.cells.get(field)?.value || null;

const sayable = (draft: Draft) => [...draft.cells.values()].every(({ problem }) => !problem);

function matchExisting(drafts: readonly Draft[], existing: readonly Participant[]): void {
  const byName = new Map<string, Participant[]>();
  for (const participant of existing) {
    const same = byName.get(participant.name);
    if (same) same.push(participant);
    else byName.set(participant.name, [participant]);
  }
  const named = drafts
    .filter((draft) => valueIn(draft, 'name') && !draft.cells.get('division')?.problem)
    .map((draft) => ({ draft, namesakes: byName.get(valueIn(draft, 'name') ?? '') ?? [] }));
  for (const { draft, namesakes } of named) {
    settle(
      draft,
      namesakes.filter((one) => isSame(draft, one)),
    );
  }
  // Whom one row names for certain, another row cannot mean by the unit alone.
  const claimed = new Set(drafts.map(({ participant }) => participant?.id));
  for (const { draft, namesakes } of named) {
    if (draft.participant || draft.problem) continue;
    settle(
      draft,
      namesakes.filter((one) => !claimed.has(one.id) && mayBeSame(draft, one)),
    );
  }
}

/** Telephone numbers decide between several; without them nobody can. */
function settle(draft: Draft, matches: readonly Participant[]): void {
  const phone = valueIn(draft, 'phone');
  const reachable = matches.filter((one) => phone !== null && one.phone === phone);
  const [only, ...others] = matches.length > 1 && reachable.length === 1 ? reachable : matches;
  if (only && others.length === 0) draft.participant = only;
  else if (only) draft.problem = { reason: 'severalParticipants', params: { name: only.name } };
}

function isSame(draft: Draft, one: Participant): boolean {
  const organizationId = valueIn(draft, 'division');
  if (organizationId !== one.organizationId) return false;
  return organizationId !== null || one.unitName === (valueIn(draft, 'unitName') ?? '');
}

/** Same unit, where only one of the two has a known organization. */
function mayBeSame(draft: Draft, one: Participant): boolean {
  const known = [valueIn(draft, 'division'), one.organizationId].filter((id) => id !== null);
  return known.length === 1 && one.unitName === (valueIn(draft, 'unitName') ?? '');
}

/** Who a row is about, as far as rows of one file can be told apart. */
function personKey(draft: Draft): string {
  if (draft.participant) return draft.participant.id;
  const organizationId = valueIn(draft, 'division');
  return JSON.stringify([
    valueIn(draft, 'name'),
    organizationId ?? '',
    organizationId ? '' : valueIn(draft, 'unitName'),
  ]);
}

function markRepeats(drafts: readonly Draft[]): void {
  const people = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (!sayable(draft) || draft.problem) continue;
    const key = personKey(draft);
    const same = people.get(key);
    if (same) same.push(draft);
    else people.set(key, [draft]);
  }
  for (const [first, ...others] of people.values()) {
    if (!first || others.length === 0) continue;
    const differs = others.some((draft) => pictureOf(draft) !== pictureOf(first));
    for (const draft of [first, ...others]) {
      const other = draft === first ? (others[0] as Draft) : first;
      const params = { row: other.number };
      if (differs) draft.problem = { reason: 'samePerson', params };
      else if (draft !== first) {
        draft.repeat = true;
        draft.problem = { reason: 'repeat', params };
      }
    }
  }
}

const pictureOf = (draft: Draft): string =>
  JSON.stringify(rosterFields.map((field) => valueIn(draft, field)));

function asPreviewRow(draft: Draft): PreviewRow {
  const cells = [...draft.cells].map(([field, cell]) => asPreviewCell(field, cell, draft));
  return {
    number: draft.number,
    state: stateOf(draft, cells),
    participantId: draft.participant?.id ?? null,
    cells,
    problem: draft.problem,
  };
}

function stateOf(draft: Draft, cells: readonly PreviewCell[]): PreviewRow['state'] {
  if (cells.some(({ state }) => state === 'error')) return 'error';
  if (draft.repeat) return 'unchanged';
  if (draft.problem) return 'error';
  if (!draft.participant) return 'new';
  return cells.some(({ state }) => state === 'changed') ? 'changed' : 'unchanged';
}

function asPreviewCell(field: RosterField, cell: CellDraft, draft: Draft): PreviewCell {
  const { text, problem, candidates } = cell;
  const before = draft.participant ? kept(draft.participant, field) : null;
  if (problem) return { field, state: 'error', text, before, after: before, problem, candidates };
  // The city is read to find the county, and kept nowhere.
  const after = field === 'city' ? null : cell.value || before;
  const changed = draft.participant ? 'changed' : 'new';
  const state = after === before ? 'unchanged' : changed;
  return { field, state, text, before, after, problem, candidates };
}

function kept(participant: Participant, field: RosterField): string | null {
  if (field === 'city') return null;
  if (field === 'precedence') return participant.precedence?.toString() ?? null;
  return (field === 'division' ? participant.organizationId : participant[field]) || null;
}
