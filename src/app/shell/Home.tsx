import { useMemo } from 'react';
import { flag } from '#domain/bundle-terms.ts';
import type { Kind } from '#domain/contact.ts';
import { useNewest } from '../data/useNewest.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Failure } from '../ui/Failure.tsx';
import { KindIcon, StatementIcon } from '../ui/icons.tsx';
import type { IndexRow } from '../ui/index-row.ts';
import { rowTitle } from '../ui/index-row.ts';
import ui from '../ui/ui.module.css';
import { useSpeech } from '../ui/useSpeech.ts';
import { Skeleton } from '../ui/Waiting.tsx';
import { Link } from '../url/Link.tsx';
import type { Page } from '../url/view.ts';
import { Compared } from './Compared.tsx';
import { featuredOf, has, newestFirst } from './featured.ts';
import styles from './shell.module.css';

function comparePage(row: IndexRow): Page {
  return { name: row.type === 'contact' ? 'contact-compare' : 'statement-compare', id: row.id };
}

function RowLink({ row, to }: { row: IndexRow; to: Page }) {
  const speech = useSpeech();
  return (
    <Link to={to}>
      {row.type === 'contact' && row.status ? (
        <KindIcon kind={row.kind as Kind} status={row.status} />
      ) : (
        <StatementIcon />
      )}
      <span>{rowTitle(row, speech)}</span>
    </Link>
  );
}

function AlsoCompare({ rows }: { rows: readonly IndexRow[] }) {
  const { t, format } = useSpeech();
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
            <RowLink row={row} to={comparePage(row)} />
            <small>{why(row)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const listedInFrame = 5;

/** In a frame, under the strip: the newest contacts by name. */
function Newest({ rows }: { rows: readonly IndexRow[] }) {
  const contacts = rows.filter((row) => row.type === 'contact').slice(0, listedInFrame);
  return (
    <ul className={styles.newest}>
      {contacts.map((row) => (
        <li key={row.id}>
          <RowLink row={row} to={{ name: 'contact', id: row.id }} />
        </li>
      ))}
    </ul>
  );
}

/** What the first screen shows below its heading, once the newest part of the index is here. */
function Opening({ embed }: { embed: boolean }) {
  const { t } = useTranslation();
  const { entries, failed } = useNewest(2);
  const { subject, next } = useMemo(() => featuredOf(entries), [entries]);
  const [broken] = failed;
  if (broken && !entries) return <Failure failure={broken.failure} retry={broken.retry} />;
  if (!entries) return <Skeleton lines={10} />;
  if (embed) return <Newest rows={newestFirst(entries)} />;
  if (!subject) return <p>{t('shell.nothingToCompare')}</p>;
  return (
    <>
      <Compared subject={{ type: subject.type, id: subject.id }} size="open" />
      <AlsoCompare rows={next} />
    </>
  );
}

/** The first screen below the timeline: the newest held contact with accounts of two sides, compared; then what else is worth opening. */
export function Home({ embed }: { embed: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <h1 className={ui.hidden}>{t('shell.tagline')}</h1>
      <Opening embed={embed} />
    </>
  );
}
