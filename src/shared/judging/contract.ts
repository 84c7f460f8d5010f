import { z } from 'zod';
import type { MaskSuggestion } from '../blinding/masks';
import type { TextBlock } from '../caseStudies/caseText';
import { command, fileHandle, id, query, task } from '../operation';
import type { SheetFault } from '../scoring/scoreSheet';
import type { Criterion } from '../selections/selection';
import type { BeforeBlind } from './beforeBlind';
import type { CopyState, JudgeLine, JudgingAct, RecusalLine, SheetLine } from './judge';
import { judgingPapers } from './judge';

const byId = z.strictObject({ id });
const bySelection = z.strictObject({ selectionId: id });
const name = z.string().trim().min(1).max(100);
const mask = z.strictObject({
  term: z.string().min(1).max(100),
  replacement: z.string().trim().min(1).max(100),
});

const judgeFields = z.strictObject({
  name,
  unit: z.string().trim().max(100),
  cityId: id.nullable(),
});

/** A nomination's blind copy in the making: seen by whoever masks, never by a judge. */
export type BlindCopy = {
  nominationId: string;
  state: CopyState;
  title: string;
  blocks: TextBlock[];
  /** confirmed before, also when the text has changed since */
  masks: { term: string; replacement: string }[];
  leftReadable: string[];
  suggestions: MaskSuggestion[];
};

/** `leaving`: names of the judges who are recused from it. */
export type Discussed = { code: string; title: string; countyName: string; leaving: string[] };

/** What a judge reads under a code. */
export type BlindText = { code: string; title: string; blocks: TextBlock[] };

export type JudgeSheet = {
  judgeName: string;
  selectionName: string;
  criteria: Criterion[];
  /** in hundredths */
  step: number;
  tiesAreVoid: boolean;
  isHandedIn: boolean;
  lines: SheetLine[];
  faults: SheetFault[];
};

export const judging = {
  /** State of the blind copies, by nomination: of what was accepted, also after the decision. */
  blindCopies: query(bySelection).returns<{ nominationId: string; state: CopyState }[]>(),
  blindCopy: query(z.strictObject({ nominationId: id })).returns<BlindCopy>(),
  /**
   * A person has looked at the whole copy. Refused while a name of its own can be read in it, unless
   * `leftReadable` says that the word is an ordinary one there.
   */
  confirmBlindCopy: command(
    z.strictObject({
      nominationId: id,
      title: z.string().trim().min(1).max(200),
      masks: z.array(mask).max(500),
      leftReadable: z.array(z.string().min(1).max(100)).max(50).default([]),
    }),
  ).returns(),

  judges: query(bySelection).returns<JudgeLine[]>(),
  addJudge: command(judgeFields.extend({ selectionId: id })).returns<{ id: string }>(),
  editJudge: command(z.strictObject({ id, ...judgeFields.partial().shape })).returns(),
  /** Only before a mark of theirs is there. */
  removeJudge: command(byId).returns(),
  /** 申报回避 */
  declareRelation: command(
    z.strictObject({ judgeId: id, organizationId: id, reason: z.string().trim().min(1).max(500) }),
  ).returns(),
  withdrawRelation: command(byId).returns(),
  /**
   * Who may not score what, and why, by nomination. Names of judges beside names of cases: no code and
   * no score is seen here.
   */
  recusals: query(bySelection).returns<RecusalLine[]>(),

  /** What stands in the way of the blind phase, each for itself, and how the readings would fall. */
  beforeBlind: query(bySelection).returns<BeforeBlind>(),
  /** 盲评开始: draws the codes and who reads what. */
  beginBlind: command(bySelection, { official: true }).returns<{ codes: number }>(),
  /** 退回征集, before any score has come in; the codes are void. */
  backToCall: command(z.strictObject({ selectionId: id, reason: name }), {
    official: true,
  }).returns(),
  /**
   * An order in which the fewest judges leave the room. Only once names and codes are together: who
   * leaves for a code tells the city it is from.
   */
  discussionOrder: query(bySelection).returns<Discussed[]>(),

  /** A judge's sheet, in the order of the codes, with all that a judge must know to fill it in. */
  sheet: query(z.strictObject({ judgeId: id })).returns<JudgeSheet>(),
  /** Refused for a code that is not on the judge's sheet. */
  blindText: query(z.strictObject({ judgeId: id, code: z.string().max(10) })).returns<BlindText>(),
  /** What a judge gives for a code; nothing takes it back. Points in hundredths, by criterion. */
  mark: command(
    z.strictObject({
      judgeId: id,
      code: z.string().max(10),
      given: z.union([
        z.literal('abstained'),
        z.strictObject({ points: z.array(z.number().int().min(0)).min(1).max(20) }),
        z.null(),
      ]),
    }),
  ).returns(),
  /** The sheet is complete and stays as it is. */
  handIn: command(z.strictObject({ judgeId: id }), { official: true }).returns(),
  /** Given back to the judge, with the reason. */
  giveBack: command(z.strictObject({ judgeId: id, reason: name }), { official: true }).returns(),

  /**
   * 揭盲: from here on names stand beside scores. Every sheet is in; a second person is there. Logged
   * for good.
   */
  open: command(
    z.strictObject({
      selectionId: id,
      witness: name,
      reason: z.string().trim().max(500).default(''),
    }),
    { official: true },
  ).returns(),
  /** Oldest first. */
  acts: query(bySelection).returns<JudgingAct[]>(),
  /** 回避情况表 or 盲评记录: a document to sign, or a workbook. No code and no score is in either. */
  exportPaper: task(
    z.strictObject({
      selectionId: id,
      paper: z.enum(judgingPapers),
      format: z.enum(['docx', 'pdf', 'xlsx']),
      target: fileHandle,
    }),
  ).returns(),
};
