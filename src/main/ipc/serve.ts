import { AppError } from '@shared/errors';
import type { Progress } from '@shared/operation';
import type { WindowJob } from '@shared/windows/windows';
import log from 'electron-log/node';
import { onTheWire, type Program } from '../program';

/** What the carrier tells of a caller. Electron's event, as far as it is needed here. */
export type Caller = {
  readonly trusted: boolean;
  readonly role: Role;
  send(channel: string, message: unknown): void;
};

/** Which of our windows asks. */
export type Role = 'operator' | WindowJob;

/** The one question of each job's window: what it shows, and nothing else. The operator asks anything. */
const question: Record<WindowJob, string> = {
  stage: 'stage.picture',
  speakerTimer: 'runOfShow.speakerTimer',
  backstage: 'runOfShow.backstage',
  chair: 'runOfShow.chair',
};

const mayAsk = (role: Role, name: string) => role === 'operator' || question[role] === name;

export type Answer =
  | { ok: true; value: unknown }
  | { ok: false; error: ReturnType<typeof onTheWire> };

/**
 * Serves operations to windows: checks who asks, then lets the program parse and run. Long tasks are
 * known by the number their window gave them, so that it can hear of progress and cancel.
 */
export function serve(program: Pick<Program, 'operate'>) {
  const running = new Map<string, AbortController>();

  return {
    async operate(caller: Caller, callId: unknown, name: unknown, input: unknown): Promise<Answer> {
      const known = caller.trusted && typeof name === 'string' && typeof callId === 'string';
      if (!known || !mayAsk(caller.role, name)) {
        return { ok: false, error: { kind: 'refused', key: 'common:error.stranger', params: {} } };
      }
      const controller = new AbortController();
      running.set(callId, controller);
      try {
        const value = await program.operate(name, input, {
          signal: controller.signal,
          onProgress: (progress: Progress) => caller.send('progress', { callId, progress }),
        });
        return { ok: true, value };
      } catch (error) {
        if (!(error instanceof AppError)) log.error(name, error);
        const cancelled = controller.signal.aborted && !(error instanceof AppError);
        return {
          ok: false,
          error: cancelled
            ? { kind: 'refused', key: 'common:error.cancelled', params: {} }
            : onTheWire(error),
        };
      } finally {
        running.delete(callId);
      }
    },

    cancel(caller: Caller, callId: unknown): void {
      if (caller.trusted && typeof callId === 'string') running.get(callId)?.abort();
    },
  };
}
