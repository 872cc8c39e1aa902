import type { Contact } from '#domain/contact.ts';
import type { Statement } from '#domain/statement.ts';
import { statementTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { Link } from '../url/Link.tsx';
import styles from './contact.module.css';

/** The public utterances that tell of the contact. */
export function StatementList({
  contact,
  statements,
}: {
  contact: Contact;
  statements: readonly Statement[];
}) {
  const speech = useSpeech();
  const { t } = speech;
  const told = contact.statements.flatMap((id) => statements.find((one) => one.id === id) ?? []);
  if (told.length === 0) return null;
  return (
    <section>
      <h2>{t('contact.statements')}</h2>
      <ul className={styles.list}>
        {told.map((statement) => (
          <li key={statement.id}>
            <Link to={{ name: 'statement', id: statement.id }}>{statementTitle(statement, speech)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
