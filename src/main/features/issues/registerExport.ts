import type { HouseStyle } from '@shared/houseStyle';
import type { Edition } from '@shared/issues/contract';
import { countIssues, type IssueCounts, percent, type Rate } from '@shared/issues/rates';
import type { Meeting } from '@shared/meetings/meeting';
import type { CalendarDate } from '@shared/time';
import {
  type DocumentSpec,
  offThread,
  type WorkbookSheet,
  type WorkbookSpec,
  writeWhole,
} from '../../documents';
import type { HandlersOf } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { meetingRow } from './access';
import { type LedgerLine, ledgerLines } from './ledger';
import { columnsOf, paperColumns, printedColumns } from './ledgerColumns';
import { countedIssues } from './register';
import { type Words, wordsOf } from './words';

type Ledger = {
  meeting: Meeting;
  houseStyle: HouseStyle;
  lines: LedgerLine[];
  counts: IssueCounts;
  edition: Edition;
  today: CalendarDate;
  words: Words;
};

export function registerWorkbook({ meeting, lines, edition, today, words }: Ledger): WorkbookSpec {
  const sheet = (name: string, columns: ReturnType<typeof columnsOf>): WorkbookSheet => ({
    name: words(`document.${name}`),
    title: words('document.registerTitle', { meeting: meeting.name }),
    subtitle: words('document.registerSubtitle', {
      edition: words(`edition.${edition}`),
      date: words.date(today),
      count: lines.length,
    }),
    columns: columns.map(({ head, kind, width }) => ({
      head: [words(`ledger.${head}`)],
      kind,
      width,
    })),
    rows: lines.map((line, at) => columns.map(({ value }) => value(line, words, at + 1))),
    footer: words(`document.signatures.${edition}`),
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
    frozenColumns: 3,
  });
  // All columns on one page width are too small to read: what is printed comes first.
  return { sheets: [sheet('register', printedColumns), sheet('fullRegister', columnsOf(edition))] };
}

/** `3/5（60.00%）` */
const shown = (rate: Rate, words: Words) =>
  words('document.rate', { ...rate, percent: percent(rate) });

export function registerDocument(ledger: Ledger): DocumentSpec {
  const { meeting, lines, counts, edition, today, words } = ledger;
  const { total, rates } = counts;
  return {
    houseStyle: ledger.houseStyle,
    title: words('document.registerTitle', { meeting: meeting.name }),
    edition: words(`edition.${edition}`),
    orientation: 'landscape',
    blocks: [
      {
        kind: 'paragraph',
        indent: false,
        align: 'left',
        text: words('document.registerSummary', {
          date: words.date(today),
          total,
          dispatched: shown(rates.dispatched, words),
          concluded: shown(rates.concluded, words),
          solved: shown(rates.solved, words),
          closed: shown(rates.closed, words),
        }),
      },
      {
        kind: 'table',
        repeatHead: true,
        columns: paperColumns.map(({ head, widthMm, align }) => ({
          head: words(`ledger.${head}`),
          widthMm,
          align,
        })),
        rows: lines.map((line) => paperColumns.map(({ value }) => value(line, words))),
      },
      { kind: 'paragraph', indent: false, text: words(`document.signatures.${edition}`) },
    ],
  };
}

export const registerExport: Pick<HandlersOf<'issues'>, 'exportRegister'> = {
  async exportRegister({ filter, edition, format, target }, work) {
    const path = work.pathOf(target);
    const asOf = filter.asOf ?? work.today;
    const meeting = meetingRow(work.read, filter.meetingId);
    const ledger: Ledger = {
      meeting,
      houseStyle: houseStyleOf(work.read, meeting.houseStyle),
      lines: ledgerLines(work.read, filter, work.today),
      counts: countIssues(countedIssues(work.read, filter, work.today), asOf),
      edition,
      today: asOf,
      words: wordsOf(work.read),
    };
    const rows = ledger.lines.length;
    work.progress({ step: 'issues:step.writing', done: 0, total: rows });
    const options = { signal: work.signal };
    const bytes =
      format === 'xlsx'
        ? await offThread('writeWorkbook', registerWorkbook(ledger), options)
        : await offThread('officialDocument', registerDocument(ledger), options);
    await writeWhole(path, bytes);
    return { rows };
  },
};
