import type { ReactNode } from 'react';
import type { Echo } from '#domain/alignment.ts';
import type { ArticleRecord } from '#domain/article.ts';
import { outletText } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import styles from './article.module.css';
import { framingOf, lineRanges } from './passages.ts';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lines({ lines }: { lines: readonly number[] }) {
  const { t } = useSpeech();
  const n = lineRanges(lines);
  return <small>{lines.length === 1 ? t('article.line', { n }) : t('article.lines', { n })}</small>;
}

function Metadata({ article }: { article: ArticleRecord }) {
  const speech = useSpeech();
  const { t, format } = speech;
  const { published, url } = article;
  const sentences = article.sentences.length;
  const size = [
    t('article.words', { count: article.words, n: format.number(article.words) }),
    t('article.sentences', { count: sentences, n: format.number(sentences) }),
  ];
  return (
    <dl className={styles.facts}>
      <Fact name={t('article.outlet')}>{outletText(article, speech)}</Fact>
      <Fact name={t('article.published')}>
        {published ? format.day(published.value) : t('article.publishedUnknown')}
        {published ? <small>{t(`terms.basis.${published.basis}`)}</small> : null}
      </Fact>
      <Fact name={t('article.language')}>{format.language(article.language)}</Fact>
      <Fact name={t('article.length')}>{size.join(', ')}</Fact>
      <Fact name={t('article.original')}>
        {url ? (
          <a href={url} rel="noopener noreferrer external" target="_blank">
            {t('article.openOriginal')}
          </a>
        ) : (
          t('terms.original')
        )}
      </Fact>
    </dl>
  );
}

/** How much of the text it shares with others that relay the same origin. */
function Echoes({ article, echoes }: { article: ArticleRecord; echoes: readonly Echo[] }) {
  const { t, format, wording } = useSpeech();
  return echoes.map((echo) => {
    const mine = echo.aligned.find((one) => one.article === article.id);
    if (!mine) return null;
    const origin = wording.actor(echo.origin, echo.originName);
    return (
      <p key={echo.origin} className={styles.note}>
        {t('article.echo', { aligned: format.number(mine.sentences), all: format.number(mine.of), origin })}
      </p>
    );
  });
}

/** What the article is, where each date and name comes from, its framing terms, and what was not read. */
export function About({ article, echoes }: { article: ArticleRecord; echoes: readonly Echo[] }) {
  const { t } = useSpeech();
  const framing = framingOf(article);
  const setAside = article.setAside.filter(({ lines }) => lines.length > 0);
  return (
    <>
      <Metadata article={article} />
      <Echoes article={article} echoes={echoes} />
      {framing.length > 0 ? (
        <section>
          <h2>{t('article.framing')}</h2>
          <ul className={styles.list}>
            {framing.map(({ term, where, lines }) => (
              <li key={term + where}>
                {`${t(`terms.framing.${term}`)} · ${t(`terms.framingWhere.${where}`)} `}
                <Lines lines={lines} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {setAside.length > 0 ? (
        <section>
          <h2>{t('article.setAside')}</h2>
          <ul className={styles.list}>
            {setAside.map(({ role, lines }) => (
              <li key={role}>
                {`${t(`terms.role.${role}`)} `}
                <Lines lines={lines} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
