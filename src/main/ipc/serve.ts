import { AppError } from '@shared/errors';
import type { Progress } from '@shared/operation';
import type { WindowJob } from '@shared/windows/windows';
import log from 'electron-log/node';
import { onTheWire, type Program } from '../program';

/** What the carrier tells of a caller. Electron's event, as far as it is needed here. */
export type Caller = {
  readonly trusted: boolean;
  readonly role: Role;
  /** whose window it is, of a judge's */
  readonly judgeId: string | null;
  send(channel: string, message: unknown): void;
};

/** Which of our windows asks. */
export type Role = 'operator' | 'judge' | WindowJob;

/** The one question of each job's window: what it shows, and nothing else. The operator asks anything. */
const question: Record<WindowJob, string> = {
  stage: 'stage.picture',
  speakerTimer: 'runOfShow.speakerTimer',
  backstage: 'runOfShow.backstage',
  chair: 'runOfShow.chair',
};

/** What a judge's window may ask, about its own judge only. */
const judgesQuestions: ReadonlySet<string> = new Set([
  'judging.sheet',
  'judging.blindText',
  'judging.mark',
  'judging.handIn',
]);

function mayAsk({ role, judgeId }: Caller, name: string, input: unknown): boolean {
  if (role === 'operator') return true;
  if (role !== 'judge') return question[role] === name;
  const about =
    typeof input === 'object' && input !== null && 'judgeId' in input ? input.judgeId : null;
  return judgeId !== null && about === judgeId && judgesQuestions.has(name);
}

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
      if (!known || !mayAsk(caller, name, input)) {
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
