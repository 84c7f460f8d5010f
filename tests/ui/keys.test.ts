import { describe, expect, test } from 'vitest';
import {
  firesWhileTyping,
  isComposing,
  type KeyPress,
  keysMatch,
  keysText,
} from '../../src/renderer/src/ui/keys';

const press = (given: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...given,
});

describe('which key press is which chord', () => {
  test.each<[string, Partial<KeyPress>, boolean]>([
    ['mod+k', { key: 'k', code: 'KeyK', ctrlKey: true }, true],
    ['mod+k', { key: 'K', code: 'KeyK', ctrlKey: true }, true],
    ['mod+k', { key: 'k', code: 'KeyK', metaKey: true }, true],
    ['mod+k', { key: 'k', code: 'KeyK' }, false],
    ['mod+k', { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }, false],
    ['mod+z', { key: 'z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, false],
    ['mod+shift+z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, true],
    ['alt+1', { key: '1', code: 'Digit1', altKey: true }, true],
    ['alt+1', { key: '¡', code: 'Digit1', altKey: true }, true],
    ['alt+1', { key: '1', code: 'Numpad1', altKey: true }, true],
    ['alt+1', { key: '1', code: 'Digit1' }, false],
    ['F2', { key: 'F2', code: 'F2' }, true],
    ['F2', { key: 'F3', code: 'F3' }, false],
    ['?', { key: '?', code: 'Slash', shiftKey: true }, true],
    ['?', { key: '/', code: 'Slash' }, false],
    ['b', { key: 'b', code: 'KeyB' }, true],
    ['b', { key: 'B', code: 'KeyB', shiftKey: true }, false],
    ['mod++', { key: '+', code: 'Equal', ctrlKey: true, shiftKey: true }, true],
    ['Escape', { key: 'Escape', code: 'Escape' }, true],
    ['alt+ArrowUp', { key: 'ArrowUp', code: 'ArrowUp', altKey: true }, true],
  ])('%s and %o: %s', (keys, given, fits) => {
    expect(keysMatch(keys, press(given))).toBe(fits);
  });

  test.each<Partial<KeyPress>>([
    { key: 'Enter', code: 'Enter', isComposing: true },
    // Some input methods end the composition before the key comes; only the key code tells then.
    { key: 'Enter', code: 'Enter', keyCode: 229 },
  ])('nothing fires while an input method composes: %o', (given) => {
    expect(isComposing(press(given))).toBe(true);
    expect(keysMatch('Enter', press(given))).toBe(false);
  });
});

test.each([
  ['mod+k', true],
  ['alt+1', true],
  ['F2', true],
  ['mod+Enter', true],
  ['b', false],
  ['?', false],
  ['Escape', false],
  ['mod+z', false],
  ['mod+shift+z', false],
  ['mod+y', false],
  ['mod+a', false],
])('%s fires while one types: %s', (keys, fires) => {
  expect(firesWhileTyping(keys)).toBe(fires);
});

test.each([
  ['mod+k', 'Ctrl+K'],
  ['mod+shift+z', 'Ctrl+Shift+Z'],
  ['alt+ArrowUp', 'Alt+↑'],
  ['Escape', 'Esc'],
  ['F2', 'F2'],
  ['mod++', 'Ctrl++'],
])('%s is printed as %s', (keys, text) => {
  expect(keysText(keys)).toBe(text);
});
