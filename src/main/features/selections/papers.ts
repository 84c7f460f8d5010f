import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shortcoming } from '@shared/caseStudies/completeness';
import { refused } from '@shared/errors';
import type { HouseStyle } from '@shared/houseStyle';
import { sentence } from '@shared/i18n/sentence';
import type { NominationLine } from '@shared/selections/contract';
import { materialKinds, type Selection } from '@shared/selections/selection';
import { type CalendarDate, dateParts } from '@shared/time';
import {
  type DocumentSpec,
  offThread,
  pageNumberFooter,
  printPage,
  type WorkbookColumn,
  type WorkbookSpec,
  type WorkbookValue,
  writeWhole,
} from '../../documents';
import type { HandlersOf, Work } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { organizationsInCity } from '../organizations';
import { houseStyleNamed, selectionRow } from './access';
import { nominationLines } from './nominations';
import * as words from './papers.template';

const { supplement, list } = words;

const term = (path: string, params?: Record<string, string | number>): string =>
  sentence('zh-CN', `selections:${path}`, params);

function printed(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return words.dateText(year, month, day);
}

const said = ({ lacks, ...params }: Shortcoming): string => term(`shortcoming.${lacks}`, params);

const findings = ({ shortcomings }: NominationLine): string =>
  shortcomings.map(said).join(words.listComma);

/** One city's: by when, as one sentence where all have the same day. */
function whenOf(lines: readonly NominationLine[]): string {
  const dates = [...new Set(lines.map(({ supplementBy }) => supplementBy))];
  const [only] = dates;
  if (dates.length > 1) return supplement.apart;
  return only ? supplement.together(printed(only)) : supplement.undated;
}

/** What a person wrote, and under it what the check finds besides. */
const contentOf = ({ reason, shortcomings }: NominationLine): string => {
  const besides = shortcomings.map(said).filter((finding) => !reason.includes(finding));
  return [reason, besides.join(words.listComma)].filter(Boolean).join('\n');
};

function noticeOf(
  selection: Selection,
  lines: readonly NominationLine[],
  houseStyle: HouseStyle,
  today: CalendarDate,
): DocumentSpec {
  const { heads } = supplement;
  const cityName = lines[0]?.cityName ?? '';
  const rows = lines.map((line) => [
    String(line.cityOrder),
    line.countyName.replace(cityName, ''),
    line.title,
    contentOf(line),
    line.supplementBy ? printed(line.supplementBy) : '',
  ]);
  return {
    houseStyle: { ...houseStyle, table: { ...houseStyle.table, compact: true } },
    title: supplement.title(selection.name),
    blocks: [
      { kind: 'paragraph', indent: false, text: supplement.addressed(cityName) },
      {
        kind: 'paragraph',
        text: `${supplement.opening(lines.length, selection.name)}${whenOf(lines)}`,
      },
      {
        kind: 'table',
        repeatHead: true,
        columns: [
          { head: heads.order, widthMm: 13, align: 'center' },
          { head: heads.county, widthMm: 31, align: 'left' },
          { head: heads.title, widthMm: 38, align: 'left' },
          { head: heads.reason, widthMm: 52, align: 'left' },
          { head: heads.by, widthMm: 22, align: 'center' },
        ],
        rows,
      },
      { kind: 'paragraph', text: supplement.closing },
      { kind: 'signature', organization: words.issuer, date: today },
    ],
  };
}

async function bytesOf(spec: DocumentSpec, format: 'docx' | 'pdf', { desk, signal }: Work) {
  if (format === 'docx') return await offThread('officialDocument', spec, { signal });
  if (!desk) throw refused('selections:error.pdfNeedsWindow');
  return await desk.printPdf(printPage(spec), {
    landscape: false,
    footer: pageNumberFooter(spec),
  });
}

const day = (date: CalendarDate | null): Date | null =>
  date ? new Date(`${date}T00:00:00Z`) : null;

function materialsText({ materials }: NominationLine): string {
  return materialKinds
    .map((kind) => ({ kind, count: materials.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${term(`material.${kind}`)} ${count}`)
    .join(words.listComma);
}

type Column = Omit<WorkbookColumn, 'head'> & {
  head: string;
  value(line: NominationLine): WorkbookValue;
};

const columns: readonly Column[] = [
  { head: list.city, kind: 'text', width: 9, value: ({ cityName }) => cityName },
  { head: list.order, kind: 'integer', width: 6, value: ({ cityOrder }) => cityOrder },
  {
    head: list.county,
    kind: 'text',
    width: 12,
    value: ({ countyName, cityName }) => countyName.replace(cityName, ''),
  },
  { head: list.caseTitle, kind: 'text', width: 34, value: ({ title }) => title },
  { head: list.field, kind: 'text', width: 12, value: ({ field }) => field },
  { head: list.characters, kind: 'integer', width: 8, value: ({ characters }) => characters },
  {
    head: list.check,
    kind: 'text',
    width: 24,
    value: (line) => findings(line) || list.complete,
  },
  { head: list.materials, kind: 'text', width: 16, value: materialsText },
  {
    head: list.deck,
    kind: 'text',
    width: 9,
    value: ({ decks }) => (decks > 0 ? list.has : ''),
  },
  { head: list.status, kind: 'text', width: 13, value: ({ status }) => term(`status.${status}`) },
  { head: list.reason, kind: 'text', width: 24, value: ({ reason }) => reason },
  { head: list.by, kind: 'date', width: 11, value: ({ supplementBy }) => day(supplementBy) },
];

function workbookOf(
  selection: Selection,
  lines: readonly NominationLine[],
  today: CalendarDate,
): WorkbookSpec {
  const cities = new Set(lines.map(({ cityId }) => cityId)).size;
  return {
    sheets: [
      {
        name: list.sheet,
        title: list.title(selection.name),
        subtitle: list.subtitle(printed(today), cities, lines.length),
        columns: columns.map(({ head, kind, width }) => ({ head: [head], kind, width })),
        rows: lines.map((line) => columns.map(({ value }) => value(line))),
        footer: list.footer,
        print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
        frozenColumns: 4,
      },
    ],
  };
}

export const nominationPapers: Pick<
  HandlersOf<'selections'>,
  'exportSentBack' | 'exportNominations'
> = {
  async exportSentBack({ selectionId, cityIds, format, target }, work) {
    const folder = work.pathOf(target);
    const selection = selectionRow(work.read, selectionId);
    const houseStyle = houseStyleOf(work.read, houseStyleNamed(work.read, selection));
    const wanted = nominationLines(work.read, selectionId).filter(
      ({ status, cityId }) =>
        status === 'sentBack' && (cityIds.length === 0 || cityIds.includes(cityId)),
    );
    const cities = organizationsInCity(work.read).filter(({ id }) =>
      wanted.some(({ cityId }) => cityId === id),
    );
    if (cities.length === 0) throw refused('selections:error.nothingSentBack');
    await mkdir(folder, { recursive: true });
    const files: { cityName: string; name: string }[] = [];
    for (const { id, name: cityName } of cities) {
      work.progress({ step: 'selections:step.papers', done: files.length, total: cities.length });
      const own = wanted.filter(({ cityId }) => cityId === id);
      const spec = noticeOf(selection, own, houseStyle, work.today);
      const name = `${supplement.file(cityName)}.${format}`;
      await writeWhole(join(folder, name), await bytesOf(spec, format, work));
      files.push({ cityName, name });
    }
    return { files };
  },

  async exportNominations({ selectionId, target }, work) {
    const path = work.pathOf(target);
    const selection = selectionRow(work.read, selectionId);
    const lines = nominationLines(work.read, selectionId);
    const spec = workbookOf(selection, lines, work.today);
    await writeWhole(path, await offThread('writeWorkbook', spec, { signal: work.signal }));
    return { rows: lines.length };
  },
};
