import { pressed, type StageAct } from '@shared/stage/keys';
import { useEffect, useRef, useState } from 'react';
import { isComposing } from '../../ui/keys';

/** Where keys belong to whatever has the focus: fields, lists, open dialogs and menus. */
const ELSEWHERE =
  'input, textarea, select, [contenteditable], [role=dialog], [role=combobox], [role=listbox], [role=menu]';

/** A button reached by Tab keeps its own two keys. */
const PRESSABLE = 'button, a, [role=button], [role=tab]';

function isOurs(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.defaultPrevented) return false;
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(ELSEWHERE)) return false;
  // A dialog or an open list may leave the focus where it was.
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return false;
  return !((event.key === ' ' || event.key === 'Enter') && target?.closest(PRESSABLE));
}

/**
 * The console's keys, before anything else on the screen takes them. Answers the page number typed so
 * far. Never while a person types in a field or composes a word.
 */
export function useStageKeys(act: (what: StageAct) => void): string {
  const [typed, setTyped] = useState('');
  const latest = useRef({ typed, act });
  latest.current = { typed, act };

  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (!isOurs(event)) return;
      const press = pressed(latest.current.typed, event.key);
      if (!press) return;
      event.preventDefault();
      latest.current.typed = press.typed;
      setTyped(press.typed);
      if (press.act) latest.current.act(press.act);
    };
    window.addEventListener('keydown', heard, { capture: true });
    return () => window.removeEventListener('keydown', heard, { capture: true });
  }, []);

  return typed;
}
