import type { Shard } from '#domain/bundle.ts';
import type { Contact } from '#domain/contact.ts';
import { unreachable } from '#domain/unreachable.ts';
import { useContact } from '../data/hooks.ts';
import { ContactHeading } from '../ui/ContactHeading.tsx';
import { Failure } from '../ui/Failure.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import { Skeleton } from '../ui/Waiting.tsx';
import { Link } from '../url/Link.tsx';
import { Coverage } from './Coverage.tsx';
import styles from './contact.module.css';
import { sideAccounts } from './coverage.ts';
import { Facts } from './Facts.tsx';
import { Related } from './Related.tsx';
import { StatementList } from './StatementList.tsx';
import { Thread } from './Thread.tsx';

/** A contact: its facts with who told each, its status over time, who tells of it and who does not here, what is tied to it. */
export function ContactView({ id }: { id: string }) {
  const found = useContact(id);
  switch (found.state) {
    case 'waiting':
      return <Skeleton lines={12} />;
    case 'failed':
      return <Failure failure={found.failure} retry={found.retry} />;
    case 'absent':
      return <NotFound type="contact" id={id} near={found.near} />;
    case 'ready':
      return <ContactPage contact={found.value.entry} shard={found.value.shard} />;
    default:
      return unreachable(found);
  }
}

function ContactPage({ contact, shard }: { contact: Contact; shard: Shard }) {
  const { t, wording } = useSpeech();
  return (
    <article className={styles.contact}>
      <ContactHeading contact={contact} />
      {comparable(contact) && (
        <p className={styles.tools}>
          <Link to={{ name: 'contact-compare', id: contact.id }}>{t('shell.compareThis')}</Link>
        </p>
      )}
      <TimeNote contact={contact} />
      {contact.notes.map((note) => (
        <p key={note.en} className={styles.editor}>
          <strong>{t('contact.note')}:</strong> {wording.gist(note)}
        </p>
      ))}
      <Related contact={contact} shard={shard} />
      <div className={styles.columns}>
        <div>
          <Facts contact={contact} articles={shard.articles} />
          <Thread contact={contact} articles={shard.articles} />
        </div>
        <div>
          <Coverage contact={contact} articles={shard.articles} />
          <StatementList contact={contact} statements={shard.statements} />
          {contact.topics.length > 0 && (
            <section>
              <h2>{t('contact.topics')}</h2>
              <ul className={styles.topics}>
                {contact.topics.map((topic) => (
                  <li key={topic}>{wording.topic(topic)}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </article>
  );
}

/** Whether there is anything to set side by side: two articles, or accounts of two voices. */
function comparable(contact: Contact): boolean {
  const voices = new Set(sideAccounts(contact).flatMap((one) => one.voices.map((voice) => voice.id)));
  return contact.articles.length > 1 || voices.size > 1;
}

/** Where the day comes from, said whenever no article states it. */
function TimeNote({ contact }: { contact: Contact }) {
  const { t, format } = useSpeech();
  const { time, asOf, disputedTimes } = contact;
  const notes: string[] = [];
  if (!time) notes.push(asOf ? t('contact.undated', { day: format.day(asOf) }) : t('contact.undatedNever'));
  if (time?.basis === 'registry') notes.push(`* ${t('contact.registryDate')}`);
  if (time?.basis === 'inferred') notes.push(t('contact.inferredDate'));
  if (disputedTimes.length > 0)
    notes.push(t('contact.disputed', { times: format.list(disputedTimes.map((one) => format.time(one))) }));
  return notes.map((note) => (
    <p key={note} className={styles.note}>
      {note}
    </p>
  ));
}
