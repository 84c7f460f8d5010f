import { z } from 'zod';
import { scopes } from '../evaluation/method';
import { command, fileHandle, id, query, task } from '../operation';
import type { Difference } from './differences';
import type { EntropyProposal } from './entropy';
import { type Comparison, MOST_COMPARED } from './judgements';

const byEvaluation = z.strictObject({ evaluationId: id });

/** Something of a workbook that cannot be taken over as it is; all must be mended first. */
export type SystemProblem = {
  sheet: string;
  /** of the sheet, from 1; null where it is about the whole */
  row: number | null;
  key: string;
  params: Record<string, string | number>;
};

/** What a workbook would change. `hash` names the file that was looked at. */
export type SystemPreview = {
  name: string;
  hash: string;
  differences: Difference[];
  problems: SystemProblem[];
  /** indicators that are not in the workbook and whose values would go with them */
  valuesLost: number;
};

const times = z
  .number()
  .int()
  .min(-9)
  .max(9)
  .refine((said) => said > 0 || said < -1);

export const indicatorSystem = {
  /** What is otherwise in this system than in that of `from`, part by part. */
  differences: query(z.strictObject({ evaluationId: id, from: id })).returns<Difference[]>(),
  /** 熵权 from the values as they stand: a proposal, nothing is written. */
  entropy: query(
    z.strictObject({ evaluationId: id, within: z.enum(scopes) }),
  ).returns<EntropyProposal>(),
  /** 层次分析 as far as it was compared, by group. */
  comparisons: query(byEvaluation).returns<{ groupId: string; comparisons: Comparison[] }[]>(),
  /** The comparisons of one group as a whole; none takes them away. */
  compare: command(
    z.strictObject({
      evaluationId: id,
      groupId: id,
      comparisons: z
        .array(z.strictObject({ one: id, other: id, times }))
        .max((MOST_COMPARED * (MOST_COMPARED - 1)) / 2),
    }),
  ).returns(),
  /** The whole system as a workbook that can be taken in again. */
  exportSystem: task(z.strictObject({ evaluationId: id, target: fileHandle })).returns<{
    indicators: number;
  }>(),
  /** What a workbook would change; nothing is written. */
  readSystem: task(z.strictObject({ evaluationId: id, file: fileHandle })).returns<SystemPreview>(),
  /** Takes the workbook over as one change: the one that was looked at, and nothing else since. */
  importSystem: task(
    z.strictObject({ evaluationId: id, file: fileHandle, hash: z.string().max(64) }),
  ).returns<{ changes: number }>(),
};
