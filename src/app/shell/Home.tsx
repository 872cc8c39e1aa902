import { useTranslation } from 'react-i18next';
import { flag } from '#domain/bundle.ts';
import { useNewestParts } from '../data/hooks.ts';
import { Failure } from '../ui/Failure.tsx';
import { KindIcon, StatementIcon } from '../ui/icons.tsx';
import type { IndexRow } from '../ui/titles.ts';
import { rowTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { Skeleton } from '../ui/Waiting.tsx';
import { Link } from '../url/Link.tsx';
import type { Page } from '../url/view.ts';
import { Compared } from './Compared.tsx';
import { featuredOf, has } from './featured.ts';
import styles from './shell.module.css';

function comparePage(row: IndexRow): Page {
  return { name: row.type === 'contact' ? 'contact-compare' : 'statement-compare', id: row.id };
}

function AlsoCompare({ rows }: { rows: readonly IndexRow[] }) {
  const speech = useSpeech();
  const { t, format } = speech;
  if (rows.length === 0) return null;
  const why = (row: IndexRow) => {
    if (has(row, flag.twoSides)) return t('shell.toldByTwoSides');
    if (has(row, flag.divergence)) return t('shell.toldTwoWays');
    return t('shell.articlesCount', { count: row.articles, n: format.number(row.articles) });
  };
  return (
    <section className={styles.also} aria-labelledby="also-compare">
      <h2 id="also-compare">{t('shell.alsoCompare')}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={comparePage(row)}>
              {row.type === 'contact' && row.status ? (
                <KindIcon kind={row.kind as never} status={row.status} />
              ) : (
                <StatementIcon />
              )}
              <span>{rowTitle(row, speech)}</span>
            </Link>
            <small>{why(row)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first screen below the timeline: the newest held contact with accounts of two sides, compared; then what else is worth opening. */
export function Home({ embed }: { embed: boolean }) {
  const { t } = useTranslation();
  const { parts, complete, failed } = useNewestParts(2);
  const [broken] = failed;
  if (broken && parts.length === 0) return <Failure failure={broken.failure} retry={broken.retry} />;
  if (!complete && parts.length === 0) return <Skeleton lines={10} />;
  const { subject, next } = featuredOf(parts);
  if (!subject) return <p>{t('shell.nothingToCompare')}</p>;
  return (
    <>
      <Compared subject={{ type: subject.type, id: subject.id }} size={embed ? 'frame' : 'open'} />
      {embed ? null : <AlsoCompare rows={next} />}
    </>
  );
}
