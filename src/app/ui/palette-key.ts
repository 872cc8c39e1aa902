// Known from the page's first script on: who presses the keys before the palette is here finds it open when it is, with what was typed in it.

let wanted = false;
let typed = '';
let watched = false;
const listeners = new Set<() => void>();

/** Whether the palette is to be open. */
export function isPaletteWanted(): boolean {
  return wanted;
}

/** Opens the palette, or closes it. */
export function wantPalette(next: boolean): void {
  wanted = next;
  typed = '';
  for (const listener of listeners) listener();
}

/** Calls back when the palette is to be opened or closed. */
export function onPaletteWanted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was typed since the palette was asked for and before it could take keys; once. */
export function typedAhead(): string {
  const before = typed;
  typed = '';
  return before;
}

function onKey(press: KeyboardEvent): void {
  const command = press.ctrlKey || press.metaKey;
  if (command && !press.altKey && press.code === 'KeyK') {
    press.preventDefault();
    if (!wanted) wantPalette(true);
    return;
  }
  // keys on their way to an input go there
  if (!wanted || command || press.altKey || document.querySelector('dialog[open]')) return;
  if (press.key === 'Escape') wantPalette(false);
  else if (press.key === 'Backspace') typed = typed.slice(0, -1);
  else if (press.key.length === 1) typed += press.key;
  else return;
  press.preventDefault();
}

/** Listens for Ctrl-K (⌘K) from anywhere, from now on. */
export function watchPaletteKey(): void {
  if (!watched) addEventListener('keydown', onKey);
  watched = true;
}
