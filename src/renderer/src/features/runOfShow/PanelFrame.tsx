import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { isComposing } from '../../ui/keys';
import { useRunPlace } from './useRunOfShow';

/**
 * What stands beside the table. It has the keyboard when it opens, so that Tab comes to its first
 * field and the live keys still work; Esc closes it and gives the keyboard back to the table.
 */
export function PanelFrame({ name, children }: { name: string; children: ReactNode }) {
  const { go } = useRunPlace();
  const frame = useRef<HTMLElement>(null);
  // A field of its own may have taken the focus already.
  useEffect(() => {
    if (!frame.current?.contains(document.activeElement)) frame.current?.focus();
  }, []);

  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    go({ panel: undefined });
    document.querySelector<HTMLElement>('.run-box')?.focus();
  }
  return (
    <aside ref={frame} className="run-panel" aria-label={name} tabIndex={-1} onKeyDown={pressed}>
      {children}
    </aside>
  );
}
