import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** Marks what takes the keyboard when one comes to its screen. */
export const ARRIVAL = { 'data-arrival': '' } as const;

/** A key or click that goes to nothing in particular. */
export const isNowhere = (element: Element | null): boolean =>
  element === null || element === document.body || element.id === 'screen';

/** Gives the keyboard to what the screen is for. */
export function focusArrival(): void {
  const screen = document.getElementById('screen');
  const marked = [...(screen?.querySelectorAll<HTMLElement>('[data-arrival]') ?? [])];
  // The other page of a screen with two stays drawn, out of sight.
  const inSight = marked.find((element) => !element.closest('[aria-hidden=true]'));
  (inSight ?? screen)?.focus();
}

/**
 * Whoever goes to another screen by a key goes on there by keys: its list or its field has the focus,
 * else the screen itself, so that Tab comes to its first button. What a person has put the focus on
 * meanwhile keeps it. Once per window.
 */
export function useArrivals(): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const from = useRef(path);
  useEffect(() => {
    // Where the program opens the keyboard begins at the top, with the way past the rail.
    if (from.current === undefined || from.current === path) {
      from.current = path;
      return;
    }
    from.current = path;
    const focused = document.activeElement;
    if (!isNowhere(focused) && !focused?.closest('.rail')) return;
    focusArrival();
  }, [path]);
}

/** For what is drawn only after its screen: takes the focus if nobody has put it elsewhere. */
export function useArrival(place: RefObject<HTMLElement | null>, takes = true): void {
  useEffect(() => {
    if (takes && document.activeElement?.id === 'screen') place.current?.focus();
  }, [place, takes]);
}
