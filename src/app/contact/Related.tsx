import type { Shard } from '#domain/bundle.ts';
import type { Contact } from '#domain/contact.ts';
import { contactTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { Link } from '../url/Link.tsx';
import styles from './contact.module.css';

/** Contacts that a claim ties to this one: prepared by it, following it. Nearness in time alone ties nothing. */
export function Related({ contact, shard }: { contact: Contact; shard: Shard }) {
  const speech = useSpeech();
  const { t } = speech;
  if (contact.related.length === 0) return null;
  return (
    <ul className={styles.related} aria-label={t('contact.related')}>
      {contact.related.map((tie) => {
        const other = shard.contacts.find((one) => one.id === tie.contact);
        return (
          <li key={`${tie.relation}.${tie.contact}`}>
            {t(`terms.relation.${tie.relation}`)}:{' '}
            <Link to={{ name: 'contact', id: tie.contact }}>
              {other ? contactTitle(other, speech) : tie.contact}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
