import type { AgendaLine, PlannedDay } from '@shared/agenda/agendaItem';
import type { HouseStyle } from '@shared/houseStyle';
import type { Meeting } from '@shared/meetings/meeting';
import { unitAndPost } from '@shared/participants/unitAndPost.template';
import { dateParts, formatTimeOfDay, type TimeOfDay } from '@shared/time';
import type { Block, DocumentSpec } from '../../documents';
import {
  dateSpan,
  datesLine,
  dayTitle,
  EDITIONS,
  nextDay,
  noItems,
  PAPER_HEADS,
  paperTitle,
  timeSpan,
  venueLine,
} from './agendaPaper.template';
import { kindWord } from './agendaTexts';

const MINUTES_OF_DAY = 24 * 60;

/** The agenda as an official paper: a heading and a table per day. The public edition says no remarks. */
export function agendaPaper(
  meeting: Meeting,
  houseStyle: HouseStyle,
  days: readonly PlannedDay[],
  edition: keyof typeof EDITIONS,
): DocumentSpec {
  const dates = dateSpan(dateParts(meeting.startsOn), dateParts(meeting.endsOn));
  const blocks: Block[] = [{ kind: 'labelled', label: datesLine, text: dates }];
  if (meeting.venue) blocks.push({ kind: 'labelled', label: venueLine, text: meeting.venue });
  for (const day of days) blocks.push(...dayBlocks(day, edition));
  return {
    houseStyle,
    title: paperTitle(meeting.name),
    blocks,
    ...(edition === 'internal' ? { edition: EDITIONS.internal } : {}),
  };
}

function dayBlocks(day: PlannedDay, edition: keyof typeof EDITIONS): Block[] {
  const { year, month, day: date } = dateParts(day.date);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  const heading: Block = {
    kind: 'heading',
    level: 1,
    numbered: false,
    text: dayTitle(month, date, weekday),
  };
  if (day.items.length === 0) return [heading, { kind: 'paragraph', text: noItems }];
  const hasPlaces = day.items.some(({ place }) => place !== '');
  const columns = [
    { head: PAPER_HEADS.time, widthMm: 34, align: 'center' as const },
    { head: PAPER_HEADS.kind, widthMm: hasPlaces ? 21 : 22, align: 'center' as const },
    { head: PAPER_HEADS.title, widthMm: hasPlaces ? 43 : 55, align: 'left' as const },
    { head: PAPER_HEADS.who, widthMm: hasPlaces ? 37 : 45, align: 'left' as const },
  ];
  if (hasPlaces) columns.push({ head: PAPER_HEADS.place, widthMm: 21, align: 'left' as const });
  const rows = day.items.map((line) => {
    const title =
      edition === 'internal' && line.remark ? `${line.title}\n${line.remark}` : line.title;
    const row = [span(line), kindWord(line.kind), title, who(line)];
    return hasPlaces ? [...row, line.place] : row;
  });
  return [heading, { kind: 'table', repeatHead: true, columns, rows }];
}

/** Speakers with their posts, one below the other; without speakers the county. */
function who({ speakers, countyName }: AgendaLine): string {
  if (speakers.length === 0) return countyName ?? '';
  return speakers
    .map(({ name, post, unitName }) =>
      [name, unitAndPost({ unitName, post })].filter(Boolean).join('\n'),
    )
    .join('\n');
}

const span = ({ startsAt, endsAt }: AgendaLine) => timeSpan(printed(startsAt), printed(endsAt));

/** 8:30 without a leading zero, as papers print it. */
function printed(time: TimeOfDay): string {
  const clock = formatTimeOfDay(time).replace(/^0/, '');
  return time < MINUTES_OF_DAY ? clock : nextDay(clock);
}
