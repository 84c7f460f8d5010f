import type { HouseStyle } from '@shared/houseStyle';
import { shownPoints } from '@shared/scoreSheets/points';
import type { Block, DocumentSpec } from '../../documents';
import type { Whole } from './whole';
import {
  HEADS,
  ruleSentences,
  SHEETS,
  SIGNATURES,
  STATES,
  TURNOUT,
  trimmedLine,
  trimmedSentence,
  wholeTitle,
} from './wholeSheet.template';

const centred = (head: string, widthMm: number) => ({ head, widthMm, align: 'center' as const });
const left = (head: string, widthMm: number) => ({ head, widthMm, align: 'left' as const });

/** The whole sheet for signing: rule, results, every mark, room for names. */
export function wholePaper(whole: Whole, houseStyle: HouseStyle): DocumentSpec {
  const { sheet, judges, lines, day } = whole;
  const results: Block = {
    kind: 'table',
    columns: [
      ...[centred(HEADS.place, 9), centred(HEADS.code, 11), left(HEADS.county, 17)],
      left(HEADS.title, 20),
      ...judges.map(({ name }) => centred(name, 18)),
      ...[centred(TURNOUT, 15), centred(HEADS.value, 18)],
    ],
    rows: lines.map((line) => [
      ...[line.place === null ? '—' : String(line.place), line.code, line.countyName, line.title],
      ...line.marks.map(({ shown, state }) => shown ?? STATES[state]),
      [line.turnout.scored, line.turnout.abstained, line.turnout.recused].join('/'),
      line.value ?? '—',
    ]),
    repeatHead: true,
    landscape: true,
  };
  // Too wide for a column of its own beside so many judges.
  const trimmed = lines
    .filter(({ trimmed: { lowest, highest } }) => lowest.length + highest.length > 0)
    .map(
      ({ code, trimmed: { lowest, highest } }): Block => ({
        ...{ kind: 'paragraph', indent: false },
        text: trimmedLine(code, trimmedSentence(lowest, highest)),
      }),
    );
  const details: Block = {
    kind: 'table',
    columns: [
      centred(HEADS.code, 12),
      left(HEADS.judge, 30),
      ...sheet.criteria.map(({ name }) => centred(name, 26)),
      centred(HEADS.total, 20),
    ],
    rows: lines.flatMap((line) =>
      line.marks.map(({ points, shown, state }, judge) => [
        line.code,
        judges[judge]?.name ?? '',
        ...sheet.criteria.map((_, at) => (points ? shownPoints(points[at] ?? 0) : '')),
        shown ?? STATES[state],
      ]),
    ),
    repeatHead: true,
    landscape: true,
  };
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  return {
    houseStyle,
    title: wholeTitle(sheet.name),
    pageNumbers: 'ofTotal',
    orientation: 'landscape',
    blocks: [
      heading(SHEETS.rules),
      ...ruleSentences(sheet, judges.length).map((text): Block => ({ kind: 'paragraph', text })),
      heading(SHEETS.whole),
      results,
      ...trimmed,
      { kind: 'paragraph', indent: false, text: day },
      { kind: 'paragraph', indent: false, text: SIGNATURES },
      heading(SHEETS.detail),
      details,
    ],
  };
}
