import { readCode } from '@shared/attendance/code';
import type { Found, Hit } from '@shared/attendance/find';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isNowhere } from '../../ui/arrival';
import { isComposing } from '../../ui/keys';

export type DeskFieldHandle = { focus: () => void };

type Props = {
  typed: string;
  onType: (text: string) => void;
  found: Found;
  /** whether the people to be found have come; an Enter before that is kept until they have */
  ready: boolean;
  /** which of several hits is chosen; null: none yet */
  chosen: number | null;
  onChoose: (index: number | null) => void;
  /** a hit was confirmed */
  onTake: (hit: Hit) => void;
  /** Enter, and nobody fits */
  onNobody: (code: Found['code']) => void;
  onUndo: () => void;
  onRedo: () => void;
  onEscape: () => void;
  ref: Ref<DeskFieldHandle>;
};

/**
 * The one field of the desk. It takes the keyboard whenever nothing else wants it, so that a scanner's
 * digits and the clerk's letters always arrive. Pinyin that an input method is still composing is
 * searched for already; its Enter and arrows stay its own.
 */
export function DeskField(props: Props) {
  const { t } = useTranslation('attendance');
  const { typed, found, chosen } = props;
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(props.ref, () => ({ focus: () => input.current?.focus() }));

  useEffect(() => {
    input.current?.focus();
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const toList = document.activeElement?.getAttribute('role') === 'grid';
      const text = event.key.length === 1 || event.key === 'Process';
      if (text && (toList || isNowhere(document.activeElement))) input.current?.focus();
    };
    window.addEventListener('keydown', pressed, true);
    return () => window.removeEventListener('keydown', pressed, true);
  }, []);

  const early = useRef(false);
  useEffect(() => {
    if (!props.ready || !early.current) return;
    early.current = false;
    take(typed);
  });

  function take(text: string): void {
    const { hits, code } = found;
    if (text.trim() === '') return;
    if (!props.ready) {
      early.current = true;
      return;
    }
    const [first] = hits;
    if (!first) props.onNobody(code);
    else if (hits.length === 1) props.onTake(first);
    else if (chosen === null) props.onChoose(0);
    else props.onTake(hits[chosen] ?? first);
  }

  function pressed(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event.nativeEvent)) return;
    const mod = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const last = found.hits.length - 1;
    const does = (act: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    if (key === 'enter') does(() => take(typed));
    else if (key === 'escape') does(props.onEscape);
    else if (key === 'arrowdown' && last >= 0)
      does(() => props.onChoose(chosen === null ? 0 : Math.min(last, chosen + 1)));
    else if (key === 'arrowup' && last >= 0)
      does(() => props.onChoose(chosen === null ? last : Math.max(0, chosen - 1)));
    // With letters in the field, Ctrl+Z takes back a letter; without, the last act of the desk.
    else if (mod && typed === '' && key === 'z') does(event.shiftKey ? props.onRedo : props.onUndo);
    else if (mod && typed === '' && key === 'y') does(props.onRedo);
  }

  return (
    <input
      ref={input}
      className="desk-field"
      role="combobox"
      aria-label={t('field')}
      aria-expanded={found.hits.length > 1}
      aria-controls="desk-hits"
      aria-activedescendant={chosen === null ? undefined : `desk-hit-${chosen}`}
      aria-autocomplete="list"
      placeholder={t('field')}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={(event) => props.onType(event.target.value)}
      onKeyDown={pressed}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget === null || isNowhere(relatedTarget)) {
          requestAnimationFrame(() => {
            if (document.hasFocus() && isNowhere(document.activeElement)) input.current?.focus();
          });
        }
      }}
    />
  );
}

/** Whether a whole code stands in the field, so that a scanner without an Enter works as well. */
export const holdsCode = (typed: string): boolean => readCode(typed).kind === 'code';
