import { refused } from '@shared/errors';
import type { HouseStyle } from '@shared/houseStyle';
import type { InputOf } from '@shared/operation';
import type { runOfShow } from '@shared/runOfShow/contract';
import {
  type ReportLine,
  type RunReport,
  reportLines,
  reportSums,
  versionToCompare,
} from '@shared/runOfShow/report';
import { formatClock } from '@shared/runOfShow/words';
import { dateParts, type Instant, MINUTE, midnightOf } from '@shared/time';
import type { Reader } from '../../db/database';
import {
  type Block,
  type DocumentSpec,
  offThread,
  type WorkbookColumn,
  type WorkbookSpec,
  type WorkbookValue,
  writeWhole,
} from '../../documents';
import type { Handler } from '../../operation';
import { kindWord, meetingOfAgenda } from '../agenda';
import { houseStyleOf } from '../houseStyles';
import {
  ADDED,
  BETWEEN,
  dayTitle,
  EDITIONS,
  FATES,
  HEADS,
  LINES_SHEET,
  MOVED,
  reportSubtitle,
  reportTitle,
  SUMS_HEADING,
  SUMS_SHEET,
  span,
  TOTAL,
  VERSION_LABEL,
} from './report.template';
import { showDays } from './show';
import { versionOf, versionsOf } from './versions';

type Line = typeof runOfShow.exportReport;
type Edition = NonNullable<InputOf<Line>['edition']>;

/** @throws AppError refused while no version of the agenda is kept */
export function reportOf(db: Reader, meetingId: string, versionId?: string): RunReport {
  const days = showDays(db, meetingId);
  const wanted = versionId ?? versionToCompare(versionsOf(db, meetingId), days)?.id;
  if (wanted === undefined) throw refused('runOfShow:error.noVersion');
  const { content, ...version } = versionOf(db, wanted);
  const lines = reportLines(content, days);
  return { version, lines, ...reportSums(lines) };
}

export const exportReport: Handler<Line> = async (input, work) => {
  const { meetingId, versionId, target, format, edition } = input;
  const path = work.pathOf(target);
  const { name, houseStyle: styleId } = meetingOfAgenda(work.read, meetingId);
  const houseStyle = houseStyleOf(work.read, styleId);
  const report = reportOf(work.read, meetingId, versionId);
  const options = { signal: work.signal, onProgress: work.progress };
  const bytes =
    format === 'xlsx'
      ? await offThread('writeWorkbook', workbookOf(name, report, edition), options)
      : await offThread('officialDocument', paperOf(name, houseStyle, report, edition), options);
  await writeWhole(path, bytes);
  return { items: report.lines.length };
};

/** Minutes with one decimal, as people add them up. */
const inMinutes = (length: number | null | undefined): number | null =>
  length == null ? null : Math.round((length / MINUTE) * 10) / 10;

const at = (instant: Instant | null | undefined, line: ReportLine): string =>
  instant == null ? '' : formatClock(instant, midnightOf(line.date));

const who = ({ speakers, countyName }: ReportLine) => speakers.join(BETWEEN) || (countyName ?? '');

const note = ({ fate, added, moved }: ReportLine) =>
  [added && ADDED, moved && MOVED, FATES[fate]].filter(Boolean).join(BETWEEN);

const PRINT = {
  orientation: 'landscape',
  paper: 'A4',
  fitToWidth: true,
  repeatHead: true,
} as const;

/** The public edition tells when things were, not who was late and what was changed. */
function workbookOf(meeting: string, report: RunReport, edition: Edition): WorkbookSpec {
  const internal = edition === 'internal';
  const title = reportTitle(meeting).replace('\n', '');
  const subtitle = reportSubtitle(report.version.name, EDITIONS[edition]);
  type Column = WorkbookColumn & { value(line: ReportLine, index: number): WorkbookValue };
  const { planned, actual } = HEADS;
  const columns: Column[] = [
    { head: [HEADS.order], width: 6, kind: 'integer', value: (_, index) => index + 1 },
    { head: [HEADS.date], width: 12, kind: 'text', value: ({ date }) => date },
    { head: [HEADS.kind], width: 12, kind: 'text', value: ({ kind }) => kindWord(kind) },
    { head: [HEADS.title], width: 44, kind: 'text', value: (line) => line.title },
    { head: [HEADS.who], width: 16, kind: 'text', value: who },
    {
      head: [planned, HEADS.start],
      width: 9,
      kind: 'text',
      value: (line) => at(line.planned?.start, line),
    },
    {
      head: [planned, HEADS.end],
      width: 9,
      kind: 'text',
      value: (line) => at(line.planned?.end, line),
    },
    {
      head: [planned, HEADS.minutes],
      width: 13,
      kind: 'number',
      value: (line) => inMinutes(line.planned?.length),
    },
    {
      head: [actual, HEADS.start],
      width: 9,
      kind: 'text',
      value: (line) => at(line.actual?.start, line),
    },
    {
      head: [actual, HEADS.end],
      width: 9,
      kind: 'text',
      value: (line) => at(line.actual?.end, line),
    },
    {
      head: [actual, HEADS.minutes],
      width: 13,
      kind: 'number',
      value: (line) => inMinutes(line.actual?.length),
    },
  ];
  if (internal) {
    columns.push(
      {
        head: [HEADS.paused],
        width: 13,
        kind: 'number',
        value: ({ actual: held, paused }) => (held ? inMinutes(paused) : null),
      },
      {
        head: [HEADS.startOff],
        width: 13,
        kind: 'number',
        value: ({ startOff }) => inMinutes(startOff),
      },
      {
        head: [HEADS.lengthOff],
        width: 13,
        kind: 'number',
        value: ({ lengthOff }) => inMinutes(lengthOff),
      },
      { head: [HEADS.note], width: 16, kind: 'text', value: note },
    );
  }
  const lines = shown(report, edition);
  const sheets: WorkbookSpec['sheets'] = [
    {
      name: LINES_SHEET,
      title,
      subtitle,
      columns: columns.map(({ head, width, kind }) => ({ head, width, kind })),
      rows: lines.map((line, index) => columns.map(({ value }) => value(line, index))),
      print: PRINT,
      frozenColumns: 4,
    },
  ];
  if (internal) {
    sheets.push({
      name: SUMS_SHEET,
      title,
      subtitle,
      columns: [
        { head: [HEADS.kind], width: 16, kind: 'text' },
        { head: [HEADS.items], width: 10, kind: 'integer' },
        { head: [`${planned}${HEADS.minutes}`], width: 18, kind: 'number' },
        { head: [`${actual}${HEADS.minutes}`], width: 18, kind: 'number' },
        { head: [HEADS.off], width: 18, kind: 'number' },
      ],
      rows: sums(report),
      print: PRINT,
    });
  }
  return { sheets };
}

/** What the public is told of: items that were held or handed in. */
const shown = ({ lines }: RunReport, edition: Edition) =>
  edition === 'internal'
    ? lines
    : lines.filter(({ fate }) => fate === 'held' || fate === 'running' || fate === 'written');

const sums = ({ byKind, total }: RunReport): (string | number | null)[][] =>
  [...byKind.map((sum) => ({ name: kindWord(sum.kind), ...sum })), { name: TOTAL, ...total }].map(
    ({ name, items, planned, actual, lengthOff }) => [
      name,
      items,
      inMinutes(planned),
      inMinutes(actual),
      inMinutes(lengthOff),
    ],
  );

function paperOf(
  meeting: string,
  houseStyle: HouseStyle,
  report: RunReport,
  edition: Edition,
): DocumentSpec {
  const internal = edition === 'internal';
  const lines = shown(report, edition);
  const days = [...new Set(lines.map(({ date }) => date))];
  const signed = (minutes: number | null) =>
    minutes === null ? '' : minutes > 0 ? `+${minutes}` : String(minutes).replace('-', '\u2212');
  const blocks: Block[] = [
    { kind: 'labelled', label: VERSION_LABEL, text: report.version.name },
    ...days.flatMap((date): Block[] => {
      const { month, day } = dateParts(date);
      return [
        { kind: 'heading', level: 1, numbered: false, text: dayTitle(month, day) },
        {
          kind: 'table',
          repeatHead: true,
          columns: [
            { head: HEADS.kind, widthMm: 22, align: 'center' },
            { head: HEADS.title, widthMm: internal ? 56 : 100, align: 'left' },
            { head: HEADS.who, widthMm: 24, align: 'left' },
            { head: HEADS.planned, widthMm: 37, align: 'center' },
            { head: HEADS.actual, widthMm: 37, align: 'center' },
            ...(internal
              ? [
                  { head: HEADS.startOff, widthMm: 18, align: 'center' as const },
                  { head: HEADS.lengthOff, widthMm: 18, align: 'center' as const },
                  { head: HEADS.note, widthMm: 20, align: 'center' as const },
                ]
              : []),
          ],
          rows: lines
            .filter((line) => line.date === date)
            .map((line) => [
              kindWord(line.kind),
              line.title,
              who(line),
              line.planned ? span(at(line.planned.start, line), at(line.planned.end, line)) : '',
              line.actual ? span(at(line.actual.start, line), at(line.actual.end, line)) : '',
              ...(internal
                ? [signed(inMinutes(line.startOff)), signed(inMinutes(line.lengthOff)), note(line)]
                : []),
            ]),
        },
      ];
    }),
  ];
  if (internal) {
    blocks.push(
      { kind: 'heading', level: 1, numbered: false, text: SUMS_HEADING },
      {
        kind: 'table',
        repeatHead: true,
        columns: [
          { head: HEADS.kind, widthMm: 44, align: 'center' },
          { head: HEADS.items, widthMm: 34, align: 'center' },
          { head: `${HEADS.planned}${HEADS.minutes}`, widthMm: 50, align: 'center' },
          { head: `${HEADS.actual}${HEADS.minutes}`, widthMm: 50, align: 'center' },
          { head: HEADS.off, widthMm: 50, align: 'center' },
        ],
        rows: sums(report).map((row) =>
          row.map((value, index) =>
            index === 4 ? signed(value as number | null) : String(value ?? ''),
          ),
        ),
      },
    );
  }
  return {
    houseStyle,
    title: reportTitle(meeting),
    blocks,
    orientation: 'landscape',
    edition: EDITIONS[edition],
  };
}
