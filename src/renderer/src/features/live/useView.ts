import type { Call } from '@shared/client';
import type { OutputOf } from '@shared/operation';
import { useEffect } from 'react';
import { useAnswer } from '../../api';

/** How often figures are computed anew: no second is late by more than the eye sees. */
export const TICK_MS = 100;

/** A new day begins without anybody changing anything. */
const AGAIN_MS = 60_000;

/** What this window may ask; asked again after every change, and now and then without one. */
export function useView<T>(call: Call<T>): OutputOf<T> | undefined {
  const { data, refetch } = useAnswer(call, {} as never);
  useEffect(() => {
    const timer = setInterval(() => void refetch(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  return data;
}
