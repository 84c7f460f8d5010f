import {
  columnLetters,
  type WorkbookColumn,
  type WorkbookSheet,
  type WorkbookSpec,
} from '../../documents';
import type { Whole, WholeLine } from './whole';
import {
  criterionHead,
  HEADS,
  ruleSentences,
  SHEETS,
  STATES,
  trimmedSentence,
  wholeTitle,
} from './wholeSheet.template';

/** Row of the first data in a sheet with a title and one line of heads. */
const FIRST = 3;
/** Totals and results are compared after so many decimals: what a machine's fractions add is finer. */
const FINE = 8;

const print: WorkbookSheet['print'] = {
  ...{ orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
};

type Entry = WorkbookSheet['rows'][number][number];

const within = (sheet: string, cells: string) => `'${sheet}'!${cells}`;

/**
 * The whole sheet as a workbook whose figures are computed by formulas from the judges' marks: totals,
 * ranks, results. Beside each stands what the program computed, as its stored value.
 */
export function wholeWorkbook(whole: Whole): WorkbookSpec {
  const { aggregation } = whole.sheet;
  const ranks = aggregation === 'rankSum' || aggregation === 'borda';
  const remarks = remarksSheet(whole);
  return {
    sheets: [
      resultSheet(whole),
      ...(ranks ? [ranksSheet(whole)] : []),
      detailSheet(whole),
      rulesSheet(whole),
      ...(remarks ? [remarks] : []),
    ],
  };
}

const text = (head: string, width: number): WorkbookColumn => ({
  head: [head],
  width,
  kind: 'text',
});
const number = (head: string, width = 9, decimals?: number): WorkbookColumn => ({
  ...{ head: [head], width, kind: 'number' },
  ...(decimals === undefined ? {} : { decimals }),
});

/** Columns of the results before the judges' totals. */
const BEFORE = 5;

function resultSheet(whole: Whole): WorkbookSheet {
  const { sheet, judges, lines, day } = whole;
  const from = columnLetters(BEFORE);
  const to = columnLetters(BEFORE + judges.length - 1);
  const totals = `${from}{row}:${to}{row}`;
  const scored = `${columnLetters(BEFORE + judges.length)}{row}`;
  const unrounded = columnLetters(BEFORE + judges.length + 4);
  const value = columnLetters(BEFORE + judges.length + 5);
  const last = FIRST + lines.length - 1;
  const values = `${value}$${FIRST}:${value}$${last}`;
  const better = sheet.aggregation === 'rankSum' ? '<' : '>';
  const counted = (state: string, count: number): Entry => ({
    ...{ formula: `COUNTIF(${totals},"${state}")`, value: count },
  });
  const row = (line: WholeLine, at: number): Entry[] => {
    const { turnout } = line;
    const formula = resultFormula(whole, totals, scored);
    return [
      ...[line.place, line.code, line.countyName, line.title, line.field],
      ...line.marks.map(
        (mark, judge): Entry => ({
          formula: within(SHEETS.detail, detailTotal(whole, at, judge)),
          value: mark.total === null ? STATES[mark.state] : mark.total,
        }),
      ),
      { formula: `COUNT(${totals})`, value: turnout.scored },
      counted(STATES.abstained, turnout.abstained),
      counted(STATES.recused, turnout.recused),
      counted(STATES.missing, turnout.missing),
      formula === null ? line.unrounded : { formula, value: line.unrounded ?? '' },
      {
        formula: `IF(${unrounded}{row}="","",ROUND(ROUND(${unrounded}{row},${FINE}),${sheet.decimals}))`,
        value: line.value === null ? '' : Number(line.value),
      },
      {
        formula: `IF(${value}{row}="","",COUNTIF(${values},"${better}"&${value}{row})+1)`,
        value: line.byValue ?? '',
      },
      trimmedSentence(line.trimmed.lowest, line.trimmed.highest),
    ];
  };
  return {
    name: SHEETS.whole,
    title: wholeTitle(sheet.name),
    columns: [
      ...[number(HEADS.place, 6), text(HEADS.code, 6), text(HEADS.county, 16)],
      ...[text(HEADS.title, 34), text(HEADS.field, 10)],
      ...judges.map(({ name }) => number(name, 9, 2)),
      ...[HEADS.scored, HEADS.abstained, HEADS.recused, HEADS.missing].map((head) =>
        number(head, 6),
      ),
      number(HEADS.unrounded, 11, 4),
      number(HEADS.value, 10, sheet.decimals),
      number(HEADS.byValue, 8),
      text(HEADS.trimmed, 20),
    ],
    rows: lines.map(row),
    footer: day,
    print,
    frozenColumns: 4,
  };
}

/** Cell of a judge's total of a nomination among the details. */
const detailTotal = ({ sheet, judges }: Whole, line: number, judge: number): string =>
  `${columnLetters(3 + sheet.criteria.length)}${FIRST + line * judges.length + judge}`;

/** null where the method cannot be written as one. */
function resultFormula({ sheet, judges }: Whole, totals: string, scored: string): string | null {
  const none = (formula: string) => `IF(${scored}=0,"",${formula})`;
  const own = `${columnLetters(1)}{row}:${columnLetters(judges.length)}{row}`;
  const ranks = within(SHEETS.ranks, own);
  switch (sheet.aggregation) {
    case 'mean':
      return none(`AVERAGE(${totals})`);
    case 'median':
      return none(`MEDIAN(${totals})`);
    case 'trimmedMean': {
      const { trim, trimFrom } = sheet;
      const ends = Array.from({ length: trim }, (_, at) =>
        ['LARGE', 'SMALL'].map((end) => `-${end}(${totals},${at + 1})`).join(''),
      ).join('');
      const least = Math.max(trimFrom, 2 * trim + 1);
      return none(
        `IF(${scored}>=${least},(SUM(${totals})${ends})/(${scored}-${2 * trim}),AVERAGE(${totals}))`,
      );
    }
    case 'rankSum':
    case 'borda':
      return none(`SUM(${ranks})*${judges.length}/COUNT(${ranks})`);
    case 'schulze':
      return null;
  }
}

/** Each judge's own order, weighed for those who did not read everything. */
function ranksSheet({ sheet, judges, lines }: Whole): WorkbookSheet {
  const last = FIRST + lines.length - 1;
  const isBorda = sheet.aggregation === 'borda';
  const row = (line: WholeLine): Entry[] => [
    line.code,
    ...judges.map((_, judge): Entry => {
      const column = columnLetters(BEFORE + judge);
      const own = within(SHEETS.whole, `${column}{row}`);
      const all = within(SHEETS.whole, `${column}$${FIRST}:${column}$${last}`);
      const rank = `(COUNTIF(${all},">"&${own})+(COUNTIF(${all},${own})+1)/2)`;
      const count = `COUNT(${all})`;
      const points = isBorda
        ? `(${count}-${rank})*IF(${count}>1,(ROWS(${all})-1)/(${count}-1),1)`
        : `${rank}*(ROWS(${all})+1)/(${count}+1)`;
      return { formula: `IF(ISNUMBER(${own}),${points},"")`, value: line.marks[judge]?.rank ?? '' };
    }),
  ];
  return {
    name: SHEETS.ranks,
    title: SHEETS.ranks,
    columns: [text(HEADS.code, 8), ...judges.map(({ name }) => number(name, 10, 4))],
    rows: lines.map(row),
    print,
    frozenColumns: 1,
  };
}

function detailSheet({ sheet, judges, lines }: Whole): WorkbookSheet {
  const { criteria } = sheet;
  const from = columnLetters(2);
  const to = columnLetters(1 + criteria.length);
  const state = columnLetters(2 + criteria.length);
  const shares = criteria.map(
    ({ weight, maximum }, at) => `${columnLetters(2 + at)}{row}*${weight / 100}/${maximum / 100}`,
  );
  const formula = `IF(COUNT(${from}{row}:${to}{row})=${criteria.length},ROUND(${shares.join('+')},${FINE}),${state}{row})`;
  return {
    name: SHEETS.detail,
    title: SHEETS.detail,
    columns: [
      text(HEADS.code, 8),
      text(HEADS.judge, 14),
      ...criteria.map(({ name, maximum, weight }) =>
        number(criterionHead(name, maximum, weight), 16),
      ),
      text(HEADS.state, 8),
      number(HEADS.total, 10, 2),
    ],
    rows: lines.flatMap((line) =>
      line.marks.map((mark, judge): Entry[] => [
        line.code,
        judges[judge]?.name ?? '',
        ...criteria.map((_, at) => (mark.points ? (mark.points[at] ?? 0) / 100 : null)),
        STATES[mark.state],
        { formula, value: mark.total === null ? STATES[mark.state] : mark.total },
      ]),
    ),
    print,
    frozenColumns: 2,
  };
}

function rulesSheet({ sheet, judges }: Whole): WorkbookSheet {
  return {
    name: SHEETS.rules,
    title: SHEETS.rules,
    columns: [
      { head: [HEADS.number], width: 6, kind: 'integer' },
      { head: [HEADS.rule], width: 110, kind: 'text' },
    ],
    rows: ruleSentences(sheet, judges.length).map((sentence, at) => [at + 1, sentence]),
    print,
  };
}

function remarksSheet({ remarks }: Whole): WorkbookSheet | null {
  if (remarks.length === 0) return null;
  return {
    name: SHEETS.remarks,
    title: SHEETS.remarks,
    columns: [text(HEADS.code, 8), text(HEADS.judge, 14), text(HEADS.remarks, 80)],
    rows: remarks.map(({ code, judgeName, text: said }) => [code, judgeName, said]),
    print,
  };
}
