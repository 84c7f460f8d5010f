import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '@shared/issues/contract';
import type { Meeting } from '@shared/meetings/meeting';
import {
  type Block,
  type DocumentSpec,
  houseStyleNamed,
  offThread,
  writeWhole,
} from '../../documents';
import type { HandlersOf } from '../../operation';
import { meetingRow } from './access';
import { type LedgerLine, ledgerLines } from './ledger';
import { noticeNumber } from './ledgerColumns';
import { type NumberedNotice, numberNotices } from './notices';
import { type Words, wordsOf } from './words';

type Notice = {
  meeting: Meeting;
  notice: NumberedNotice;
  lines: LedgerLine[];
  edition: Edition;
  words: Words;
};

/** 交办单: one paper to one lead organization, with every issue it leads. */
export function noticeDocument({ meeting, notice, lines, edition, words }: Notice): DocumentSpec {
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
    houseStyle: houseStyleNamed(meeting.houseStyle),
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

/** What no file system takes in a name, and what would climb out of the folder. */
const safeName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, '_').trim();

export const noticeExport: Pick<HandlersOf<'issues'>, 'exportNotices'> = {
  async exportNotices({ meetingId, organizationIds, edition, target }, work) {
    const folder = work.pathOf(target);
    const words = wordsOf(work.read);
    const meeting = meetingRow(work.read, meetingId);
    const notices = work.write((db, act) =>
      numberNotices(db, act, meetingId, organizationIds, words('document.voidReason')),
    );
    const lines = ledgerLines(work.read, { meetingId }, work.today);
    const written = [];
    if (notices.length > 0) await mkdir(folder, { recursive: true });
    for (const notice of notices) {
      work.progress({ step: 'issues:step.notices', done: written.length, total: notices.length });
      const wanted = new Set(notice.issueIds);
      const own = lines.filter(({ issue }) => wanted.has(issue.id));
      const spec = noticeDocument({ meeting, notice, lines: own, edition, words });
      const name = safeName(`${noticeNumber(notice, words)} ${notice.organizationName}.docx`);
      const bytes = await offThread('officialDocument', spec, { signal: work.signal });
      await writeWhole(join(folder, name), bytes);
      const { organizationName, year, number } = notice;
      written.push({ organizationName, year, number, name });
    }
    return { files: written };
  },
};
