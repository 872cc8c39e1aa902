import type { Shard } from '#domain/bundle.ts';
import type { Claim } from '#domain/claim.ts';
import type { Statement } from '#domain/statement.ts';
import { unreachable } from '#domain/unreachable.ts';
import { useStatement } from '../data/hooks.ts';
import { ClaimNote } from '../ui/ClaimNote.tsx';
import { Failure } from '../ui/Failure.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { StatementHeading } from '../ui/StatementHeading.tsx';
import { contactTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { VoiceChain } from '../ui/VoiceChain.tsx';
import { Skeleton } from '../ui/Waiting.tsx';
import { Link } from '../url/Link.tsx';
import styles from './contact.module.css';

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
  const about = shard.contacts.flatMap((contact) =>
    contact.claims.filter((claim) => claim.statement === statement.id),
  );
  const topics = new Map<string, Claim[]>();
  const seen = new Set<string>();
  for (const claim of [...statement.claims, ...about]) {
    const key = claim.gist?.en ?? claim.id;
    if (seen.has(key)) continue;
    seen.add(key);
    topics.set(claim.topic, [...(topics.get(claim.topic) ?? []), claim]);
  }
  return [...topics];
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
              <h3>{topic === 'other' ? t('terms.noTopic') : wording.topic(topic)}</h3>
              {claims.map((claim) => (
                <ClaimNote
                  key={claim.id}
                  claim={claim}
                  article={shard.articles.find((one) => one.id === claim.article)}
                />
              ))}
            </div>
          ))}
        </section>
        <section>
          <h2>{t('contact.relays')}</h2>
          <ul className={styles.list}>
            {statement.relays.map((relay) => (
              <li key={relay.article}>
                <Link to={{ name: 'article', id: relay.article }}>
                  {relay.chain.length > 0 ? <VoiceChain chain={relay.chain} /> : t('terms.outletUnknown')}
                </Link>
                <span className={styles.tag}>
                  {t('article.lines', {
                    n: speech.format.list(relay.lines.map((line) => speech.format.number(line))),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}
