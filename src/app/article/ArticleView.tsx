import type { ArticleRecord } from '#domain/article.ts';
import type { Shard } from '#domain/bundle.ts';
import { unreachable } from '#domain/unreachable.ts';
import { useArticle } from '../data/hooks.ts';
import { Failure } from '../ui/Failure.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { articleTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { Skeleton } from '../ui/Waiting.tsx';
import { useView } from '../url/history.ts';
import { About } from './About.tsx';
import styles from './article.module.css';
import { Passages } from './Passages.tsx';
import { TellsOf } from './TellsOf.tsx';

/** An article as we read it: what it is, what it tells of, its structure sentence by sentence, and what was set aside. */
export function ArticleView({ id }: { id: string }) {
  const found = useArticle(id);
  switch (found.state) {
    case 'waiting':
      return <Skeleton lines={14} />;
    case 'failed':
      return <Failure failure={found.failure} retry={found.retry} />;
    case 'absent':
      return <NotFound type="article" id={id} near={found.near} />;
    case 'ready':
      return <ArticlePage article={found.value.entry} shard={found.value.shard} />;
    default:
      return unreachable(found);
  }
}

function ArticlePage({ article, shard }: { article: ArticleRecord; shard: Shard }) {
  const { page } = useView();
  const speech = useSpeech();
  const { t, wording } = speech;
  const name = articleTitle(article, speech);
  return (
    <article className={styles.article}>
      <p className={styles.name}>{name}</p>
      <h1 tabIndex={-1}>
        {article.label ? wording.gist(article.label) : t('shell.title.article', { title: name })}
      </h1>
      {article.label ? <p className={styles.tag}>{t('terms.ourSummary')}</p> : null}
      <div className={styles.columns}>
        <Passages article={article} line={page.name === 'article' ? page.line : undefined} />
        <div className={styles.side}>
          <About article={article} echoes={shard.echoes} />
          <TellsOf article={article} shard={shard} />
        </div>
      </div>
    </article>
  );
}
