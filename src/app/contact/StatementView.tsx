import type { Shard } from '#domain/bundle.ts';
import type { Claim } from '#domain/claim.ts';
import { noTopic } from '#domain/claim.ts';
import type { Statement } from '#domain/statement.ts';
import { unreachable } from '#domain/unreachable.ts';
import { useStatement } from '../data/hooks.ts';
import { ClaimNote } from '../ui/ClaimNote.tsx';
import { Failure } from '../ui/Failure.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { StatementHeading } from '../ui/StatementHeading.tsx';
import { capital, contactTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { Skeleton } from '../ui/Waiting.tsx';
import { Link } from '../url/Link.tsx';
import styles from './contact.module.css';
import { LineNumbers } from './LineNumbers.tsx';

/** A statement: whose utterance, to whom, when, through whom it reached us, and what it says. */
export function StatementView({ id }: { id: string }) {
  const found = useStatement(id);
  switch (found.state) {
    case 'waiting':
      return <Skeleton lines={10} />;
    case 'failed':
      return <Failure failure={found.failure} retry={found.retry} />;
    case 'absent':
      return <NotFound type="statement" id={id} near={found.near} />;
    case 'ready':
      return <StatementPage statement={found.value.entry} shard={found.value.shard} />;
    default:
      return unreachable(found);
  }
}

/** Everything the statement says: what stands with it and, by contact, what it says of contacts; by topic in order of telling. */
function claimsByTopic(statement: Statement, shard: Shard): [string, Claim[]][] {
  // a bare fact of another contact that is only mentioned ("Alaska") says nothing here
  const bare = (claim: Claim) =>
    claim.gist === null && claim.value !== null && claim.contact !== statement.about;
  const about = shard.contacts.flatMap((contact) =>
    contact.claims.filter((claim) => claim.statement === statement.id && !bare(claim)),
  );
  const topics = new Map<string, Claim[]>();
  const seen = new Set<string>();
  for (const claim of [...statement.claims, ...about]) {
    const key = claim.gist?.en ?? claim.id;
    if (seen.has(key)) continue;
    seen.add(key);
    topics.set(claim.topic, [...(topics.get(claim.topic) ?? []), claim]);
  }
  return [...topics].sort(([a], [b]) => Number(a === noTopic) - Number(b === noTopic));
}

function StatementPage({ statement, shard }: { statement: Statement; shard: Shard }) {
  const speech = useSpeech();
  const { t, wording } = speech;
  const about = shard.contacts.find((contact) => contact.id === statement.about);
  return (
    <article className={styles.contact}>
      <StatementHeading statement={statement} />
      {statement.relays.length > 1 && (
        <p className={styles.tools}>
          <Link to={{ name: 'statement-compare', id: statement.id }}>{t('shell.compareThis')}</Link>
        </p>
      )}
      {!statement.time && <p className={styles.note}>{t('contact.statementUndated')}</p>}
      {about && (
        <p className={styles.note}>
          {t('contact.about')}:{' '}
          <Link to={{ name: 'contact', id: about.id }}>{contactTitle(about, speech)}</Link>
        </p>
      )}
      <div className={styles.columns}>
        <section>
          <h2>{t('contact.says')}</h2>
          {claimsByTopic(statement, shard).map(([topic, claims]) => (
            <div key={topic} className={styles.fact}>
              <h3>{topic === noTopic ? capital(t('terms.noTopic')) : wording.topic(topic)}</h3>
              {claims.map((claim) => (
                <ClaimNote
                  key={claim.id}
                  claim={claim}
                  article={shard.articles.find((one) => one.id === claim.article)}
                  named={statement.relays.length > 1}
                />
              ))}
            </div>
          ))}
        </section>
        <Relays statement={statement} />
      </div>
    </article>
  );
}

/** Through whom the statement reached us, article by article, out to the outlet or to saying that it is not stated. */
function Relays({ statement }: { statement: Statement }) {
  const { t, wording } = useSpeech();
  const words = ({ chain }: Statement['relays'][number]) => {
    const names = chain.map((voice) => wording.voice(voice)).reverse();
    if (chain[0]?.type === 'outlet') return names.join(' ← ');
    return [...names, t('terms.outletUnknown')].join(' ← ');
  };
  return (
    <section>
      <h2>{t('contact.relays')}</h2>
      <ul className={styles.list}>
        {statement.relays.map((relay) => (
          <li key={relay.article}>
            <Link to={{ name: 'article', id: relay.article }}>{words(relay)}</Link>
            <LineNumbers lines={relay.lines} />
          </li>
        ))}
      </ul>
    </section>
  );
}
