import type { VoiceChain as Chain } from '#domain/actor.ts';
import type { ArticleRecord } from '#domain/article.ts';
import type { Evidence } from '#domain/text.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { VoiceChain } from '../ui/VoiceChain.tsx';
import { Link } from '../url/Link.tsx';
import styles from './contact.module.css';

/** Who told it, in which words of the original, where it stands, and the original's address when we know it (that we don't is said once, by the article). */
export function Telling({
  chain,
  evidence,
  article,
  id,
}: {
  chain: Chain;
  evidence: Evidence;
  article: ArticleRecord | undefined;
  id: string;
}) {
  const { t } = useTranslation();
  return (
    <p className={styles.telling}>
      {chain.length > 0 ? <VoiceChain chain={chain} /> : <span>{t('terms.outletUnknown')}</span>}
      {evidence.excerpt && <q lang={article?.language}>{evidence.excerpt}</q>}
      <Link to={{ name: 'article', id, line: evidence.line }}>{t('article.line', { n: evidence.line })}</Link>
      {article?.url && (
        <a href={article.url} target="_blank" rel="noopener">
          {t('article.openOriginal')}
        </a>
      )}
    </p>
  );
}
