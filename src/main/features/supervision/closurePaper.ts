import type { HouseStyle } from '@shared/houseStyle';
import type { Edition } from '@shared/issues/contract';
import type { Meeting } from '@shared/meetings/meeting';
import { asInstant, dateOfInstant } from '@shared/time';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { Block, DocumentSpec } from '../../documents';
import type { LedgerLine } from '../issues';
import { evidenceTable } from '../issues/issues.table';
import { operatorTable } from '../operators/operators.table';
import type { PaperRow } from './numbers';
import * as words from './papers.template';
import { closeForms, form, printed, term } from './wording';

type Evidence = { fileName: string; remark: string };

/** What a 销号单 says of an issue beyond the ledger. */
export type ClosedLine = LedgerLine & { concludedByName: string; evidence: Evidence[] };

export function closedLine(db: Reader, line: LedgerLine): ClosedLine {
  const by = line.issue.concludedBy;
  const operator = by
    ? db
        .select({ name: operatorTable.name })
        .from(operatorTable)
        .where(eq(operatorTable.id, by))
        .get()
    : undefined;
  const evidence = db
    .select({ fileName: evidenceTable.fileName, remark: evidenceTable.remark })
    .from(evidenceTable)
    .where(eq(evidenceTable.issueId, line.issue.id))
    .orderBy(asc(evidenceTable.addedAt), asc(evidenceTable.id))
    .all();
  return { ...line, concludedByName: operator?.name ?? '', evidence };
}

const { closure, notice } = words;

const signed = (name: string, at: number | null): string =>
  at === null ? name : closure.by(name, printed(dateOfInstant(asInstant(at))));

function matter(line: ClosedLine): Block {
  const { issue, row, evidence } = line;
  return form([
    [
      closure.matter,
      notice.matterText(issue.number, row.countyName || words.noCounty, term(`kind.${issue.kind}`)),
    ],
    [closure.content, line.wording],
    [notice.lead, row.leadName],
    [notice.supporting, line.supporting.join(words.listComma)],
    [notice.dueDate, printed(issue.dueDate)],
    [closure.outcome, issue.outcome ? term(`outcome.${issue.outcome}`) : ''],
    [closure.result, [issue.result, issue.explanation].filter(Boolean).join('\n')],
    [
      closure.evidence,
      evidence
        .map(({ fileName, remark }, at) => closure.evidenceItem(at + 1, fileName, remark))
        .join('\n') || words.none,
    ],
    ...(issue.rating ? ([[closure.rating, term(`rating.${issue.rating}`)]] as const) : []),
    [closure.concluded, signed(line.concludedByName, issue.concludedAt)],
    [closure.closed, signed(line.closedByName, issue.closedAt)],
    [closure.followUp, printed(issue.followUpReviewOn)],
  ]);
}

/** 销号单: what was closed, on what evidence, and by which two persons. */
export function closureNotice(facts: {
  meeting: Meeting;
  houseStyle: HouseStyle;
  paper: PaperRow;
  organizationName: string;
  lines: ClosedLine[];
  edition: Edition;
}): DocumentSpec {
  const { meeting, paper, organizationName, lines, edition } = facts;
  return {
    houseStyle: closeForms(facts.houseStyle),
    title: closure.title(meeting.name),
    number: words.numberOf(paper),
    edition: term(`edition.${edition}`),
    blocks: [
      { kind: 'paragraph', indent: false, text: words.addressed(organizationName) },
      { kind: 'paragraph', text: closure.opening(lines.length) },
      ...lines.flatMap((line): Block[] => [
        matter(line),
        { kind: 'paragraph', indent: false, text: '' },
      ]),
      { kind: 'paragraph', text: closure.closing },
      { kind: 'signature', organization: words.issuer, date: paper.issuedOn },
    ],
  };
}
