import { conflict } from '../../shared/errors';
import type { Progress } from '../../shared/operation';

/** What every long piece of work in this layer takes. */
export type WorkOptions = {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
};

export const cancelled = () => conflict('documents:error.cancelled');

/** @throws AppError `documents:error.cancelled` once the person has pressed cancel */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}
