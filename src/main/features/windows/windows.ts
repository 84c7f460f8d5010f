import { refused } from '@shared/errors';
import type { JobWindows } from '../../desk';
import type { HandlersOf, Work } from '../../operation';

/** The program's windows, or one clear sentence where there are none. */
function windowsOf(work: Work): JobWindows {
  if (!work.desk) throw refused('common:error.needsWindow');
  return work.desk.windows;
}

export const windowOperations: HandlersOf<'windows'> = {
  state: async (_, work) => windowsOf(work).state(),

  async open({ job, displayId }, work) {
    windowsOf(work).open(job, displayId ?? null);
    return undefined;
  },

  async close({ job }, work) {
    windowsOf(work).close(job);
    return undefined;
  },

  async turnCamera({ on }, work) {
    if (!work.desk) throw refused('common:error.needsWindow');
    work.desk.turnCamera(on);
    return undefined;
  },

  async identify(_, work) {
    windowsOf(work).identify();
    return undefined;
  },
};
