import type { Agenda, AgendaItemFields, AgendaLine, PlannedDay } from '@shared/agenda/agendaItem';
import type {
  AgendaPreview,
  ImportCell,
  ImportColumn,
  ImportNote,
  ImportRow,
} from '@shared/agenda/importing';
import { speaksForCounty, usualMinutes } from '@shared/agenda/kinds';
import type { OrganizationInCity } from '@shared/organizations/organization';
import { asMinutes, type CalendarDate, type TimeOfDay } from '@shared/time';
import type { AgendaFile, FileRow } from './agendaFile';
import { textsOf, unitText } from './agendaTexts';
import { matchItems, movedIds } from './matchItems';
import { countyIn, type Known, speakersIn } from './matchPeople';
import {
  dateOf,
  fixedOf,
  isWrong,
  kindOf,
  minutesOf,
  type Reading,
  textOf,
  timeOf,
} from './readCells';

export type Roster = {
  year: number;
  agenda: Agenda;
  people: readonly Known[];
  counties: readonly OrganizationInCity[];
};

/** What one sound row wants; `id` null is a new item. */
/** What an agenda file says of an item. */
type ImportedFields = Pick<
  AgendaItemFields,
  | 'kind'
  | 'title'
  | 'plannedMinutes'
  | 'plannedStart'
  | 'plannedEnd'
  | 'countyId'
  | 'place'
  | 'remark'
>;

type WantedItem = {
  id: string | null;
  dayId: string;
  fields: ImportedFields;
  speakerIds: string[];
  state: 'new' | 'changed' | 'unchanged';
};

export type Reconciled = {
  preview: AgendaPreview;
  /** sound rows in the file's order */
  wanted: WantedItem[];
  /** days without items until now that the file starts at another time */
  dayStarts: { dayId: string; startsAt: TimeOfDay }[];
};

type Notes = Partial<Record<ImportColumn, ImportNote>>;
type Sound = { [column in ImportColumn]?: unknown };

/**
 * Compares an agenda file with the agenda: what each row means, which item it is, and what it would
 * change. Pure: the preview and the import both stand on it.
 */
export function reconcile(file: AgendaFile, fileName: string, roster: Roster): Reconciled {
  const { days } = roster.agenda;
  const lines = days.flatMap(({ items }) => items);
  const read = readRows(file.rows, roster);
  const matched = matchItems(
    read.map(({ day, kind, title, speakers }) => ({
      dayId: day?.id ?? null,
      kind,
      title,
      speakerIds: speakers.map(({ id }) => id),
    })),
    lines,
  );
  const flow = new Map<string, number>();
  const dayStarts: Reconciled['dayStarts'] = [];
  const wanted: WantedItem[] = [];
  const rows: ImportRow[] = [];
  read.forEach((row, index) => {
    const item = matched[index] ?? null;
    const done = reconcileRow(row, item, roster, flow, dayStarts);
    rows.push(done.preview);
    if (done.wanted) wanted.push(done.wanted);
  });
  const named = new Set(matched.map((item) => item?.id));
  const missing = lines.filter(({ id }) => !named.has(id));
  markMoved(rows, wanted, days);
  const count = (state: ImportRow['state']) => rows.filter((row) => row.state === state).length;
  return {
    wanted,
    dayStarts,
    preview: {
      fileName,
      sheet: file.sheet,
      heads: file.heads,
      unknownHeads: file.unknownHeads,
      skippedRows: file.skippedRows,
      rows,
      missing: missing.map(({ id, dayId, title }) => ({
        id,
        title,
        date: days.find((day) => day.id === dayId)?.date ?? '',
      })),
      counts: {
        added: count('new'),
        changed: count('changed'),
        unchanged: count('unchanged'),
        errors: count('error'),
        removed: 0,
      },
    },
  };
}

type ReadRow = {
  file: FileRow;
  day: PlannedDay | null;
  kind: AgendaItemFields['kind'] | null;
  title: string;
  speakers: readonly Known[];
  notes: Notes;
  warnings: Notes;
};

function readRows(rows: readonly FileRow[], roster: Roster): ReadRow[] {
  const { days } = roster.agenda;
  let above: PlannedDay | null = days.length === 1 ? (days[0] ?? null) : null;
  return rows.map((file) => {
    const notes: Notes = {};
    const warnings: Notes = {};
    const take = <T>(column: ImportColumn, reading: Reading<T>, otherwise: T): T => {
      if (!isWrong(reading)) return reading.value;
      notes[column] = reading.note;
      return otherwise;
    };
    const date = take('date', dateOf(file, roster.year), null);
    const day = date === null ? above : (days.find((each) => each.date === date) ?? null);
    if (day) above = day;
    else notes.date ??= dateNote(date, days);
    const kind = take('kind', kindOf(file), null);
    const { speakers: names, unit } = file.cells;
    const people = speakersIn(names?.text ?? '', unit?.text ?? '', roster.people);
    if (people.unitDiffers) {
      warnings.unit = { key: 'agenda:import.unitDiffers', params: { unit: unit?.text ?? '' } };
    }
    const title = take('title', textOf(file.cells.title, 200), '');
    return {
      file,
      day,
      kind,
      title: title === '' ? (file.cells.kind?.text ?? '') : title,
      speakers: take('speakers', people, []),
      notes,
      warnings,
    };
  });
}

function dateNote(date: CalendarDate | null, days: readonly PlannedDay[]): ImportNote {
  const dates = days.map((day) => day.date).join(' / ');
  return date === null
    ? { key: 'agenda:import.dateMissing', params: { dates } }
    : { key: 'agenda:import.dateOutside', params: { date, dates } };
}

function reconcileRow(
  row: ReadRow,
  item: AgendaLine | null,
  roster: Roster,
  flow: Map<string, number>,
  dayStarts: Reconciled['dayStarts'],
): { preview: ImportRow; wanted: WantedItem | null } {
  const { file, day, kind, speakers, notes, warnings } = row;
  const { cells } = file;
  const take = <T>(column: ImportColumn, reading: Reading<T>, otherwise: T): T => {
    if (!isWrong(reading)) return reading.value;
    notes[column] = reading.note;
    return otherwise;
  };
  const time = take('time', timeOf(cells.time), null);
  const said = take('minutes', minutesOf(cells.minutes, item?.plannedMinutes), null);
  const span = time?.end != null ? time.end - time.start : null;
  if (said !== null && span !== null && said !== span) {
    warnings.minutes = { key: 'agenda:import.spanDiffers', params: { span, minutes: said } };
  }
  const plannedMinutes = said ?? span ?? item?.plannedMinutes ?? (kind ? usualMinutes[kind] : 0);
  const countyId = take('unit', countyOf(row, item, roster), null);
  const place = cells.place ? take('place', textOf(cells.place, 100), '') : (item?.place ?? '');
  const remark = cells.remark
    ? take('remark', textOf(cells.remark, 500), '')
    : (item?.remark ?? '');
  const fixed = fixedOf(cells.fixed);
  if (fixed && !time) notes.time ??= { key: 'agenda:import.fixedWithoutTime', params: {} };
  const before = item && day ? textsOf(item, dateOfItem(item, roster.agenda)) : null;

  if (!day || !kind || Object.keys(notes).length > 0) {
    return { preview: previewRow(row, item, before, {}, 'error'), wanted: null };
  }
  const busyUntil = flow.get(day.id) ?? day.startsAt;
  const startsDay = !flow.has(day.id) && day.items.length === 0 && time !== null && !fixed;
  if (startsDay && time.start !== day.startsAt)
    dayStarts.push({ dayId: day.id, startsAt: time.start });
  const plannedStart = startsDay ? null : startOf(time?.start ?? null, fixed, item, busyUntil);
  const start = startsDay ? time.start : (plannedStart ?? busyUntil);
  flow.set(day.id, Math.max(flow.has(day.id) ? busyUntil : start, start + plannedMinutes));

  const speakerIds = cells.speakers
    ? speakers.map(({ id }) => id)
    : (item?.speakers.map(({ participantId }) => participantId) ?? []);
  const fields = {
    kind,
    title: row.title,
    plannedMinutes: asMinutes(plannedMinutes),
    plannedStart,
    // A locked end stays only where the file leaves the item's times alone.
    plannedEnd:
      item?.plannedMinutes === plannedMinutes && item.plannedStart === plannedStart
        ? item.plannedEnd
        : null,
    countyId,
    place,
    remark,
  };
  const changed: Sound = item
    ? {
        date: item.dayId !== day.id,
        time: item.plannedStart !== plannedStart,
        kind: item.kind !== kind,
        title: item.title !== row.title,
        minutes: item.plannedMinutes !== plannedMinutes,
        speakers: item.speakers.map((one) => one.participantId).join() !== speakerIds.join(),
        unit: item.countyId !== countyId,
        place: item.place !== place,
        remark: item.remark !== remark,
        fixed: (item.plannedStart === null) !== (plannedStart === null),
      }
    : {};
  const state = !item ? 'new' : Object.values(changed).includes(true) ? 'changed' : 'unchanged';
  return {
    preview: previewRow(row, item, before, changed, state),
    wanted: { id: item?.id ?? null, dayId: day.id, fields, speakerIds, state },
  };
}

/**
 * Whether a row's time is its own or only follows. A time that the item has now, or that the file's
 * own durations lead to, follows; any other was typed by somebody and is fixed. Thus a longer speech
 * in the file moves the later ones instead of nailing them to their old times.
 */
function startOf(
  time: TimeOfDay | null,
  fixed: boolean | undefined,
  item: AgendaLine | null,
  busyUntil: number,
): TimeOfDay | null {
  if (time === null) return null;
  if (fixed) return time;
  if (item && item.startsAt === time) return fixed === undefined ? item.plannedStart : null;
  return time === busyUntil ? null : time;
}

function countyOf(row: ReadRow, item: AgendaLine | null, roster: Roster): Reading<string | null> {
  const unit = row.file.cells.unit;
  const untouched = item && (unit === undefined || unit.text === unitText(item));
  if (untouched) return { value: item.countyId };
  const county = countyIn(unit?.text ?? '', roster.counties, row.speakers);
  const isTheirs = !unit || unit.text === '';
  if (isTheirs && row.kind && !speaksForCounty.has(row.kind)) return { value: null };
  return county;
}

const dateOfItem = (item: AgendaLine, agenda: Agenda): CalendarDate =>
  agenda.days.find(({ id }) => id === item.dayId)?.date as CalendarDate;

function previewRow(
  row: ReadRow,
  item: AgendaLine | null,
  before: Record<ImportColumn, string> | null,
  changed: Sound,
  state: ImportRow['state'],
): ImportRow {
  const cells: ImportRow['cells'] = {};
  for (const [column, { text }] of Object.entries(row.file.cells) as [
    ImportColumn,
    { text: string },
  ][]) {
    const note = row.notes[column] ?? row.warnings[column] ?? null;
    const differs = changed[column] === true;
    const cell: ImportCell = {
      text,
      note,
      before: differs && before ? before[column] : null,
      state: row.notes[column]
        ? 'error'
        : note
          ? 'warning'
          : !item
            ? 'new'
            : differs
              ? 'changed'
              : 'unchanged',
    };
    cells[column] = cell;
  }
  // What is wrong must show even where the file has no such column.
  for (const [column, note] of Object.entries(row.notes) as [ImportColumn, ImportNote][]) {
    cells[column] ??= { text: '', state: 'error', before: null, note };
  }
  return { row: row.file.row, state, itemId: item?.id ?? null, moved: false, cells };
}

/** Marks rows whose item comes to another place; a row that only moves is a change as well. */
function markMoved(
  rows: readonly ImportRow[],
  wanted: readonly WantedItem[],
  days: readonly PlannedDay[],
): void {
  for (const day of days) {
    const before = day.items.map(({ id }) => id);
    const fromFile = wanted.flatMap(({ id, dayId }) => (id && dayId === day.id ? [id] : []));
    const moved = movedIds(before, fromFile);
    for (const row of rows) {
      if (!row.itemId || !moved.has(row.itemId)) continue;
      row.moved = true;
      if (row.state === 'unchanged') row.state = 'changed';
    }
  }
}
