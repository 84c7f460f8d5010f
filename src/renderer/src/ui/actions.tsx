import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { firesWhileTyping, type Keys, keysMatch } from './keys';

/** Something a person can do now: from its button, its keys, or the palette. */
export type Action = {
  /** stable, e.g. `issues.capture`; for lists and tests */
  id: string;
  /** translated */
  label: string;
  keys?: Keys | readonly Keys[] | undefined;
  run: () => void;
  /** true unless told otherwise; a disabled action is not listed and its keys do nothing */
  enabled?: boolean | undefined;
  /** in the palette and the list of shortcuts; false for mere movement keys. True by default. */
  listed?: boolean | undefined;
};

type Registered = { owner: string; action: { current: Action } };

let registered: readonly Registered[] = [];
const listeners = new Set<() => void>();

function register(next: readonly Registered[]): void {
  registered = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const keysOf = ({ keys }: Action): readonly Keys[] =>
  keys === undefined ? [] : typeof keys === 'string' ? [keys] : keys;

/** Offers an action for as long as the component is on the screen. The newest one wins its keys. */
export function useAction(action: Action): void {
  const owner = useId();
  const latest = useRef(action);
  latest.current = action;
  const { id, label, enabled } = action;
  const keys = keysOf(action).join(' ');
  // What lists show must register anew.
  useEffect(() => {
    const entry: Registered = { owner, action: latest };
    register([...registered.filter((other) => other.owner !== owner), entry]);
    return () => register(registered.filter((other) => other.owner !== owner));
  }, [owner, id, label, enabled, keys]);
}

/** All actions that can be done now, oldest first. */
export function useActions(): Action[] {
  const now = useSyncExternalStore(subscribe, () => registered);
  return now.map(({ action }) => action.current).filter(({ enabled }) => enabled !== false);
}

const NOT_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type) && !target.readOnly;
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Listens for everybody's keys. Once per window. */
export function useActionKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const typing = isTyping(event.target);
      const found = registered.findLast(
        ({ action: { current } }) =>
          current.enabled !== false &&
          keysOf(current).some(
            (keys) => keysMatch(keys, event) && (!typing || firesWhileTyping(keys)),
          ),
      );
      if (!found) return;
      event.preventDefault();
      found.action.current.run();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
