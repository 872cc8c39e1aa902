import { useId, useState } from 'react';
import { useFormat } from '../i18n/useFormat.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useCoverage } from '../ui/useCoverage.ts';
import { appRoot } from '../url/address.ts';
import { useView } from '../url/history.ts';
import type { Page } from '../url/view.ts';
import { onPage, viewUrl } from '../url/view.ts';
import styles from './share.module.css';
import { citation, frameCode } from './texts.ts';

/** A text to take away, with its button; where the clipboard is closed to us the text is selected instead. */
function Copyable({ label, text, rows }: { label: string; text: string; rows: number }) {
  const { t } = useTranslation();
  const announce = useToast();
  const id = useId();
  const copy = () => {
    const write = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    write.then(
      () => announce(t('ui.copied')),
      () => {
        document.getElementById(id)?.focus();
        announce(t('ui.copyFailed'));
      },
    );
  };
  return (
    <div className={styles.item}>
      <div className={styles.line}>
        <label htmlFor={id}>{label}</label>
        <Button onClick={copy}>{t('share.copy')}</Button>
      </div>
      <textarea
        id={id}
        className={styles.text}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        onFocus={(focus) => focus.target.select()}
      />
    </div>
  );
}

interface ShareProps {
  title: string;
  /** the page to share where it is not the present one: the first screen shows another comparison tomorrow */
  page?: Page | undefined;
}

function Contents({ title, page }: ShareProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const view = useView();
  const coverage = useCoverage() ?? '';
  const href = viewUrl({ ...(page ? onPage(view, page) : view), embed: false }, appRoot());
  const read = t('share.readOn', { day: format.day(new Date().toISOString().slice(0, 10)) });
  return (
    <div className={styles.items}>
      <Copyable label={t('share.link')} text={href} rows={2} />
      <Copyable label={t('share.cite')} text={citation({ title, coverage, href, read })} rows={4} />
      <Copyable label={t('share.embed')} text={frameCode(href, title)} rows={5} />
      <p className={styles.note}>{t('share.embedNote')}</p>
    </div>
  );
}

/** Takes the present view away: its link, a citation, or a frame for another page. */
export function ShareMenu(props: ShareProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('share.open')}
      </Button>
      <Dialog title={t('share.open')} open={open} onClose={() => setOpen(false)}>
        <Contents {...props} />
      </Dialog>
    </>
  );
}
