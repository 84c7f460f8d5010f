import type { AgendaItemKind, AgendaLine, AgendaSpeaker } from '@shared/agenda/agendaItem';
import { agendaItemKinds } from '@shared/agenda/agendaItem';
import type { ImportColumn } from '@shared/agenda/importing';
import { formatLongTime } from '@shared/agenda/typedTime';
import { KIND_WORDS } from '@shared/agenda/words.template';
import english from '@shared/i18n/en/agenda.json';
import chinese from '@shared/i18n/zh-CN/agenda.json';
import type { CalendarDate } from '@shared/time';
import { headKey } from '../../documents';
import { BETWEEN, YES } from './agendaPaper.template';

export const kindWord = (kind: AgendaItemKind): string => chinese.kind[kind];

const kindByWord = new Map<string, AgendaItemKind>([
  ...Object.entries(KIND_WORDS).map(([word, kind]) => [headKey(word), kind] as const),
  ...agendaItemKinds.flatMap((kind) => [
    [headKey(english.kind[kind]), kind] as const,
    [headKey(chinese.kind[kind]), kind] as const,
  ]),
]);

/** The kind that a word names, in either language; additions in brackets do not matter. */
export function kindNamed(text: string): AgendaItemKind | null {
  const key = headKey(text.replace(/[(（][^)）]*[)）]/g, ''));
  return kindByWord.get(key) ?? null;
}

/** Where the speakers of an item come from, as an agenda prints it. */
export function unitText(line: Pick<AgendaLine, 'countyName' | 'speakers'>): string {
  if (line.countyName) return line.countyName;
  const units = line.speakers.map(({ unitName }) => unitName).filter((name) => name !== '');
  return [...new Set(units)].join(BETWEEN);
}

const speakersText = (speakers: readonly Pick<AgendaSpeaker, 'name'>[]): string =>
  speakers.map(({ name }) => name).join(BETWEEN);

/** What each column of an agenda file says about an item. */
export function textsOf(line: AgendaLine, date: CalendarDate): Record<ImportColumn, string> {
  return {
    date,
    time: formatLongTime(line.startsAt),
    kind: kindWord(line.kind),
    title: line.title,
    minutes: String(line.plannedMinutes),
    speakers: speakersText(line.speakers),
    unit: unitText(line),
    place: line.place,
    remark: line.remark,
    fixed: line.plannedStart === null ? '' : YES,
  };
}
