import { type Call, type CallOptions, makeClient } from '@shared/client';
import { AppError, type ErrorKind } from '@shared/errors';
import type { InputOf, OutputOf, Progress } from '@shared/operation';
import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useRef, useState } from 'react';

const listeners = new Map<string, (progress: Progress) => void>();

window.exchange.on('progress', (message) => {
  const { callId, progress } = message as { callId: string; progress: Progress };
  listeners.get(callId)?.(progress);
});

async function carry(name: string, input: unknown, { signal, onProgress }: CallOptions) {
  const callId = crypto.randomUUID();
  const cancel = () => window.exchange.cancel(callId);
  if (onProgress) listeners.set(callId, onProgress);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const answer = await window.exchange.operate(callId, name, input);
    if (answer.ok) return answer.value;
    throw new AppError(answer.error.kind as ErrorKind, answer.error.key, answer.error.params);
  } finally {
    listeners.delete(callId);
    signal?.removeEventListener('abort', cancel);
  }
}

/** Every operation of the contract, as a typed function. */
export const api = makeClient(carry);

/** A local query takes about a millisecond: everything is asked again after every command. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY },
  },
});

/** How long after the last passing command the rest is asked again. */
const QUIET_MS = 250;
let quiet: ReturnType<typeof setTimeout> | undefined;

/**
 * After a passing command its own feature's queries are asked at once, everything else when a run of
 * them has come to rest: twenty pages turned in a row must not ask for the agenda twenty times.
 */
window.exchange.on('changed', (passing) => {
  clearTimeout(quiet);
  if (typeof passing !== 'string') return void queryClient.invalidateQueries();
  // Nothing counts as answered any more: what opens meanwhile asks at once.
  void queryClient.invalidateQueries({ refetchType: 'none' });
  void queryClient.refetchQueries({
    type: 'active',
    predicate: ({ queryKey: [operation] }) => String(operation).startsWith(`${passing}.`),
  });
  quiet = setTimeout(
    () => void queryClient.refetchQueries({ type: 'active', stale: true }),
    QUIET_MS,
  );
});

/** What a query answers; keeps the last answer on screen while it asks again. */
export function useAnswer<T>(
  call: Call<T>,
  input: InputOf<T>,
  options: { enabled?: boolean } = {},
): UseQueryResult<OutputOf<T>, AppError> {
  return useQuery<OutputOf<T>, AppError>({
    queryKey: [call.operation, input],
    // TanStack Query takes no undefined answer; an operation that returns nothing answers null here.
    queryFn: async () => (await call(input)) ?? (null as OutputOf<T>),
    placeholderData: keepPreviousData as never,
    enabled: options.enabled ?? true,
  });
}

/** A command as a button needs it: run it, know whether it runs, show what it refused. */
export function useCommand<T>(call: Call<T>) {
  return useMutation<OutputOf<T>, AppError, InputOf<T>>({ mutationFn: (input) => call(input) });
}

/** A task with its progress and a way to stop it. */
export function useTask<T>(call: Call<T>) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const controller = useRef<AbortController | null>(null);
  const mutation = useMutation<OutputOf<T>, AppError, InputOf<T>>({
    mutationFn: async (input) => {
      controller.current = new AbortController();
      setProgress(null);
      try {
        return await call(input, { signal: controller.current.signal, onProgress: setProgress });
      } finally {
        setProgress(null);
      }
    },
  });
  return { ...mutation, progress, cancel: () => controller.current?.abort() };
}
