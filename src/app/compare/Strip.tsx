import type { ArticleRecord } from '#domain/article.ts';
import type { Claim } from '#domain/claim.ts';
import { ClaimNote } from '../ui/ClaimNote.tsx';
import type { Speech } from '../ui/claim-words.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import styles from './compare.module.css';

interface Teller {
  key: string;
  name: string;
  claims: Claim[];
}

/** The strip's claims by who tells them, each proposition once. */
function tellersOf(claims: readonly Claim[], { t, format, wording }: Speech): Teller[] {
  const tellers = new Map<string, Teller>();
  for (const claim of claims) {
    const [outlet = t('terms.outletUnknown'), ...cited] = claim.voice.map((voice) => wording.voice(voice));
    const key = claim.voice.map((voice) => voice.id).join('<');
    const name =
      cited.length > 0
        ? `${outlet}, ${t('compare.citing', { names: format.list(cited) })}`
        : t('compare.ownWords', { name: outlet });
    const teller = tellers.get(key) ?? { key, name, claims: [] };
    tellers.set(key, teller);
    const told = teller.claims.some(
      (other) =>
        other.aspect === claim.aspect && (other.value === claim.value || other.gist?.en === claim.gist?.en),
    );
    if (!told) teller.claims.push(claim);
  }
  return [...tellers.values()];
}

/** What only the relaying outlet tells: one line of who tells what, opening to the claims with their excerpts. */
export function Strip({
  claims,
  articles,
  open,
}: {
  claims: readonly Claim[];
  articles: readonly ArticleRecord[];
  open: boolean;
}) {
  const speech = useSpeech();
  const { t, format } = speech;
  const tellers = tellersOf(claims, speech);
  if (tellers.length === 0) return null;
  const aspects = (teller: Teller) =>
    format.list([...new Set(teller.claims.map((claim) => t(`terms.aspect.${claim.aspect}`)))]);
  return (
    <details className={styles.strip} open={open}>
      <summary>
        {t('compare.strip')}{' '}
        {tellers.map((teller, i) => (
          <span key={teller.key}>
            {i > 0 && ' · '}
            <span className={styles.teller}>{t('compare.stripBy', { name: teller.name })}</span>{' '}
            {aspects(teller)}
          </span>
        ))}
      </summary>
      <div className={styles.stripBody}>
        {tellers.map((teller) => (
          <div key={teller.key}>
            <p className={styles.teller}>{teller.name}</p>
            {teller.claims.map((claim) => (
              <ClaimNote
                key={claim.id}
                claim={claim}
                article={articles.find((a) => a.id === claim.article)}
              />
            ))}
          </div>
        ))}
      </div>
    </details>
  );
}
