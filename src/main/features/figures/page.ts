import type { FigureGroup, Figures, Grouping, TrendPoint } from '@shared/figures/figures';
import { groupings } from '@shared/figures/figures';
import type { HouseStyle } from '@shared/houseStyle';
import { sentence } from '@shared/i18n/sentence';
import type { Edition } from '@shared/issues/contract';
import { percent, type Rate, rateNames } from '@shared/issues/rates';
import type { Meeting } from '@shared/meetings/meeting';
import { type CalendarDate, dateParts } from '@shared/time';
import type { Reader } from '../../db/database';
import type { Block, DocumentSpec, WorkbookSheet, WorkbookSpec } from '../../documents';
import { readSettings } from '../settings';

/** The sentences of the page: a path of `figures`, or of another namespace where it is named. */
type Words = {
  (path: string, params?: Record<string, string | number>): string;
  date(date: CalendarDate): string;
};

export function pageWords(db: Reader): Words {
  const { language } = readSettings(db);
  const say = (path: string, params?: Record<string, string | number>) =>
    sentence(language, path.includes(':') ? path : `figures:${path}`, params);
  return Object.assign(say, {
    date: (date: CalendarDate) => say('issues:document.date', dateParts(date)),
  });
}

type Page = {
  meeting: Meeting;
  houseStyle: HouseStyle;
  figures: Figures;
  trend: TrendPoint[];
  edition: Edition;
  words: Words;
};

const share = (rate: Rate): string => `${rate.numerator}/${rate.denominator}`;

const groupName = (by: Grouping, { key, name }: FigureGroup, words: Words): string =>
  key === null
    ? words(`noneIn.${by}`)
    : by === 'topic' || by === 'light'
      ? words(`issues:${by}.${key}`)
      : name;

type Head = { head: string; widthMm: number; align: 'left' | 'right' };

/** A list set in parts beside each other, so that it takes a part of the height. */
function besideEachOther(columns: Head[], rows: string[][], parts: number): Block {
  const height = Math.ceil(rows.length / parts);
  const each = Array.from({ length: parts }, (_, part) => part);
  return {
    kind: 'table',
    repeatHead: true,
    columns: each.flatMap(() => columns),
    rows: rows
      .slice(0, height)
      .map((_, at) => each.flatMap((part) => rows[part * height + at] ?? columns.map(() => ''))),
  };
}

/** One A4 page: rates, cities, ages; every share beside its percentage. */
export function pageDocument({
  meeting,
  houseStyle,
  figures,
  trend,
  edition,
  words,
}: Page): DocumentSpec {
  const { whole, groups, ageing } = figures;
  // Lights are this office's own marks: they stand in no public edition.
  const isInternal = edition === 'internal';
  const text = (value: string): Block => ({ kind: 'paragraph', text: value, indent: false });
  const before = trend.at(-2);
  return {
    houseStyle,
    title: words('page.title'),
    edition: words(`issues:edition.${edition}`),
    blocks: [
      text(
        words(isInternal ? 'page.summary' : 'page.publicSummary', {
          meeting: meeting.name,
          date: words.date(figures.asOf),
          total: whole.total,
          open: trend.at(-1)?.open ?? 0,
          overdue: whole.byLight.overdue ?? 0,
          behind: whole.byLight.behind ?? 0,
          dueSoon: whole.byLight.dueSoon ?? 0,
        }) +
          (before
            ? words('page.before', { date: words.date(before.date), open: before.open })
            : ''),
      ),
      besideEachOther(
        [
          { head: words('page.rate'), widthMm: 46, align: 'left' },
          { head: words('page.share'), widthMm: 32, align: 'right' },
        ],
        rateNames.map((name) => [
          words(`issues:rate.${name}`),
          `${share(whole.rates[name])}  ${percent(whole.rates[name])}`,
        ]),
        2,
      ),
      besideEachOther(
        [
          { head: words('by.city'), widthMm: 16, align: 'left' },
          { head: words('total'), widthMm: 12, align: 'right' },
          { head: words('page.concluded'), widthMm: 12, align: 'right' },
          ...(isInternal
            ? [{ head: words('issues:light.overdue'), widthMm: 12, align: 'right' as const }]
            : []),
        ],
        groups.city.map((group) => [
          groupName('city', group, words),
          String(group.counts.total),
          share(group.counts.rates.concluded),
          ...(isInternal ? [String(group.counts.byLight.overdue ?? 0)] : []),
        ]),
        3,
      ),
      text(
        words('page.ageing', {
          bands: ageing
            .map((band) =>
              words(band.to === null ? 'page.lastBand' : 'page.band', {
                from: band.from,
                to: band.to ?? 0,
                issues: band.issues,
              }),
            )
            .join(words('page.comma')),
        }),
      ),
    ],
  };
}

function groupSheet(by: Grouping, { meeting, figures, edition, words }: Page): WorkbookSheet {
  const rates = rateNames.flatMap((name) =>
    (['numerator', 'denominator'] as const).map((place) => ({ name, place })),
  );
  return {
    name: words(`by.${by}`),
    title: words('page.sheetTitle', { meeting: meeting.name, by: words(`by.${by}`) }),
    subtitle: words('page.asOf', {
      date: words.date(figures.asOf),
      edition: words(`issues:edition.${edition}`),
    }),
    columns: [
      { head: [words(`by.${by}`)], width: 18, kind: 'text' },
      { head: [words('total')], width: 6, kind: 'integer' },
      ...rates.map(({ name, place }) => ({
        head: [words(`issues:rate.${name}`), words(`page.${place}`)],
        width: 7,
        kind: 'integer' as const,
      })),
    ],
    rows: figures.groups[by].map((group) => [
      groupName(by, group, words),
      group.counts.total,
      ...rates.map(({ name, place }) => group.counts.rates[name][place]),
    ]),
    footer: words('page.note'),
    print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
    frozenColumns: 1,
  };
}

/** A public edition holds no organization up for how it answers, and has no lights. */
const forEverybody: readonly Grouping[] = ['city', 'topic'];

/** The rates as a sheet to print, then a sheet per grouping. */
export function pageWorkbook(page: Page): WorkbookSpec {
  const { meeting, figures, edition, words } = page;
  return {
    sheets: [
      {
        name: words('page.rate'),
        title: words('page.sheetTitle', { meeting: meeting.name, by: words('page.rate') }),
        subtitle: words('page.asOf', {
          date: words.date(figures.asOf),
          edition: words(`issues:edition.${edition}`),
        }),
        columns: [
          { head: [words('page.rate')], width: 26, kind: 'text' },
          { head: [words('page.numerator')], width: 10, kind: 'integer' },
          { head: [words('page.denominator')], width: 10, kind: 'integer' },
          { head: [words('page.percent')], width: 12, kind: 'text' },
        ],
        rows: rateNames.map((name) => {
          const rate = figures.whole.rates[name];
          return [words(`issues:rate.${name}`), rate.numerator, rate.denominator, percent(rate)];
        }),
        footer: words('page.note'),
        print: { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatHead: true },
      },
      ...groupings
        .filter((by) => edition === 'internal' || forEverybody.includes(by))
        .map((by) => groupSheet(by, page)),
    ],
  };
}
