import type { MouseEvent, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from './Button.tsx';
import styles from './ui.module.css';

interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The browser's modal `<dialog>`: Esc, a click beside it and the button close it; focus goes back to where it was. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, [open]);
  if (!open) return null;
  const beside = (click: MouseEvent) => {
    if (click.target === box.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a modal dialog by itself
    <dialog ref={box} className={styles.dialog} aria-labelledby={heading} onClose={onClose} onClick={beside}>
      <div className={styles.dialogHead}>
        <h2 id={heading}>{title}</h2>
        <Button look="plain" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
      <div className={styles.dialogBody}>{children}</div>
    </dialog>
  );
}
