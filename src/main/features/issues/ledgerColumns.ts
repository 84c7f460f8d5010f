import type { Edition } from '@shared/issues/contract';
import { asInstant, type CalendarDate, dateOfInstant } from '@shared/time';
import type { WorkbookColumn, WorkbookValue } from '../../documents';
import type { LedgerLine } from './ledger';
import type { Words } from './words';

type LedgerColumn = {
  /** path of its head under `issues:ledger` */
  head: string;
  kind: WorkbookColumn['kind'];
  /** characters; a Chinese one counts two */
  width: number;
  /** left out of the public edition: phones, remarks, what leaders said */
  internal?: true;
  /** also on the sheet for printing, where a page must stay readable */
  printed?: true;
  /** @param at place in the list, from 1 */
  value(line: LedgerLine, words: Words, at: number): WorkbookValue;
};

const day = (date: CalendarDate | null): Date | null =>
  date ? new Date(`${date}T00:00:00Z`) : null;

const dayOfInstant = (at: number | null): CalendarDate | null =>
  at === null ? null : dateOfInstant(asInstant(at));

const joined = (parts: (string | null)[], by: string): string =>
  parts.filter((part) => part).join(by);

export const noticeNumber = (notice: { year: number; number: number } | null, words: Words) =>
  notice ? words('document.noticeNumber', notice) : '';

/** The default columns of a ledger, as offices have them, in their order. */
const ledgerColumns: readonly LedgerColumn[] = [
  { head: 'serial', kind: 'integer', width: 5, value: (_line, _words, at) => at },
  { head: 'number', printed: true, kind: 'integer', width: 5, value: ({ issue }) => issue.number },
  {
    head: 'ordinal',
    kind: 'text',
    width: 8,
    value: ({ meeting }, w) => w('ledger.ordinalText', meeting),
  },
  { head: 'city', printed: true, kind: 'text', width: 8, value: ({ cityName }) => cityName },
  { head: 'county', printed: true, kind: 'text', width: 10, value: ({ countyName }) => countyName },
  { head: 'agendaItem', kind: 'text', width: 14, value: ({ agendaItem }) => agendaItem },
  { head: 'raisedBy', kind: 'text', width: 12, value: ({ raisedBy }) => raisedBy },
  {
    head: 'kind',
    printed: true,
    kind: 'text',
    width: 6,
    value: ({ issue }, w) => w(`kind.${issue.kind}`),
  },
  { head: 'topic', kind: 'text', width: 8, value: ({ issue }, w) => w(`topic.${issue.topic}`) },
  { head: 'wording', printed: true, kind: 'text', width: 40, value: (line) => line.wording },
  { head: 'demand', kind: 'text', width: 26, value: ({ issue }) => issue.demand },
  {
    head: 'common',
    kind: 'text',
    width: 8,
    value: ({ issue, commonNumber }, w) =>
      issue.common
        ? w('ledger.isCommon')
        : commonNumber === null
          ? ''
          : w('ledger.mergedInto', { number: commonNumber }),
  },
  {
    head: 'level',
    kind: 'text',
    width: 6,
    value: ({ issue }, w) => (issue.level ? w(`level.${issue.level}`) : ''),
  },
  { head: 'leader', kind: 'text', width: 9, internal: true, value: ({ issue }) => issue.leader },
  { head: 'lead', printed: true, kind: 'text', width: 16, value: ({ row }) => row.leadName },
  {
    head: 'supporting',
    printed: true,
    kind: 'text',
    width: 16,
    value: (line) => line.supporting.join('\n'),
  },
  {
    head: 'responsible',
    kind: 'text',
    width: 14,
    internal: true,
    value: ({ issue }) => joined([issue.responsiblePerson, issue.responsiblePhone], '\n'),
  },
  { head: 'notice', kind: 'text', width: 13, value: ({ notice }, w) => noticeNumber(notice, w) },
  { head: 'assignedOn', kind: 'date', width: 11, value: ({ issue }) => day(issue.assignedOn) },
  {
    head: 'dueDate',
    printed: true,
    kind: 'date',
    width: 11,
    value: ({ issue }) => day(issue.dueDate),
  },
  {
    head: 'feedbackCycle',
    kind: 'text',
    width: 8,
    value: ({ issue }, w) => w(`feedbackCycle.${issue.feedbackCycle}`),
  },
  {
    head: 'status',
    printed: true,
    kind: 'text',
    width: 10,
    value: ({ issue }, w) => w(`status.${issue.status}`),
  },
  {
    head: 'progress',
    printed: true,
    kind: 'text',
    width: 30,
    value: ({ latestProgress: latest }) => (latest ? `${latest.date}\n${latest.text}` : ''),
  },
  {
    head: 'outcome',
    printed: true,
    kind: 'text',
    width: 9,
    value: ({ row }, w) => (row.outcome ? w(`outcome.${row.outcome}`) : ''),
  },
  { head: 'result', kind: 'text', width: 26, value: ({ issue }) => issue.result },
  {
    head: 'unsolved',
    kind: 'text',
    width: 22,
    value: ({ issue }) => joined([issue.explanation, issue.nextStep], '\n'),
  },
  {
    head: 'extended',
    kind: 'text',
    width: 13,
    value: ({ issue }, w) =>
      issue.originalDueDate && issue.originalDueDate !== issue.dueDate
        ? w('ledger.extendedFrom', { date: issue.originalDueDate })
        : '',
  },
  {
    head: 'light',
    printed: true,
    kind: 'text',
    width: 8,
    value: ({ row }, w) => (row.light ? w(`light.${row.light}`) : ''),
  },
  {
    head: 'rating',
    kind: 'text',
    width: 9,
    value: ({ issue }, w) => (issue.rating ? w(`rating.${issue.rating}`) : ''),
  },
  {
    head: 'closure',
    kind: 'text',
    width: 12,
    value: ({ issue, closedByName }) => joined([dayOfInstant(issue.closedAt), closedByName], '\n'),
  },
  { head: 'evidence', kind: 'integer', width: 6, value: ({ row }) => row.evidenceCount || null },
  {
    head: 'followUpReview',
    kind: 'date',
    width: 11,
    value: ({ issue }) => day(issue.followUpReviewOn),
  },
  { head: 'remark', kind: 'text', width: 16, internal: true, value: ({ issue }) => issue.remark },
];

export const columnsOf = (edition: Edition): LedgerColumn[] =>
  ledgerColumns.filter(({ internal }) => edition === 'internal' || !internal);

export const printedColumns: LedgerColumn[] = ledgerColumns.filter(({ printed }) => printed);

type PaperColumn = {
  head: string;
  widthMm: number;
  align: 'left' | 'center' | 'right';
  value(line: LedgerLine, words: Words): string;
};

/** The columns of a landscape page of paper: 225 mm in all. */
export const paperColumns: readonly PaperColumn[] = [
  { head: 'number', widthMm: 12, align: 'center', value: ({ issue }) => String(issue.number) },
  { head: 'county', widthMm: 22, align: 'left', value: ({ row }) => row.countyName },
  { head: 'kind', widthMm: 13, align: 'center', value: ({ issue }, w) => w(`kind.${issue.kind}`) },
  { head: 'wording', widthMm: 60, align: 'left', value: (line) => line.wording },
  { head: 'lead', widthMm: 28, align: 'left', value: ({ row }) => row.leadName },
  { head: 'dueDate', widthMm: 28, align: 'center', value: ({ issue }) => issue.dueDate ?? '' },
  {
    head: 'progress',
    widthMm: 36,
    align: 'left',
    value: ({ issue, latestProgress }) => issue.result || (latestProgress?.text ?? ''),
  },
  {
    head: 'status',
    widthMm: 26,
    align: 'center',
    value: ({ issue, row }, w) =>
      joined(
        [
          w(`status.${issue.status}`),
          row.outcome && w(`outcome.${row.outcome}`),
          row.light && w(`light.${row.light}`),
        ],
        '\n',
      ),
  },
];
