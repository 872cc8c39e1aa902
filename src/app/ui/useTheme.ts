import { useEffect, useSyncExternalStore } from 'react';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'readout-theme';

/** Storage throws in sandboxed and third-party frames; then the choice lasts as long as the page. */
function kept(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(key)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function keep(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // see above
  }
}

let chosen: Theme | undefined;
const listeners = new Set<() => void>();

function current(): Theme {
  chosen ??= kept();
  return chosen;
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Light, dark, or as the device: from the switch, or by a command. */
export function chooseTheme(next: Theme): void {
  keep(next);
  chosen = next;
  for (const changed of listeners) changed();
}

/** The reader's choice: the one thing that belongs to the reader's machine and not to the link. */
export function useTheme(): Theme {
  const theme = useSyncExternalStore(listen, current, () => 'auto' as const);
  useEffect(() => {
    const page = document.documentElement;
    if (theme === 'auto') delete page.dataset.theme;
    else page.dataset.theme = theme;
  }, [theme]);
  return theme;
}
