import type { PlannedDay } from '@shared/agenda/agendaItem';
import type { agenda } from '@shared/agenda/contract';
import { importColumns } from '@shared/agenda/importing';
import { notFound, refused } from '@shared/errors';
import type { Meeting } from '@shared/meetings/meeting';
import type { InputOf } from '@shared/operation';
import { dateParts } from '@shared/time';
import {
  offThread,
  pageNumberFooter,
  printPage,
  type WorkbookColumn,
  type WorkbookSpec,
  writeWhole,
} from '../../documents';
import type { Handler } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { agendaPaper } from './agendaPaper';
import {
  dateSpan,
  EDITIONS,
  SHEET_NAME,
  WORKBOOK_HEADS,
  workbookSubtitle,
  workbookTitle,
} from './agendaPaper.template';
import { textsOf } from './agendaTexts';
import { meetingOfAgenda, readAgenda } from './read';

type Line = typeof agenda.exportAgenda;
type Edition = NonNullable<InputOf<Line>['edition']>;

/** In characters of the body font; a Chinese character counts two. */
const WIDTHS: Readonly<Record<(typeof importColumns)[number], number>> = {
  date: 12,
  time: 8,
  kind: 12,
  title: 46,
  minutes: 13,
  speakers: 14,
  unit: 22,
  place: 16,
  remark: 18,
  fixed: 6,
};

export const exportAgenda: Handler<Line> = async (input, work) => {
  const { meetingId, target, format, edition, dayIds } = input;
  const path = work.pathOf(target);
  const meeting = meetingOfAgenda(work.read, meetingId);
  const all = readAgenda(work.read, meetingId).days;
  const days = dayIds ? all.filter(({ id }) => dayIds.includes(id)) : all;
  const items = days.reduce((sum, day) => sum + day.items.length, 0);
  if (dayIds && days.length !== new Set(dayIds).size) throw notFound('agenda:error.dayNotFound');
  if (items === 0) throw refused('agenda:error.nothingToExport');
  const options = { signal: work.signal, onProgress: work.progress };
  if (format === 'xlsx') {
    const spec = workbookOf(meeting, days, edition);
    await writeWhole(path, await offThread('writeWorkbook', spec, options));
  } else if (format === 'docx') {
    const spec = agendaPaper(meeting, houseStyleOf(work.read, meeting.houseStyle), days, edition);
    await writeWhole(path, await offThread('officialDocument', spec, options));
  } else {
    if (!work.desk) throw refused('agenda:error.pdfNeedsWindow');
    const spec = agendaPaper(meeting, houseStyleOf(work.read, meeting.houseStyle), days, edition);
    await writeWhole(
      path,
      await work.desk.printPdf(printPage(spec), {
        landscape: false,
        footer: pageNumberFooter(spec),
      }),
    );
  }
  return { items };
};

/** One row per item, as it can be imported again. */
function workbookOf(meeting: Meeting, days: readonly PlannedDay[], edition: Edition): WorkbookSpec {
  const columns = importColumns.filter((column) => column !== 'remark' || edition === 'internal');
  const dates = dateSpan(dateParts(meeting.startsOn), dateParts(meeting.endsOn));
  return {
    sheets: [
      {
        name: SHEET_NAME,
        title: workbookTitle(meeting.name),
        subtitle: workbookSubtitle(dates, meeting.venue, EDITIONS[edition]),
        columns: columns.map(
          (column): WorkbookColumn => ({
            head: [WORKBOOK_HEADS[column]],
            width: WIDTHS[column],
            kind: column === 'minutes' ? 'integer' : 'text',
          }),
        ),
        rows: days.flatMap((day) =>
          day.items.map((line) => {
            const texts = textsOf(line, day.date);
            return columns.map((column) =>
              column === 'minutes' ? line.plannedMinutes : texts[column],
            );
          }),
        ),
        print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
        frozenColumns: 2,
      },
    ],
  };
}
