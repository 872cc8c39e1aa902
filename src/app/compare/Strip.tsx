import type { ArticleRecord } from '#domain/article.ts';
import type { Claim } from '#domain/claim.ts';
import { claimInWords } from '../ui/claim-words.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import styles from './compare.module.css';

interface Teller {
  key: string;
  name: string;
  claims: Claim[];
}

/** Facts that only the relaying outlet tells, by who tells them; each aspect once. */
export function Strip({
  claims,
  articles,
}: {
  claims: readonly Claim[];
  articles: readonly ArticleRecord[];
}) {
  const speech = useSpeech();
  const { t, wording } = speech;
  const tellers = new Map<string, Teller>();
  for (const claim of claims) {
    const names = claim.voice.map((voice) => wording.voice(voice));
    const [outlet = t('terms.outletUnknown'), ...cited] = names;
    const key = names.join('<');
    const name =
      cited.length > 0
        ? `${outlet}, ${t('compare.citing', { names: speech.format.list(cited) })}`
        : t('compare.ownWords', { name: outlet });
    const teller = tellers.get(key) ?? { key, name, claims: [] };
    tellers.set(key, teller);
    if (
      !teller.claims.some(
        (other) => other.aspect === claim.aspect && (other.value === claim.value || claim.value === null),
      )
    )
      teller.claims.push(claim);
  }
  if (tellers.size === 0) return null;
  return (
    <div className={styles.strip}>
      <p className={styles.stripTitle}>{t('compare.strip')}</p>
      {[...tellers.values()].map((teller) => (
        <p key={teller.key} className={styles.stripLine}>
          <span className={styles.teller}>{t('compare.stripBy', { name: teller.name })}</span>{' '}
          {teller.claims.map((claim, i) => (
            <span key={claim.id}>
              {i > 0 && ' '}
              <span>{claimInWords(claim, speech).text}</span>{' '}
              {claim.evidence.excerpt && (
                <q lang={articles.find((a) => a.id === claim.article)?.language}>{claim.evidence.excerpt}</q>
              )}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
