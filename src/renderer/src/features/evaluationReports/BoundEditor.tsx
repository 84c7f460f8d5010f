import { bound, pieces, plainText } from '@shared/evaluationReports/boundText';
import {
  type ClipboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';

export type BoundEditorHandle = {
  /** puts a number where one last was in the text */
  insert(key: string, value: string): void;
  save(): void;
};

/** Between two places of a report numbers stay bound; elsewhere they are pasted as they are printed. */
const BOUND_TEXT = 'text/x-bound-text';

type Props = {
  text: string;
  label: string;
  describedBy: string;
  /** what a number is, in words */
  nameOf: (key: string) => string;
  isStale: (key: string, value: string) => boolean;
  onSave: (text: string) => Promise<unknown>;
  /** a number was clicked */
  onOpen: (key: string) => void;
  handle: RefObject<BoundEditorHandle | null>;
};

/**
 * Text in which bound numbers stand as marks that are taken or left as a whole. Saved when one leaves
 * it, on Ctrl+S, and after a number was put in.
 */
export function BoundEditor(props: Props) {
  const { text, label, describedBy, nameOf, isStale, onSave, onOpen, handle } = props;
  const box = useRef<HTMLDivElement>(null);
  const caret = useRef<Range | null>(null);
  /** what was sent and has not come back yet: older answers must not undo what is on the screen */
  const awaited = useRef<string | null>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    if (awaited.current !== null && awaited.current !== text) return;
    awaited.current = null;
    const marks = element.querySelectorAll('[data-figure]').length;
    const numbers = pieces(text).filter(({ kind }) => kind === 'figure').length;
    // A number that was typed or pasted by its brackets becomes a mark when one leaves the text.
    const isTyped = marks !== numbers && document.activeElement !== element;
    if (isTyped || textIn(element) !== text) element.replaceChildren(...nodesOf(text));
    for (const mark of element.querySelectorAll<HTMLElement>('[data-figure]')) {
      const { figure = '', value = '' } = mark.dataset;
      mark.classList.toggle('report-stale', isStale(figure, value));
      mark.title = nameOf(figure);
    }
  });

  function save(): void {
    const now = box.current ? textIn(box.current) : text;
    if (now === (awaited.current ?? text)) return;
    awaited.current = now;
    void onSave(now).catch(() => {
      awaited.current = null;
    });
  }

  function remember(): void {
    const selection = window.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (range && box.current?.contains(range.startContainer)) caret.current = range.cloneRange();
  }

  useImperativeHandle(handle, () => ({
    save,
    insert(key, value) {
      const element = box.current;
      if (!element) return;
      const mark = markOf(key, value);
      const at = caret.current;
      if (at && element.contains(at.startContainer)) {
        at.deleteContents();
        at.insertNode(mark);
      } else element.append(mark);
      const behind = document.createRange();
      behind.setStartAfter(mark);
      behind.collapse(true);
      caret.current = behind;
      save();
    },
  }));

  function copy(event: ClipboardEvent, isCut: boolean): void {
    const selection = window.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (!range || range.collapsed || !box.current?.contains(range.commonAncestorContainer)) return;
    const taken = textIn(range.cloneContents());
    event.preventDefault();
    event.clipboardData.setData('text/plain', plainText(taken));
    event.clipboardData.setData(BOUND_TEXT, taken);
    if (isCut) document.execCommand('delete');
  }

  function paste(event: ClipboardEvent): void {
    const taken = event.clipboardData.getData(BOUND_TEXT);
    const selection = window.getSelection();
    if (taken === '' || !selection?.rangeCount) return;
    event.preventDefault();
    const range = selection.getRangeAt(0);
    range.deleteContents();
    const nodes = nodesOf(taken);
    const last = nodes.at(-1);
    for (const node of nodes.toReversed()) range.insertNode(node);
    if (last) range.setStartAfter(last);
    range.collapse(true);
  }

  const clicked = ({ target }: MouseEvent) => {
    const key = target instanceof HTMLElement ? target.dataset.figure : undefined;
    if (key !== undefined) onOpen(key);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area cannot hold marks
    <div
      ref={box}
      className="report-text"
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={label}
      aria-describedby={describedBy}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      spellCheck={false}
      onBlur={() => {
        remember();
        save();
      }}
      onKeyUp={remember}
      onMouseUp={remember}
      onClick={clicked}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onPaste={paste}
    />
  );
}

const nodesOf = (text: string): Node[] =>
  pieces(text).map((piece) =>
    piece.kind === 'text' ? document.createTextNode(piece.text) : markOf(piece.key, piece.value),
  );

function markOf(key: string, value: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'report-number';
  mark.contentEditable = 'false';
  mark.dataset.figure = key;
  mark.dataset.value = value;
  mark.textContent = value;
  return mark;
}

/** The text as it is kept, whichever way the browser writes a new line. */
function textIn(element: Node): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node instanceof HTMLElement && node.dataset.figure !== undefined)
      text += bound(node.dataset.figure, node.dataset.value ?? '');
    else if (node instanceof HTMLBRElement) text += '\n';
    else if (node instanceof HTMLElement)
      text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${textIn(node)}`;
    else text += node.textContent ?? '';
  }
  return text;
}
