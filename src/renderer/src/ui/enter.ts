import type { KeyboardEvent } from 'react';
import { isComposing } from './keys';

const OWN_ENTER = 'button, a, [role=combobox]';

/**
 * `onKeyDown` for a field or a form: Enter does `run`, except while an input method composes, on
 * what Enter means something else to (a list takes it for its choice, a button for itself), and in a
 * text area, where Enter is a new line and Ctrl+Enter does it.
 */
export function enterRuns(run: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    if (event.target instanceof Element && event.target.closest(OWN_ENTER)) return;
    const isArea = event.target instanceof HTMLTextAreaElement;
    if (isArea !== (event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  };
}
