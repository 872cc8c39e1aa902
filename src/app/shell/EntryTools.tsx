import { useMemo } from 'react';
import type { Kind } from '#domain/contact.ts';
import { useContact, useStatement } from '../data/hooks.ts';
import { useNewest } from '../data/useNewest.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { contactTitle, statementTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { useView } from '../url/history.ts';
import { Link } from '../url/Link.tsx';
import type { Page } from '../url/view.ts';
import styles from './entry.module.css';
import { neighboursOf } from './featured.ts';
import type { Subject } from './parts.ts';
import { ViewSlot } from './slots.tsx';

function Neighbours({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { entries } = useNewest(4);
  const { before, after } = useMemo(() => neighboursOf(entries, id), [entries, id]);
  // an undated one is told apart by what it is
  const date = (row: typeof before) =>
    row && !row.time
      ? `${t(`terms.kind.${row.kind as Kind}`)}, ${format.time(null)}`
      : format.time(row?.time ?? null, 'short');
  return (
    <>
      {before ? (
        <Link to={{ name: 'contact', id: before.id }} title={t('shell.before')}>
          {`‹ ${date(before)}`}
        </Link>
      ) : null}
      {after ? (
        <Link to={{ name: 'contact', id: after.id }} title={t('shell.after')}>
          {`${date(after)} ›`}
        </Link>
      ) : null}
    </>
  );
}

interface ToolsProps {
  id: string;
  /** a comparison is open */
  compared: boolean;
  /** the page to share, where it is not the present one */
  page: Page | undefined;
}

function ContactTools({ id, compared, page }: ToolsProps) {
  const speech = useSpeech();
  const contact = useContact(id);
  if (contact.state !== 'ready') return null;
  const { entry } = contact.value;
  return (
    <nav className={styles.tools} aria-label={speech.t('shell.around')}>
      <Neighbours id={entry.id} />
      {compared ? <Link to={{ name: 'contact', id: entry.id }}>{speech.t('shell.openContact')}</Link> : null}
      <ViewSlot slot="share" with={{ title: contactTitle(entry, speech), page }} />
    </nav>
  );
}

function StatementTools({ id, compared, page }: ToolsProps) {
  const speech = useSpeech();
  const statement = useStatement(id);
  if (statement.state !== 'ready') return null;
  const { entry } = statement.value;
  return (
    <nav className={styles.tools} aria-label={speech.t('shell.around')}>
      {compared ? (
        <Link to={{ name: 'statement', id: entry.id }}>{speech.t('shell.openStatement')}</Link>
      ) : null}
      <ViewSlot slot="share" with={{ title: statementTitle(entry, speech), page }} />
    </nav>
  );
}

/** At the top right of an entry: the same parties' contacts before and after, from a comparison to the entry itself, and share. */
export function EntryTools({ subject, compared }: { subject: Subject; compared: boolean }) {
  const home = useView().page.name === 'home';
  const Tools = subject.type === 'contact' ? ContactTools : StatementTools;
  const page: Page = {
    name: subject.type === 'contact' ? 'contact-compare' : 'statement-compare',
    id: subject.id,
  };
  return <Tools id={subject.id} compared={compared} page={home ? page : undefined} />;
}
