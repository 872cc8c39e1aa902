import { useTranslation } from 'react-i18next';
import { useContact, useStatement } from '../data/hooks.ts';
import { ContactHeading } from '../ui/ContactHeading.tsx';
import { statementTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { Link } from '../url/Link.tsx';
import styles from './entry.module.css';
import type { Subject } from './slots.tsx';

function ContactHead({ id }: { id: string }) {
  const { t } = useTranslation();
  const contact = useContact(id);
  if (contact.state !== 'ready') return null;
  return (
    <div className={styles.head}>
      <ContactHeading contact={contact.value.entry} />
      <Link to={{ name: 'contact', id: contact.value.entry.id }}>{t('shell.openContact')}</Link>
    </div>
  );
}

function StatementHead({ id }: { id: string }) {
  const speech = useSpeech();
  const statement = useStatement(id);
  if (statement.state !== 'ready') return null;
  return (
    <div className={styles.head}>
      <h1 tabIndex={-1}>{statementTitle(statement.value.entry, speech)}</h1>
      <Link to={{ name: 'statement', id: statement.value.entry.id }}>{speech.t('shell.openStatement')}</Link>
    </div>
  );
}

/** What is being compared, above its comparison, with the way to its own page. */
export function CompareHead({ subject }: { subject: Subject }) {
  return subject.type === 'contact' ? <ContactHead id={subject.id} /> : <StatementHead id={subject.id} />;
}
