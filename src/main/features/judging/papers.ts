import { refused } from '@shared/errors';
import { sentence } from '@shared/i18n/sentence';
import type { RecusalReason } from '@shared/judging/judge';
import { phases } from '@shared/selections/phases';
import {
  asTimeOfDay,
  type CalendarDate,
  dateOfInstant,
  dateParts,
  formatTimeOfDay,
  type Instant,
  MINUTE,
  midnightOf,
} from '@shared/time';
import type { Reader } from '../../db/database';
import {
  type Block,
  type DocumentSpec,
  offThread,
  pageNumberFooter,
  printPage,
  type WorkbookSpec,
  writeWhole,
} from '../../documents';
import type { HandlersOf } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { nominationLines, selectionIn } from '../selections';
import { judgeLines, recusalLines } from './judges';
import { actsOf } from './opening';
import * as words from './papers.template';

const term = (path: string, params?: Record<string, string>): string =>
  sentence('zh-CN', `judging:${path}`, params);

const printed = (date: CalendarDate): string => {
  const { year, month, day } = dateParts(date);
  return words.dateText(year, month, day);
};

const momentText = (at: Instant): string => {
  const date = dateOfInstant(at);
  const minutes = Math.floor((at - midnightOf(date)) / MINUTE);
  return words.momentText(printed(date), formatTimeOfDay(asTimeOfDay(minutes)));
};

/** One table of a paper, as a document and as a workbook want it. */
type Listing = {
  heading: string | null;
  columns: { head: string; widthMm: number; align: 'left' | 'center' }[];
  rows: string[][];
  /** said where there are no rows */
  none: string;
};

type JudgingPaper = { title: string; listings: Listing[] };

const reasonText = (reason: RecusalReason): string => {
  const { by, ...params } = reason;
  return term(`reason.${by}`, params);
};

function recusalsPaper(db: Reader, selectionId: string, name: string): JudgingPaper {
  const judges = judgeLines(db, selectionId);
  const recusals = recusalLines(db, selectionId);
  const nominations = nominationLines(db, selectionId);
  const { judgeHeads, heads } = words.recusals;
  const judgeRows = judges.map((judge) => [
    judge.name,
    judge.unit,
    judge.cityName ?? '',
    judge.relations
      .map(({ organizationName, reason }) => words.declared(organizationName, reason))
      .join(words.semicolon),
    words.count(recusals.filter(({ judgeId }) => judgeId === judge.id).length),
    '',
  ]);
  const rows = judges.flatMap((judge) =>
    nominations.flatMap(({ id, countyName, title }) =>
      recusals
        .filter((one) => one.judgeId === judge.id && one.nominationId === id)
        .map(({ reasons }) => [
          judge.name,
          judge.unit,
          countyName,
          title,
          reasons.map(reasonText).join(words.semicolon),
        ]),
    ),
  );
  return {
    title: words.recusals.title(name),
    listings: [
      {
        heading: words.recusals.judges,
        columns: [
          { head: judgeHeads.name, widthMm: 28, align: 'center' },
          { head: judgeHeads.unit, widthMm: 36, align: 'left' },
          { head: judgeHeads.city, widthMm: 20, align: 'center' },
          { head: judgeHeads.declared, widthMm: 34, align: 'left' },
          { head: judgeHeads.recused, widthMm: 18, align: 'center' },
          { head: words.recusals.signature, widthMm: 20, align: 'center' },
        ],
        rows: judgeRows,
        none: words.recusals.none,
      },
      {
        heading: words.recusals.list,
        columns: [
          { head: heads.number, widthMm: 12, align: 'center' },
          { head: heads.judge, widthMm: 20, align: 'center' },
          { head: heads.unit, widthMm: 28, align: 'left' },
          { head: heads.county, widthMm: 28, align: 'left' },
          { head: heads.title, widthMm: 36, align: 'left' },
          { head: heads.reason, widthMm: 32, align: 'left' },
        ],
        rows: rows.map((row, at) => [String(at + 1), ...row]),
        none: words.recusals.none,
      },
    ],
  };
}

function actsPaper(db: Reader, selectionId: string, name: string): JudgingPaper {
  const { heads } = words.acts;
  const acts = actsOf(db, selectionId);
  return {
    title: words.acts.title(name),
    listings: [
      {
        heading: null,
        columns: [
          { head: heads.number, widthMm: 12, align: 'center' },
          { head: heads.act, widthMm: 26, align: 'center' },
          { head: heads.at, widthMm: 34, align: 'center' },
          { head: heads.by, widthMm: 20, align: 'center' },
          { head: heads.witness, widthMm: 20, align: 'center' },
          { head: heads.about, widthMm: 20, align: 'center' },
          { head: heads.reason, widthMm: 24, align: 'left' },
        ],
        rows: acts.map(({ act, at, operatorName, witness, judgeName, reason }, index) => [
          String(index + 1),
          term(`act.${act}`),
          momentText(at),
          operatorName ?? '',
          witness,
          judgeName,
          reason,
        ]),
        none: words.acts.none,
      },
    ],
  };
}

const blocksOf = ({ heading, columns, rows, none }: Listing): Block[] => [
  ...(heading === null ? [] : [{ kind: 'heading', level: 1, text: heading } as const]),
  rows.length === 0
    ? { kind: 'paragraph', text: none }
    : { kind: 'table', repeatHead: true, columns: [...columns], rows },
];

const workbookOf = ({ title, listings }: JudgingPaper, asOf: string): WorkbookSpec => ({
  sheets: listings.map(({ heading, columns, rows }) => ({
    name: heading ?? title,
    title: heading === null ? title : words.sheetTitle(title, heading),
    subtitle: asOf,
    columns: columns.map(({ head, widthMm }) => ({
      head: [head],
      width: Math.max(8, Math.round(widthMm * 0.75)),
      kind: 'text',
    })),
    rows,
    footer: words.footer,
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
  })),
});

export const paperOperations: Pick<HandlersOf<'judging'>, 'exportPaper'> = {
  async exportPaper({ selectionId, paper, format, target }, work) {
    const { name } = selectionIn(work.read, selectionId, phases);
    const made = { recusals: recusalsPaper, acts: actsPaper }[paper](work.read, selectionId, name);
    const path = work.pathOf(target);
    const asOf = words.asOf(printed(work.today));
    const options = { signal: work.signal, onProgress: work.progress };
    if (format === 'xlsx') {
      const book = await offThread('writeWorkbook', workbookOf(made, asOf), options);
      await writeWhole(path, book);
      return undefined;
    }
    const spec: DocumentSpec = {
      houseStyle: houseStyleOf(work.read),
      title: made.title,
      blocks: [
        { kind: 'paragraph', indent: false, align: 'center', text: asOf },
        ...made.listings.flatMap(blocksOf),
        { kind: 'paragraph', indent: false, align: 'left', text: words.footer },
      ],
    };
    if (format === 'docx') {
      await writeWhole(path, await offThread('officialDocument', spec, options));
      return undefined;
    }
    if (!work.desk) throw refused('judging:error.pdfNeedsWindow');
    const footer = pageNumberFooter(spec);
    await writeWhole(path, await work.desk.printPdf(printPage(spec), { landscape: false, footer }));
    return undefined;
  },
};
