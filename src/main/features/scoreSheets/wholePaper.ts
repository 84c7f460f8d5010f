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
      ...[centred(HEADS.place, 9), centred(HEADS.code, 10), left(HEADS.county, 26)],
      left(HEADS.title, 44),
      ...judges.map(({ name }) => centred(name, 14)),
      ...[centred(HEADS.scored, 10), centred(HEADS.abstained, 10), centred(HEADS.recused, 10)],
      ...[centred(HEADS.value, 16), left(HEADS.trimmed, 24)],
    ],
    rows: lines.map((line) => [
      ...[line.place === null ? '—' : String(line.place), line.code, line.countyName, line.title],
      ...line.marks.map(({ shown, state }) => shown ?? STATES[state]),
      ...[line.turnout.scored, line.turnout.abstained, line.turnout.recused].map(String),
      line.value ?? '—',
      trimmedSentence(line.trimmed.lowest, line.trimmed.highest),
    ]),
    repeatHead: true,
    landscape: true,
  };
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
      { kind: 'paragraph', indent: false, text: day },
      { kind: 'paragraph', indent: false, text: SIGNATURES },
      heading(SHEETS.detail),
      details,
    ],
  };
}
