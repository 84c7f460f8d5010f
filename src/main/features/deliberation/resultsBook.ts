import type { ResultLine, Results } from '@shared/deliberation/contract';
import { sentence } from '@shared/i18n/sentence';
import type { CalendarDate } from '@shared/time';
import { offThread, type WorkbookColumn, type WorkbookSpec, writeWhole } from '../../documents';
import type { HandlersOf } from '../../operation';
import { type Outcome, outcomeOf } from './outcome';
import { printed } from './paper';
import { book, list } from './papers.template';
import { resultsOf } from './results';

const print = {
  orientation: 'landscape',
  paper: 'A4',
  fitToWidth: true,
  repeatHead: true,
} as const;

const text = (head: string, width: number, wrap = false): WorkbookColumn => ({
  ...{ head: [head], width, kind: 'text', wrap },
});
const number = (head: string[], width: number): WorkbookColumn => ({ head, width, kind: 'number' });

const said = (isIn: boolean | undefined) => (isIn === undefined ? '' : isIn ? book.yes : book.no);

function rowOf(line: ResultLine) {
  const { scored, abstained, recused, missing } = line.turnout;
  return [
    line.place,
    line.code,
    line.title,
    line.countyName,
    line.field,
    ...line.totals.map((total) => (total === null ? null : Number(total))),
    line.value === null ? null : Number(line.value),
    line.ballots === null ? null : Number(line.ballots.value),
    book.turnoutText(scored, abstained, recused, missing),
    `${said(line.proposed.in)}\n${sentence('zh-CN', `deliberation:because.${line.proposed.because}`)}`,
    said(line.decision?.isIn),
    line.decision?.reason ?? '',
  ];
}

/** All with everything, which stays inside; and whom everybody may read of, without places. */
function specOf({ selection, selected }: Outcome, results: Results, today: CalendarDate) {
  const phase = sentence('zh-CN', `selections:phase.${selection.phase}`);
  const spec: WorkbookSpec = {
    sheets: [
      {
        name: book.all,
        title: book.title(selection.name),
        subtitle: book.subtitle(phase, printed(today)),
        columns: [
          { head: [book.place], width: 6, kind: 'integer' },
          text(book.code, 6),
          text(book.title1, 36, true),
          text(book.county, 16, true),
          text(book.field, 12, true),
          ...results.judges.map(({ name }) => number([book.judges, name], 9)),
          number([book.value], 9),
          number([book.ballots], 9),
          text(book.turnout, 14, true),
          text(book.proposed, 18, true),
          text(book.decision, 8),
          text(book.reason, 26, true),
        ],
        rows: results.lines.map(rowOf),
        footer: book.footer,
        print,
        frozenColumns: 3,
      },
      {
        name: book.selected,
        title: book.selectedTitle(selection.name),
        columns: [
          { head: [list.number], width: 6, kind: 'integer' },
          text(list.title, 60, true),
          text(list.county, 24),
          text(list.field, 16),
        ],
        rows: selected.map(({ title, countyName, field }, at) => [
          ...[at + 1, title, countyName, field],
        ]),
        print,
      },
    ],
  };
  return spec;
}

export const resultsExport: Pick<HandlersOf<'deliberation'>, 'exportResults'> = {
  async exportResults({ selectionId, target }, work) {
    const path = work.pathOf(target);
    const outcome = outcomeOf(work.read, selectionId);
    const results = resultsOf(work.read, selectionId);
    const bytes = await offThread('writeWorkbook', specOf(outcome, results, work.today), {
      signal: work.signal,
    });
    await writeWhole(path, bytes);
    return { rows: results.lines.length };
  },
};
