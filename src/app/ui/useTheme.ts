import { useEffect, useState } from 'react';

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

/** Light, dark, or as the device: the one thing that belongs to the reader's machine and not to the link. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(kept);
  useEffect(() => {
    const page = document.documentElement;
    if (theme === 'auto') delete page.dataset.theme;
    else page.dataset.theme = theme;
  }, [theme]);
  const choose = (next: Theme) => {
    keep(next);
    setTheme(next);
  };
  return [theme, choose];
}
