import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import styles from './ui.module.css';

const Announce = createContext<(text: string) => void>(() => undefined);

/** `const announce = useToast(); announce(t('ui.copied'))`: shown for four seconds and read aloud politely. */
export function useToast(): (text: string) => void {
  return useContext(Announce);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ text: string; at: number } | null>(null);
  const announce = useCallback((text: string) => setSaid((last) => ({ text, at: (last?.at ?? 0) + 1 })), []);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), 4000);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <Announce value={announce}>
      {children}
      <div className={styles.toast} role="status">
        {said ? <p key={said.at}>{said.text}</p> : null}
      </div>
    </Announce>
  );
}
