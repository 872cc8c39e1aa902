import { useEffect, useRef } from 'react';
import type { ArticleRecord, SentenceRecord } from '#domain/article.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import styles from './article.module.css';
import { passageAt, passagesOf } from './passages.ts';

/** Our summary of a sentence; without one a line made of voice and topics, and it says so. */
function SentenceGist({ sentence }: { sentence: SentenceRecord }) {
  const { t, format, wording } = useSpeech();
  if (sentence.gist) return <p className={styles.gist}>{wording.gist(sentence.gist)}</p>;
  const topics = format.list(sentence.topics.map((topic) => wording.topic(topic)));
  const speaker = sentence.voice.at(-1);
  const voice = speaker ? wording.voice(speaker) : t('terms.outletUnknown');
  const text = topics ? t('article.saidBy', { voice, topics }) : t('article.noTopics');
  return (
    <p className={styles.gist}>
      {text} <span className={styles.tag}>{t('terms.automatic')}</span>
    </p>
  );
}

function Sentence({ sentence, language }: { sentence: SentenceRecord; language: string }) {
  const { t, format, wording } = useSpeech();
  const excerpt = sentence.text ?? sentence.excerpt?.excerpt;
  const topics = sentence.topics.map((topic) => wording.topic(topic));
  return (
    <li className={styles.sentence}>
      <SentenceGist sentence={sentence} />
      <p className={styles.evidence}>
        {excerpt ? <q lang={language}>{excerpt}</q> : null}
        {sentence.voice.length > 0 ? <span>{wording.chain(sentence.voice).join(' ← ')}</span> : null}
        <span>{t(`terms.quotation.${sentence.quotation}`)}</span>
        {topics.length > 0 ? <span>{topics.join('; ')}</span> : null}
        <span>{t('article.words', { count: sentence.words, n: format.number(sentence.words) })}</span>
      </p>
    </li>
  );
}

/** The text's own order: headline, subheading and paragraphs, each with its line in the file. */
export function Passages({ article, line: wanted }: { article: ArticleRecord; line: number | undefined }) {
  const { t, format } = useSpeech();
  const passages = passagesOf(article);
  const open = wanted === undefined ? undefined : passageAt(passages, wanted);
  const shown = useRef<HTMLLIElement>(null);
  const openLine = open?.line;
  useEffect(() => {
    if (openLine !== undefined) shown.current?.scrollIntoView({ block: 'center' });
  }, [openLine]);
  return (
    <section aria-labelledby="structure">
      <h2 id="structure">{t('article.structure')}</h2>
      <p className={styles.note}>{t('article.structureNote')}</p>
      <ol className={styles.passages}>
        {passages.map(({ line, role, sentences }) => (
          <li
            key={`${role}${line}`}
            ref={open?.line === line ? shown : undefined}
            className={styles.passage}
            aria-current={open?.line === line ? 'location' : undefined}
            data-role={role}
          >
            <p className={styles.where}>
              <span>{t('article.line', { n: format.number(line) })}</span>
              {role === 'body' ? null : <span>{t(`terms.role.${role}`)}</span>}
            </p>
            <ol>
              {sentences.map((sentence) => (
                <Sentence key={sentence.start} sentence={sentence} language={article.language} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}
