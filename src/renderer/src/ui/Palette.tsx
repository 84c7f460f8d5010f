import { Input } from 'antd';
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, keysOf, useAction, useActions } from './actions';
import { isComposing, keysText } from './keys';
import { matching } from './matching';

let open = false;
const listeners = new Set<() => void>();

function setOpen(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
}

/** For the button that shows the palette. */
export const openPalette = () => setOpen(true);

/** Every action by name: type, arrows, Enter. */
export function Palette() {
  const { t } = useTranslation();
  const isOpen = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => open,
  );
  useAction({
    id: 'palette',
    label: t('common:palette.open'),
    keys: 'mod+k',
    run: openPalette,
    listed: false,
  });
  return isOpen ? <PaletteDialog /> : null;
}

/**
 * A native dialog, for it stands and has the focus before the next key arrives: what is typed right
 * behind Ctrl+K goes into its field. Its end gives the focus back to where it was.
 */
function PaletteDialog() {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, by the browser's own hand
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('common:palette.title')}
      onClose={() => setOpen(false)}
      onClick={(event) => {
        // Only the backdrop is the dialog itself: all else lies in its child.
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className="palette-body">
        <PaletteList onDone={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}

function PaletteList({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  /** null: nobody has moved it */
  const [cursor, setCursor] = useState<number | null>(null);
  // What this screen offers comes before the ways to other screens.
  const found = matching(useActions().toReversed(), typed);
  // Enter on an empty field does nothing: the first of all actions is nobody's wish.
  const at = Math.min(cursor ?? (typed.trim() === '' ? -1 : 0), found.length - 1);

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function run(action: Action | undefined): void {
    if (!action) return;
    onDone();
    action.run();
  }

  return (
    <>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        aria-label={t('common:palette.title')}
        placeholder={t('common:palette.placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setCursor(null);
        }}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0) {
            event.preventDefault();
            const from = at < 0 && step < 0 ? 0 : at;
            setCursor((from + step + found.length) % Math.max(1, found.length));
          } else if (event.key === 'Enter') {
            event.preventDefault();
            if (at >= 0) run(found[at]);
          }
        }}
      />
      <div
        id={listId}
        ref={list}
        role="listbox"
        aria-label={t('common:palette.title')}
        className="palette-list"
      >
        {found.map((action, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus
          <div
            key={action.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            className={index === at ? 'palette-item palette-cursor' : 'palette-item'}
            onClick={() => run(action)}
          >
            <span>{action.label}</span>
            <span>
              {keysOf(action).map((keys) => (
                <kbd key={keys}>{keysText(keys)}</kbd>
              ))}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="empty-hint">{t('common:palette.none')}</p> : null}
    </>
  );
}
