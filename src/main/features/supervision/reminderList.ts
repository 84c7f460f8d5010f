import { sentence } from '@shared/i18n/sentence';
import type { CalendarDate } from '@shared/time';
import {
  offThread,
  type WorkbookColumn,
  type WorkbookSpec,
  type WorkbookValue,
  writeWhole,
} from '../../documents';
import type { HandlersOf } from '../../operation';
import { type OwedLine, owedLines } from './chase';
import { meetingOf } from './meetingOf';
import { listComma, reminders as words } from './papers.template';
import { printed, term } from './wording';

const day = (date: CalendarDate | null): Date | null =>
  date ? new Date(`${date}T00:00:00Z`) : null;

type Column = Omit<WorkbookColumn, 'head'> & { head: string; value(line: OwedLine): WorkbookValue };

const columns: readonly Column[] = [
  {
    head: words.organization,
    kind: 'text',
    width: 18,
    value: ({ chase }) => chase.organizationName,
  },
  { head: words.person, kind: 'text', width: 9, value: ({ chase }) => chase.responsiblePerson },
  { head: words.phone, kind: 'text', width: 14, value: ({ chase }) => chase.responsiblePhone },
  { head: words.number, kind: 'integer', width: 6, value: ({ chase }) => chase.number },
  { head: words.matter, kind: 'text', width: 36, value: ({ wording }) => wording },
  { head: words.dueDate, kind: 'date', width: 11, value: ({ chase }) => day(chase.dueDate) },
  { head: words.daysLeft, kind: 'integer', width: 8, value: ({ chase }) => chase.daysLeft },
  {
    head: words.light,
    kind: 'text',
    width: 8,
    value: ({ chase }) => (chase.light ? term(`light.${chase.light}`) : ''),
  },
  {
    head: words.reasons,
    kind: 'text',
    width: 14,
    value: ({ chase }) =>
      chase.reasons
        .map((reason) => sentence('zh-CN', `supervision:reason.${reason}`))
        .join(listComma),
  },
  { head: words.lastWord, kind: 'date', width: 11, value: ({ chase }) => day(chase.lastWordOn) },
  { head: words.times, kind: 'integer', width: 8, value: ({ chase }) => chase.reminders },
  { head: words.said, kind: 'text', width: 20, value: () => '' },
];

export function reminderWorkbook(
  meetingName: string,
  lines: readonly OwedLine[],
  today: CalendarDate,
): WorkbookSpec {
  return {
    sheets: [
      {
        name: words.sheet,
        title: words.title(meetingName),
        subtitle: words.subtitle(term('edition.internal'), printed(today), lines.length),
        columns: columns.map(({ head, kind, width }) => ({ head: [head], kind, width })),
        rows: lines.map((line) => columns.map(({ value }) => value(line))),
        footer: words.footer,
        print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
        frozenColumns: 1,
      },
    ],
  };
}

export const reminderExport: Pick<HandlersOf<'supervision'>, 'exportReminders'> = {
  async exportReminders({ meetingId, target }, work) {
    const path = work.pathOf(target);
    const meeting = meetingOf(work.read, meetingId);
    const lines = owedLines(work.read, meetingId, work.today).filter(
      ({ chase }) => chase.reasons.length > 0,
    );
    const spec = reminderWorkbook(meeting.name, lines, work.today);
    await writeWhole(path, await offThread('writeWorkbook', spec, { signal: work.signal }));
    return { rows: lines.length };
  },
};
