import type { PlannedDay } from '@shared/agenda/agendaItem';
import type { Casebook } from '@shared/casebooks/casebook';
import { titleLines } from '@shared/casebooks/titles';
import type { Edition } from '@shared/issues/contract';
import { spacedName } from '@shared/papers/names';
import type { Block } from '../../documents';
import { unitAndPost } from '../participants';
import * as words from './casebooks.template';
import { adoptionState, type PrintedCase, toldAdoptions } from './chapters';

/** A selected nomination, whether it is printed here or not. */
export type SelectedLine = { title: string; countyName: string; field: string };

export type Annex = { title: string; anchor: string; blocks: Block[] };

/** The lists behind the cases; one without a line is left out. */
export function annexes(
  casebook: Casebook,
  cases: readonly PrintedCase[],
  edition: Edition,
  { selected, days }: { selected: readonly SelectedLine[]; days: readonly PlannedDay[] },
): Annex[] {
  const all: [boolean, keyof typeof words.ANNEXES, Block[]][] = [
    [casebook.listsSelected, 'selected', selectedTable(selected)],
    [casebook.listsSpeeches, 'speeches', speechTable(days)],
    [casebook.adoptions === 'annex', 'adoptions', adoptionTable(cases, edition)],
  ];
  return all
    .filter(([isWanted, , blocks]) => isWanted && blocks.length > 0)
    .map(([, kind, blocks]) => ({
      title: words.ANNEXES[kind],
      anchor: `annex_${kind}`,
      blocks,
    }));
}

function selectedTable(selected: readonly SelectedLine[]): Block[] {
  if (selected.length === 0) return [];
  const { number, county, title } = words.SELECTED_HEADS;
  return [
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: number, widthMm: 14, align: 'center' },
        { head: county, widthMm: 40, align: 'center' },
        { head: title, widthMm: 76, align: 'left' },
        { head: words.FACTS.field, widthMm: 26, align: 'center' },
      ],
      rows: selected.map((one, at) => [String(at + 1), one.countyName, one.title, one.field]),
    },
  ];
}

/** 交流发言目录, in the order of the agenda; a written contribution says so. */
function speechTable(days: readonly PlannedDay[]): Block[] {
  const rows = days.flatMap(({ date, items }) =>
    items
      .filter(({ kind }) => kind === 'speech' || kind === 'writtenContribution')
      .map((item) => [
        words.dayOf(date),
        item.countyName ?? '',
        item.speakers
          .map((one) => [spacedName(one.name), unitAndPost(one)].filter(Boolean).join('\n'))
          .join('\n'),
        `${item.caseTitle ?? item.title}${item.kind === 'writtenContribution' ? words.WRITTEN : ''}`,
      ]),
  );
  if (rows.length === 0) return [];
  const heads = words.SPEECH_HEADS;
  return [
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: heads.number, widthMm: 13, align: 'center' },
        { head: heads.day, widthMm: 20, align: 'center' },
        { head: heads.county, widthMm: 32, align: 'center' },
        { head: heads.speaker, widthMm: 38, align: 'center' },
        { head: heads.title, widthMm: 53, align: 'left' },
      ],
      rows: rows.map((row, at) => [String(at + 1), ...row]),
    },
  ];
}

function adoptionTable(cases: readonly PrintedCase[], edition: Edition): Block[] {
  const rows = cases.flatMap(({ line, adoptions }) =>
    toldAdoptions(adoptions, edition).map((one) => [
      titleLines(line.title || line.originalTitle).join('\n'),
      one.countyName,
      adoptionState(one),
      words.issuedOn(one.proposedOn),
    ]),
  );
  if (rows.length === 0) return [];
  const heads = words.ADOPTION_HEADS;
  return [
    {
      kind: 'table',
      repeatHead: true,
      columns: [
        { head: heads.title, widthMm: 70, align: 'left' },
        { head: heads.county, widthMm: 36, align: 'center' },
        { head: heads.state, widthMm: 24, align: 'center' },
        { head: heads.since, widthMm: 26, align: 'center' },
      ],
      rows,
    },
  ];
}
