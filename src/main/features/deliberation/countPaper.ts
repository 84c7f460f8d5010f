import { entryFault } from '@shared/deliberation/ballot';
import type { RoundLine } from '@shared/deliberation/contract';
import { notFound, refused } from '@shared/errors';
import { sentence } from '@shared/i18n/sentence';
import { dateOfInstant } from '@shared/time';
import { type Block, type DocumentSpec, writeWhole } from '../../documents';
import type { HandlersOf } from '../../operation';
import { type Outcome, outcomeOf } from './outcome';
import { heading, paperBytes, paragraph, printed } from './paper';
import * as words from './papers.template';
import { count as said } from './papers.template';
import { entriesOf, roundLines, roundRow } from './rounds';

const percent = (weight: number) => String(weight / 100);
const faultOf = (fault: string) => sentence('zh-CN', `deliberation:ballotFault.${fault}`);

type Counted = RoundLine & { result: NonNullable<RoundLine['result']> };

function resultTable({ classes, candidates, result }: Counted): Block {
  const named = new Map(candidates.map((one) => [one.code, one]));
  const { heads } = said;
  const counted = (at: number) => result.turnout[at]?.counted ?? 0;
  return {
    kind: 'table',
    repeatHead: true,
    columns: [
      { head: heads.place, widthMm: 13, align: 'center' },
      { head: heads.code, widthMm: 13, align: 'center' },
      { head: heads.title, widthMm: 52, align: 'left' },
      ...classes.map(({ id }) => ({
        ...{ head: said.votes(id), widthMm: 15, align: 'center' as const },
      })),
      { head: heads.working, widthMm: 30, align: 'left' },
      { head: heads.value, widthMm: 18, align: 'right' },
    ],
    rows: result.lines.map(({ code, votes, value, place }) => [
      String(place ?? ''),
      code,
      `${named.get(code)?.title ?? ''}\n${named.get(code)?.countyName ?? ''}`,
      ...votes.map(String),
      classes
        .map(({ weight }, at) => said.part(percent(weight), votes[at] ?? 0, counted(at)))
        .join('＋'),
      value ?? '',
    ]),
  };
}

/** Two ballots beside each other, as there are many and each is short. */
function ballotTable(ballots: readonly (readonly [string, string])[]): Block {
  const { ballotHeads } = said;
  const half = Math.ceil(ballots.length / 2);
  const columns = [0, 1].flatMap(() => [
    { head: ballotHeads.ballot, widthMm: 16, align: 'center' as const },
    { head: ballotHeads.chosen, widthMm: 62, align: 'left' as const },
  ]);
  return {
    kind: 'table',
    repeatHead: true,
    columns,
    rows: Array.from({ length: half }, (_, at) => [
      ...(ballots[at] ?? ['', '']),
      ...(ballots[half + at] ?? ['', '']),
    ]),
  };
}

function specOf(
  { selection, houseStyle }: Outcome,
  round: Counted,
  ballots: readonly (readonly [string, string])[],
): DocumentSpec {
  const { result, typists, witness, closedAt } = round;
  const { spoiltHeads } = said;
  return {
    houseStyle,
    title: said.title(selection.name, round.number),
    blocks: [
      ...(round.setAside ? [paragraph(said.aside(round.setAside))] : []),
      heading(said.turnout),
      {
        kind: 'table',
        repeatHead: true,
        columns: said.turnoutHeads.map((head) => ({ head, widthMm: 26, align: 'center' })),
        rows: result.turnout.map(({ classId, weight, issued, returned, counted, spoilt }) => [
          said.classOf(classId),
          `${percent(weight)}%`,
          ...[issued, returned, counted, spoilt].map(String),
        ]),
      },
      heading(said.rule),
      paragraph(said.ruleText(round.least, round.most)),
      paragraph(said.formula(round.decimals)),
      heading(said.result),
      resultTable(round),
      ...(result.spoilt.length === 0
        ? []
        : [
            heading(said.spoilt),
            {
              kind: 'table' as const,
              repeatHead: true,
              columns: [
                { head: spoiltHeads.ballot, widthMm: 30, align: 'center' as const },
                { head: spoiltHeads.reason, widthMm: 126, align: 'left' as const },
              ],
              rows: result.spoilt.map(({ classId, number, fault }) => [
                `${classId}${number}`,
                faultOf(fault),
              ]),
            },
          ]),
      heading(said.ballots),
      paragraph(said.ballotsText),
      ballotTable(ballots),
      heading(said.people),
      paragraph(
        said.typists(typists.first.join(words.listComma), typists.second.join(words.listComma)),
      ),
      paragraph(said.witness(witness, closedAt === null ? '' : printed(dateOfInstant(closedAt)))),
      paragraph(said.signatures),
    ],
  };
}

export const countExport: Pick<HandlersOf<'deliberation'>, 'exportCount'> = {
  async exportCount({ roundId, format, target }, work) {
    const path = work.pathOf(target);
    const { selectionId } = roundRow(work.read, roundId);
    const round = roundLines(work.read, selectionId).find(({ id }) => id === roundId);
    if (!round) throw notFound('deliberation:error.roundNotFound');
    const { result } = round;
    if (!result) throw refused('deliberation:error.notCounted');
    const codes = round.candidates.map(({ code }) => code);
    const ballots = entriesOf(work.read, roundId)
      .filter(({ entry }) => entry === 1)
      .sort((a, b) =>
        a.classId < b.classId ? -1 : a.classId > b.classId ? 1 : a.number - b.number,
      )
      .map((ballot): [string, string] => {
        const chosen = ballot.chosen.join(' ') || said.blank;
        const isVoid = entryFault(ballot, codes, round) !== null;
        return [`${ballot.classId}${ballot.number}`, isVoid ? said.void_(chosen) : chosen];
      });
    const spec = specOf(outcomeOf(work.read, selectionId), { ...round, result }, ballots);
    await writeWhole(path, await paperBytes(spec, format, work));
  },
};
