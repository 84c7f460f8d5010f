import { nothing, query, task } from '../operation';

/** The labelled sample meeting: real counties; invented persons, figures, cases and issues. */
export const sample = {
  /** True on a data folder that has never held a meeting. */
  isWanted: query(nothing).returns<boolean>(),
  /** Makes the sample meeting by the program's own operations, then imports its decks. */
  load: task(nothing).returns<{ meetingId: string }>(),
};
