import { conflict } from '@shared/errors';
import type { HouseStyle } from '@shared/houseStyle';
import type { Edition } from '@shared/issues/contract';
import type { Meeting } from '@shared/meetings/meeting';
import type { Writer } from '../../db/database';
import { type Block, type DocumentSpec, offThread, safeName, writeTogether } from '../../documents';
import type { Act, HandlersOf, Work } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { meetingRow } from './access';
import { type LedgerLine, ledgerLines } from './ledger';
import { noticeNumber } from './ledgerColumns';
import { type NoticePlan, numberNotices, type PlannedNotice, planNotices } from './notices';
import { type Words, wordsOf } from './words';

type Notice = {
  meeting: Meeting;
  houseStyle: HouseStyle;
  notice: PlannedNotice;
  lines: LedgerLine[];
  edition: Edition;
  words: Words;
};

/** 交办单: one paper to one lead organization, with every issue it leads. */
export function noticeDocument({
  meeting,
  houseStyle,
  notice,
  lines,
  edition,
  words,
}: Notice): DocumentSpec {
  const itemBlocks = lines.flatMap(({ issue, row, wording, supporting }): Block[] => {
    const facts = [
      ['demand', issue.demand],
      ['supporting', supporting.join(words('document.listComma'))],
      ['dueDate', words.date(issue.dueDate)],
      ['responsible', edition === 'internal' ? responsible(issue) : ''],
    ] as const;
    return [
      {
        kind: 'heading',
        level: 1,
        text: words('document.noticeItem', {
          number: issue.number,
          county: row.countyName || words('document.noCounty'),
          kind: words(`kind.${issue.kind}`),
        }),
      },
      { kind: 'paragraph', text: wording },
      ...facts
        .filter(([, text]) => text)
        .map(
          ([head, text]): Block => ({
            kind: 'labelled',
            label: words('document.label', { head: words(`ledger.${head}`) }),
            text,
          }),
        ),
    ];
  });
  return {
    houseStyle,
    title: words('document.noticeTitle', { meeting: meeting.name }),
    number: noticeNumber(notice, words),
    edition: words(`edition.${edition}`),
    blocks: [
      {
        kind: 'paragraph',
        indent: false,
        text: words('document.noticeTo', { organization: notice.organizationName }),
      },
      {
        kind: 'paragraph',
        text: words('document.noticeOpening', { meeting: meeting.name, count: lines.length }),
      },
      ...itemBlocks,
      { kind: 'paragraph', text: words('document.noticeClosing') },
      { kind: 'signature', organization: words('document.noticeIssuer'), date: notice.issuedOn },
    ],
  };
}

const responsible = ({ responsiblePerson, responsiblePhone }: LedgerLine['issue']): string =>
  `${responsiblePerson} ${responsiblePhone}`.trim();

type WantedNotices = { meetingId: string; organizationIds: readonly string[]; edition: Edition };

const numbersOf = ({ kept, fresh }: NoticePlan): string =>
  JSON.stringify([...kept, ...fresh].map(({ year, number, issueIds }) => [year, number, issueIds]));

/**
 * 交办单 with the numbers they have or are about to get, in order of number. `settle` gives the numbers:
 * once the papers are on the disk, so that none is spent on a paper that nobody made.
 */
export function noticePapers(work: Work, { meetingId, organizationIds, edition }: WantedNotices) {
  const words = wordsOf(work.read);
  const meeting = meetingRow(work.read, meetingId);
  const houseStyle = houseStyleOf(work.read, meeting.houseStyle);
  const wanted = { meetingId, organizationIds, today: work.today };
  const plan = planNotices(work.read, wanted);
  const lines = ledgerLines(work.read, { meetingId }, work.today);
  const papers = [...plan.kept, ...plan.fresh]
    .toSorted((a, b) => a.year - b.year || a.number - b.number)
    .map((notice) => {
      const { organizationId, organizationName, year, number, issueIds } = notice;
      const shown = new Set(issueIds);
      const own = lines.filter(({ issue }) => shown.has(issue.id));
      return {
        ...{ organizationId, organizationName, year, number },
        label: noticeNumber(notice, words),
        specOf: () => noticeDocument({ meeting, houseStyle, notice, lines: own, edition, words }),
      };
    });
  function settle(db: Writer, act: Act): void {
    const now = planNotices(db, wanted);
    if (numbersOf(now) !== numbersOf(plan)) throw conflict('issues:error.numbersMoved');
    numberNotices(db, act, meetingId, now, words('document.voidReason'));
  }
  return { papers, settle };
}

export const noticeExport: Pick<HandlersOf<'issues'>, 'exportNotices'> = {
  async exportNotices({ target, ...wanted }, work) {
    const { papers, settle } = noticePapers(work, wanted);
    if (papers.length === 0) {
      // Notices may be void though nobody leads anything any more.
      work.write(settle);
      return { files: [] };
    }
    const files = await writeTogether(
      work.pathOf(target),
      async (add) => {
        const written = [];
        for (const { specOf, label, organizationName, year, number } of papers) {
          work.progress({
            step: 'issues:step.notices',
            done: written.length,
            total: papers.length,
          });
          const name = safeName(`${label} ${organizationName}.docx`);
          await add(name, await offThread('officialDocument', specOf(), { signal: work.signal }));
          written.push({ organizationName, year, number, name });
        }
        return written;
      },
      () => work.write(settle),
    );
    return { files };
  },
};
