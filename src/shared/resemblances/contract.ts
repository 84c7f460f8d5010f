import { z } from 'zod';
import { command, id, query, task } from '../operation';
import { type Finding, type Sought, verdicts } from './resemblance';

const bySelection = z.strictObject({ selectionId: id });

export const resemblances = {
  /** What was found last, the most alike first; `sought` null before anybody has looked for it. */
  list: query(bySelection).returns<{ sought: Sought | null; findings: Finding[] }>(),
  /**
   * Compares texts and slides of what is nominated with those of every case of every year. What was
   * looked at and is as it was stays so. One undoable change; refused once the result is public.
   */
  seek: task(bySelection).returns<{ findings: number; texts: number; decks: number }>(),
  /** Somebody has looked at a finding and says why it is ordinary, or that it is not. */
  look: command(
    z.strictObject({ id, verdict: z.enum(verdicts), reason: z.string().trim().min(1).max(500) }),
  ).returns(),
  /** As if nobody had looked. */
  lookAgain: command(z.strictObject({ id })).returns(),
};
