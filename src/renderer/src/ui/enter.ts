import type { KeyboardEvent } from 'react';
import { isComposing } from './keys';

/**
 * `onKeyDown` for a field or a form: Enter does `run`, except while an input method composes, and
 * except in a text area, where Enter is a new line and Ctrl+Enter does it.
 */
export function enterRuns(run: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    const isArea = event.target instanceof HTMLTextAreaElement;
    if (isArea !== (event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  };
}
