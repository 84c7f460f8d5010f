import type { HouseStyle } from '@shared/houseStyle';
import type { Edition } from '@shared/issues/contract';
import type { Meeting } from '@shared/meetings/meeting';
import type { NoticeColor } from '@shared/supervision/supervision';
import type { CalendarDate } from '@shared/time';
import type { Block, DocumentSpec } from '../../documents';
import type { OwedLine } from './chase';
import type { PaperRow } from './numbers';
import * as words from './papers.template';
import { closeForms, form, printed, term } from './wording';

type Notice = {
  meeting: Meeting;
  houseStyle: HouseStyle;
  paper: PaperRow;
  organizationName: string;
  lines: OwedLine[];
  colors: readonly NoticeColor[];
  edition: Edition;
  today: CalendarDate;
};

const { notice } = words;

/** `2026年9月30日（原定2026年8月30日）` */
const dueText = ({ issue }: OwedLine): string =>
  issue.originalDueDate && issue.originalDueDate !== issue.dueDate
    ? notice.extendedFrom(printed(issue.dueDate), printed(issue.originalDueDate))
    : printed(issue.dueDate);

/** One matter as the heads of a 督办单 have it. The public edition names no leader and no phone. */
function matter(line: OwedLine, { paper, colors, edition }: Notice): Block {
  const { issue, row, chase } = line;
  const color = colors.find(({ light }) => light === row.light);
  const internal = edition === 'internal';
  const latest = line.latestProgress;
  return form([
    [
      notice.matter,
      notice.matterText(issue.number, row.countyName || words.noCounty, term(`kind.${issue.kind}`)),
    ],
    [notice.number, words.numberOf(paper)],
    [notice.content, [line.wording, issue.demand].filter(Boolean).join('\n')],
    ...(internal
      ? ([
          [notice.instructedBy, chase.instructedBy],
          [notice.leader, issue.leader],
          [notice.supportingLeaders, chase.supportingLeaders],
        ] as const)
      : []),
    [notice.dueDate, dueText(line)],
    [notice.cycle, term(`feedbackCycle.${issue.feedbackCycle}`)],
    [notice.assignedOn, printed(issue.assignedOn)],
    [notice.lead, row.leadName],
    [notice.supporting, line.supporting.join(words.listComma)],
    ...(internal
      ? ([
          [notice.person, issue.responsiblePerson],
          [notice.phone, issue.responsiblePhone],
        ] as const)
      : []),
    [notice.light, color ? notice.mark(color.name, term(`light.${color.light}`)) : ''],
    ...(latest
      ? ([[notice.latest, notice.latestText(printed(latest.date), latest.text)]] as const)
      : []),
  ]);
}

/** 督办单: one paper to one lead organization; its colour is said in words as well. */
export function supervisionNotice(facts: Notice): DocumentSpec {
  const { meeting, paper, lines, colors, edition, today } = facts;
  const color = colors.find(({ light }) => light === paper.light);
  return {
    houseStyle: closeForms(facts.houseStyle),
    title: notice.title(meeting.name),
    number: words.numberOf(paper),
    edition: term(`edition.${edition}`),
    ...(color
      ? {
          mark: { text: notice.mark(color.name, term(`light.${color.light}`)), color: color.color },
        }
      : {}),
    blocks: [
      { kind: 'paragraph', indent: false, text: words.addressed(facts.organizationName) },
      {
        kind: 'paragraph',
        text: notice.opening[paper.light ?? 'dueSoon'](meeting.name, lines.length, printed(today)),
      },
      ...lines.flatMap((line): Block[] => [
        matter(line, facts),
        { kind: 'paragraph', indent: false, text: '' },
      ]),
      { kind: 'paragraph', text: notice.closing[paper.light ?? 'dueSoon'] },
      { kind: 'signature', organization: words.issuer, date: paper.issuedOn },
    ],
  };
}
