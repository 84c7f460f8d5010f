import type { HouseStyle } from '@shared/houseStyle';
import { issueStatuses } from '@shared/issues/issue';
import { legalMovesFrom } from '@shared/issues/lifecycle';
import { type DocumentSpec, offThread, writeWhole } from '../../documents';
import type { HandlersOf } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { meetingRow } from './access';
import { type Words, wordsOf } from './words';

/** 办理流程表: a line per legal move, to be held beside the regulation. */
function movesDocument(words: Words, houseStyle: HouseStyle): DocumentSpec {
  return {
    houseStyle,
    title: words('lifecycle.title'),
    blocks: [
      {
        kind: 'table',
        repeatHead: true,
        columns: [
          { head: words('ledger.status'), widthMm: 34, align: 'left' },
          { head: words('lifecycle.move'), widthMm: 34, align: 'left' },
          { head: words('lifecycle.to'), widthMm: 34, align: 'left' },
          { head: words('lifecycle.asks'), widthMm: 54, align: 'left' },
        ],
        rows: issueStatuses.flatMap((status) =>
          legalMovesFrom(status).map(({ move, to, asks }) => [
            words(`status.${status}`),
            words(`move.${move}`),
            to === status ? words('lifecycle.stays') : words(`status.${to}`),
            asks.map((asked) => words(`asked.${asked}`)).join(words('document.listComma')),
          ]),
        ),
      },
    ],
  };
}

export const movesExport: Pick<HandlersOf<'issues'>, 'exportMoves'> = {
  async exportMoves({ meetingId, target }, work) {
    const path = work.pathOf(target);
    const { houseStyle } = meetingRow(work.read, meetingId);
    const spec = movesDocument(wordsOf(work.read), houseStyleOf(work.read, houseStyle));
    await writeWhole(path, await offThread('officialDocument', spec, { signal: work.signal }));
  },
};
