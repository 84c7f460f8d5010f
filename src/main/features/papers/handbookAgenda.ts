import type { AgendaItemKind, AgendaLine, PlannedDay } from '@shared/agenda/agendaItem';
import { sentence } from '@shared/i18n/sentence';
import { spacedName } from '@shared/papers/names';
import type { MakeUp } from '@shared/papers/paper';
import { formatTimeOfDay, type TimeOfDay } from '@shared/time';
import type { Block } from '../../documents';
import { unitAndPost } from '../participants';
import type { PaperFacts } from './facts';
import {
  between,
  dayName,
  HEADS,
  nextDay,
  PART_HEADS,
  PARTS_OF_DAY,
  SPEECHES,
  span,
  WRITTEN,
} from './handbook.template';

const NOON = 12 * 60;
const EVENING = 18 * 60;
const MIDNIGHT = 24 * 60;

const kindWord = (kind: AgendaItemKind) => sentence('zh-CN', `agenda:kind.${kind}`);

/** 8:30 as papers print it. */
function printed(time: TimeOfDay): string {
  const clock = formatTimeOfDay(time).replace(/^0/, '');
  return time < MIDNIGHT ? clock : nextDay(clock);
}

const times = ({ startsAt, endsAt }: AgendaLine) => span(printed(startsAt), printed(endsAt));

const partOf = (time: TimeOfDay): keyof typeof PARTS_OF_DAY =>
  time < NOON ? 'morning' : time < EVENING ? 'afternoon' : 'evening';

const withItems = (days: readonly PlannedDay[]) => days.filter(({ items }) => items.length > 0);

/** 日程: half a day to a line, with the kinds that fill it. */
export function scheduleBlocks({ days }: PaperFacts): Block[] {
  const rows = withItems(days).flatMap((day) => {
    const parts = [...new Set(day.items.map(({ startsAt }) => partOf(startsAt)))];
    return parts.map((part, at) => {
      const items = day.items.filter(
        ({ startsAt, kind }) => partOf(startsAt) === part && kind !== 'writtenContribution',
      );
      const first = items[0];
      const last = items.at(-1);
      const places = [...new Set(items.map(({ place }) => place).filter(Boolean))];
      return [
        at === 0 ? dayName(day.date) : '',
        PARTS_OF_DAY[part],
        first && last ? span(printed(first.startsAt), printed(last.endsAt)) : '',
        [...new Set(items.map(({ kind }) => kindWord(kind)))].join(between),
        places.join(between),
      ];
    });
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: HEADS.date, widthMm: 32, align: 'center' },
        { head: PART_HEADS.part, widthMm: 16, align: 'center' },
        { head: HEADS.time, widthMm: 34, align: 'center' },
        { head: HEADS.title, widthMm: 44, align: 'left' },
        { head: HEADS.place, widthMm: 30, align: 'left' },
      ],
      rows,
    },
  ];
}

/** 议程: a table per day. Remarks are for the staff. */
export function agendaBlocks({ days }: PaperFacts, { edition }: MakeUp): Block[] {
  return withItems(days).flatMap((day): Block[] => [
    { kind: 'heading', level: 2, numbered: false, text: dayName(day.date) },
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: HEADS.time, widthMm: 34, align: 'center' },
        { head: HEADS.kind, widthMm: 22, align: 'center' },
        { head: HEADS.title, widthMm: 52, align: 'left' },
        { head: HEADS.who, widthMm: 48, align: 'left' },
      ],
      rows: day.items.map((line) => [
        times(line),
        kindWord(line.kind),
        edition === 'internal' && line.remark ? `${line.title}\n${line.remark}` : line.title,
        speakers(line),
      ]),
    },
  ]);
}

const speakers = ({ speakers: all, countyName }: AgendaLine): string =>
  all.length === 0
    ? (countyName ?? '')
    : all.map((one) => `${spacedName(one.name)}\n${unitAndPost(one)}`.trim()).join('\n');

/** 现场观摩: the words of the organiser, then the stops of the agenda. */
export function siteVisitBlocks({ days, texts }: PaperFacts): Block[] {
  const stops = withItems(days).flatMap((day) =>
    day.items
      .filter(({ kind }) => kind === 'siteVisit')
      .map((line) => [
        `${dayName(day.date)}\n${times(line)}`,
        [line.title, line.place].filter(Boolean).join('\n'),
        String(line.plannedMinutes),
        speakers(line),
      ]),
  );
  if (stops.length === 0) return [];
  const words = texts.siteVisits
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text): Block => ({ kind: 'paragraph', text: text.trim() }));
  return [
    ...words,
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: HEADS.time, widthMm: 38, align: 'center' },
        { head: PART_HEADS.stop, widthMm: 58, align: 'left' },
        { head: PART_HEADS.minutes, widthMm: 18, align: 'center' },
        { head: HEADS.who, widthMm: 42, align: 'left' },
      ],
      rows: stops,
    },
  ];
}

/** 交流发言和书面交流目录, in the order of the agenda. */
export function contributionBlocks({ days }: PaperFacts): Block[] {
  const lines = days.flatMap(({ items }) => items);
  const parts = [
    { head: SPEECHES, items: lines.filter(({ kind }) => kind === 'speech') },
    { head: WRITTEN, items: lines.filter(({ kind }) => kind === 'writtenContribution') },
  ].filter(({ items }) => items.length > 0);
  return parts.flatMap(({ head, items }): Block[] => [
    { kind: 'heading', level: 2, numbered: false, text: head },
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: HEADS.number, widthMm: 13, align: 'center' },
        { head: PART_HEADS.county, widthMm: 38, align: 'left' },
        { head: HEADS.who, widthMm: 28, align: 'center' },
        { head: PART_HEADS.topic, widthMm: 77, align: 'left' },
      ],
      rows: items.map((line, at) => [
        String(at + 1),
        line.countyName ?? '',
        line.speakers.map(({ name }) => spacedName(name)).join('\n'),
        line.caseTitle ?? line.title,
      ]),
    },
  ]);
}
