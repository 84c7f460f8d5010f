/** One chord as people write it: `mod+k`, `alt+1`, `F2`, `shift+mod+z`. `mod` is Ctrl, on a Mac ⌘. */
export type Keys = string;

/** What a keyboard event tells; a DOM KeyboardEvent fits. */
export type KeyPress = {
  key: string;
  /** the place on the keyboard: `Digit1`, `KeyK`; Alt changes `key` on some layouts, never this */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  keyCode: number;
};

type Chord = { mod: boolean; alt: boolean; shift: boolean; key: string };

/** Text editing owns these chords while one types: Ctrl+Z in a field takes back a letter. */
const EDITING = new Set(['a', 'c', 'v', 'x', 'y', 'z']);

function chordOf(keys: Keys): Chord {
  const parts = keys.split('+').map((part) => part.trim());
  // `mod++` is Ctrl and the plus key.
  const key = keys.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  const has = (name: string) => parts.slice(0, -1).some((part) => part.toLowerCase() === name);
  return { mod: has('mod'), alt: has('alt'), shift: has('shift'), key };
}

/** An input method is at work: Enter, Esc and letters belong to it, not to the program. */
export const isComposing = (press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean =>
  press.isComposing || press.keyCode === 229;

/** The key alone, whatever the layout makes of it together with Alt. */
function keyName({ key, code }: KeyPress): string {
  const digit = code.match(/^(?:Digit|Numpad)(\d)$/);
  if (digit?.[1]) return digit[1];
  const letter = code.match(/^Key([A-Z])$/);
  if (letter?.[1] && !/^[a-z]$/i.test(key)) return letter[1].toLowerCase();
  return key;
}

/** Whether this key press is that chord. Never while an input method composes. */
export function keysMatch(keys: Keys, press: KeyPress): boolean {
  if (isComposing(press)) return false;
  const chord = chordOf(keys);
  const name = keyName(press);
  if (chord.key.toLowerCase() !== name.toLowerCase()) return false;
  if (chord.mod !== (press.ctrlKey || press.metaKey)) return false;
  if (chord.alt !== press.altKey) return false;
  // A sign such as ? or + needs Shift on some keyboards and not on others.
  const isSign = chord.key.length === 1 && !/[a-z0-9]/i.test(chord.key);
  return isSign || chord.shift === press.shiftKey;
}

/** Whether a chord may fire while the person types in a field. */
export function firesWhileTyping(keys: Keys): boolean {
  const { mod, alt, key } = chordOf(keys);
  if (/^F\d{1,2}$/.test(key)) return true;
  if (alt) return true;
  return mod && !EDITING.has(key.toLowerCase());
}

const SHOWN: Record<string, string> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
  delete: 'Del',
};

/** `mod+k` → `Ctrl+K`, as buttons and the list of shortcuts print it. */
export function keysText(keys: Keys): string {
  const { mod, alt, shift, key } = chordOf(keys);
  const name = SHOWN[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}
