import type { ArticleRecord } from '#domain/article.ts';
import type { Claim } from '#domain/claim.ts';
import { Link } from '../url/Link.tsx';
import styles from './claim-note.module.css';
import { claimInWords } from './claim-words.ts';
import { JointIcon } from './icons.tsx';
import { outletText } from './titles.ts';
import { useSpeech } from './useSpeech.ts';
import { VoiceChain } from './VoiceChain.tsx';

interface Props {
  claim: Claim;
  article: ArticleRecord | undefined;
  /** how much of the chain to name: in a column whose head names the relay, only what lies deeper */
  chain?: Claim['voice'];
  /** name the article whose line it is: where several are read side by side */
  named?: boolean;
}

/** One claim: our summary, then the excerpt in the original with who says it, how, and where it stands. */
export function ClaimNote({ claim, article, chain = [], named = false }: Props) {
  const speech = useSpeech();
  const { t } = speech;
  const { text, automatic } = claimInWords(claim, speech);
  const { excerpt, line } = claim.evidence;
  return (
    <div className={styles.claim}>
      <p className={styles.gist}>
        {text}
        {claim.joint && (
          <span className={styles.joint} title={t('terms.joint')}>
            <JointIcon label={t('terms.joint')} />
          </span>
        )}
        {automatic && <span className={styles.tag}>{t('terms.automatic')}</span>}
        {claim.certainty === 'hedged' && <span className={styles.tag}>{t('terms.hedged')}</span>}
      </p>
      <p className={styles.evidence} data-part="evidence">
        {excerpt && <q lang={article?.language}>{excerpt}</q>}
        <span className={styles.mode}>{t(`terms.quotation.${claim.quotation}`)}</span>
        {chain.length > 0 && <VoiceChain chain={chain} />}
        <Link className={styles.where} to={{ name: 'article', id: claim.article, line }}>
          {named && article
            ? t('article.lineOf', { n: line, outlet: outletText(article, speech) })
            : t('article.line', { n: line })}
        </Link>
      </p>
    </div>
  );
}
