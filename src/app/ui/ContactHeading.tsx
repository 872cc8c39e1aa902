import type { Contact } from '#domain/contact.ts';
import styles from './heading.module.css';
import { KindIcon } from './icons.tsx';
import { capital, kindText, partyNames, timeText } from './titles.ts';
import { useSpeech } from './useSpeech.ts';

/** 2 on the first screen, whose own heading is the site's. */
export type HeadingLevel = 1 | 2;

/** When, where, how long; what kind; who: the head of a contact wherever it stands. */
export function ContactHeading({ contact, level = 1 }: { contact: Contact; level?: HeadingLevel }) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const speech = useSpeech();
  const { format, wording } = speech;
  const when = `${timeText(contact, speech)}${contact.time?.basis === 'registry' ? '*' : ''}`;
  const place = contact.place ? wording.place(contact.place) : null;
  const round = contact.durationMinutes !== null && contact.durationMinutes % 5 === 0;
  const length = contact.durationMinutes === null ? null : format.duration(contact.durationMinutes, round);
  return (
    <header className={styles.head}>
      <p className={styles.when}>
        <KindIcon kind={contact.kind} status={contact.status} />{' '}
        {[capital(kindText(contact, speech)), when, place, length].filter(Boolean).join(' · ')}
      </p>
      <Heading tabIndex={-1}>{partyNames(contact, speech).sort(format.compare).join(' · ')}</Heading>
    </header>
  );
}
