import { refused } from '@shared/errors';
import type { HouseStyle } from '@shared/houseStyle';
import { orderBy } from '@shared/participants/order';
import type { seating } from '@shared/seating/contract';
import { type DocumentSpec, offThread, type WorkbookSpec, writeWhole } from '../../documents';
import type { Handler } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { participantsOf, unitAndPost } from '../participants';
import { type Meeting, meetingOf } from './meeting';
import { INDEX_HEADS, INDEX_SHEET, indexTitle } from './papers.template';
import { seatLines } from './read';

export const exportIndex: Handler<typeof seating.exportIndex> = async (input, work) => {
  const { meetingId, target, format } = input;
  const path = work.pathOf(target);
  const meeting = meetingOf(work.read, meetingId);
  const lines = seatLines(work.read, meetingId);
  const seatsOf = (id: string) =>
    lines
      .filter(({ participantId }) => participantId === id)
      .map(({ planName, label }) => `${planName} ${label}`)
      .join('；');
  // By pinyin, as one looks up a name.
  const people = orderBy(participantsOf(work.read, meetingId), 'pinyin');
  const rows = people.flatMap((person) => {
    const seats = seatsOf(person.id);
    return seats ? [[person.name, unitAndPost(person), seats]] : [];
  });
  if (rows.length === 0) throw refused('seating:error.noSeats');
  const options = { signal: work.signal, onProgress: work.progress };
  const bytes =
    format === 'xlsx'
      ? await offThread('writeWorkbook', workbookOf(meeting, rows), options)
      : await offThread(
          'officialDocument',
          documentOf(meeting, houseStyleOf(work.read, meeting.houseStyle), rows),
          options,
        );
  await writeWhole(path, bytes);
};

function workbookOf(meeting: Meeting, rows: string[][]): WorkbookSpec {
  return {
    sheets: [
      {
        name: INDEX_SHEET,
        title: indexTitle(meeting.name),
        columns: [
          { head: [INDEX_HEADS.place], width: 6, kind: 'integer' },
          { head: [INDEX_HEADS.name], width: 12, kind: 'text' },
          { head: [INDEX_HEADS.unit], width: 44, kind: 'text' },
          { head: [INDEX_HEADS.seat], width: 36, kind: 'text' },
        ],
        rows: rows.map((row, index) => [index + 1, ...row]),
        print: { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatHead: true },
      },
    ],
  };
}

function documentOf(meeting: Meeting, houseStyle: HouseStyle, rows: string[][]): DocumentSpec {
  return {
    houseStyle,
    title: indexTitle(meeting.name),
    blocks: [
      {
        kind: 'table',
        repeatHead: true,
        columns: [
          { head: INDEX_HEADS.name, widthMm: 26, align: 'center' },
          { head: INDEX_HEADS.unit, widthMm: 76, align: 'left' },
          { head: INDEX_HEADS.seat, widthMm: 54, align: 'left' },
        ],
        rows,
      },
    ],
  };
}
