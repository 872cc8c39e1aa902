import type { Statement } from '#domain/statement.ts';
import type { HeadingLevel } from './ContactHeading.tsx';
import styles from './heading.module.css';
import { StatementIcon } from './icons.tsx';
import { capital, timeText } from './titles.ts';
import { useSpeech } from './useSpeech.ts';

/** What kind of utterance and when; whose, and to whom: the head of a statement wherever it stands. */
export function StatementHeading({ statement, level = 1 }: { statement: Statement; level?: HeadingLevel }) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const speech = useSpeech();
  const { t, wording } = speech;
  const names = [statement.voice, statement.venue].flatMap((voice) => (voice ? [wording.voice(voice)] : []));
  return (
    <header className={styles.head}>
      <p className={styles.when}>
        <StatementIcon />{' '}
        {[capital(t(`terms.statementKind.${statement.kind}`)), timeText(statement, speech)].join(' · ')}
      </p>
      <Heading tabIndex={-1}>{names.join(' · ')}</Heading>
    </header>
  );
}
