import type { PaperFormat } from '@shared/deliberation/contract';
import { refused } from '@shared/errors';
import { type CalendarDate, dateParts } from '@shared/time';
import {
  type Block,
  type DocumentSpec,
  offThread,
  pageNumberFooter,
  printPage,
} from '../../documents';
import type { Work } from '../../operation';
import * as words from './papers.template';

export const printed = (date: CalendarDate): string => {
  const { year, month, day } = dateParts(date);
  return words.dateText(year, month, day);
};

/** The bytes of a paper, as Word or as PDF. @throws AppError where no window is there to print with */
export async function paperBytes(
  spec: DocumentSpec,
  format: PaperFormat,
  work: Work,
): Promise<Uint8Array> {
  if (format === 'docx') return offThread('officialDocument', spec, { signal: work.signal });
  if (!work.desk) throw refused('deliberation:error.pdfNeedsWindow');
  return work.desk.printPdf(printPage(spec), {
    landscape: false,
    footer: pageNumberFooter(spec),
  });
}

type Listed = { title: string; countyName: string; field: string };

/** A list of cases, in the order given; it says that the order is no ranking. */
export function caseList(cases: readonly Listed[]): Block[] {
  const { list } = words;
  const hasFields = cases.some(({ field }) => field !== '');
  return [
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: list.number, widthMm: 14, align: 'center' },
        { head: list.title, widthMm: hasFields ? 76 : 96, align: 'left' },
        { head: list.county, widthMm: hasFields ? 38 : 46, align: 'left' },
        ...(hasFields ? [{ head: list.field, widthMm: 28, align: 'left' as const }] : []),
      ],
      rows: cases.map(({ title, countyName, field }, at) => [
        ...[String(at + 1), title, countyName],
        ...(hasFields ? [field || words.noField] : []),
      ]),
    },
    { kind: 'paragraph', indent: false, align: 'left', text: words.byDivision },
  ];
}

export const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
