import { afterEach, expect, test } from 'vitest';
import { isPaletteWanted, onPaletteWanted, typedAhead, wantPalette, watchPaletteKey } from './palette-key.ts';

afterEach(() => wantPalette(false));
watchPaletteKey();
watchPaletteKey();

function press(key: string, more: KeyboardEventInit = {}): boolean {
  const pressed = new KeyboardEvent('keydown', { key, cancelable: true, ...more });
  dispatchEvent(pressed);
  return pressed.defaultPrevented;
}
const shortcut = () => press('k', { code: 'KeyK', ctrlKey: true });

test('keys pressed before there is a palette open it, with what was typed', () => {
  let told = 0;
  const stop = onPaletteWanted(() => {
    told += 1;
  });
  expect(press('a')).toBe(false);
  expect(shortcut()).toBe(true);
  for (const key of ['L', 'a', 'w', 'Backspace', 'v', 'Shift', 'Enter']) press(key);
  expect([isPaletteWanted(), typedAhead(), typedAhead(), told]).toEqual([true, 'Lav', '', 1]);
  stop();
});

test('Escape takes it back, and keys go where they went', () => {
  shortcut();
  press('x');
  expect(press('Escape')).toBe(true);
  expect([isPaletteWanted(), typedAhead(), press('x')]).toEqual([false, '', false]);
});

test('once it is open its own input has the keys; the shortcut again loses nothing', () => {
  shortcut();
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  expect(press('y')).toBe(false);
  expect(shortcut()).toBe(true);
  expect([isPaletteWanted(), typedAhead()]).toEqual([true, '']);
  dialog.remove();
});
