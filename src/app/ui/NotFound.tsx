import { positionOf } from '../data/entries.ts';
import { useNewest } from '../data/useNewest.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { useView } from '../url/history.ts';
import { Link } from '../url/Link.tsx';
import type { Page } from '../url/view.ts';
import { indexRow, rowTitle } from './index-row.ts';
import styles from './ui.module.css';
import { useSpeech } from './useSpeech.ts';

type Wanted = 'contact' | 'statement' | 'article';

/** Entries by name where the newest parts of the index have them, else by id. */
function useNames(): (id: string) => string {
  const speech = useSpeech();
  const { entries } = useNewest(4);
  return (id) => {
    const at = entries ? positionOf(entries, id) : -1;
    return entries && at >= 0 ? rowTitle(indexRow(entries, at), speech) : id;
  };
}

/** What a reader sees whose link leads to nothing here: what was wanted, what comes near, why it may be so, and where to begin. */
export function NotFound({
  type,
  id,
  near = [],
}: {
  type: Wanted | 'path';
  id: string;
  near?: readonly string[];
}) {
  const { t } = useTranslation();
  const nameOf = useNames();
  const { known } = useView().filters;
  if (known && type !== 'path' && near.length === 0) return <NotYet day={known} />;
  const pageOf = (one: string): Page => ({ name: type === 'path' ? 'contact' : type, id: one });
  return (
    <div className={styles.failure}>
      <h1 tabIndex={-1}>{t('shell.notFound.title')}</h1>
      <p>{t(`shell.notFound.${type}`, { id })}</p>
      {near.length > 0 && (
        <div>
          <p>{t('shell.notFound.near')}</p>
          <ul>
            {near.map((one) => (
              <li key={one}>
                <Link to={pageOf(one)}>{nameOf(one)}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>{t('shell.notFound.why')}</p>
      <p>
        <Link to={{ name: 'home' }}>{t('shell.notFound.toHome')}</Link>
      </p>
    </div>
  );
}

/** The link looks back to a day on which nobody had told of this. */
function NotYet({ day }: { day: string }) {
  const { t, format } = useSpeech();
  return (
    <div className={styles.failure}>
      <h1 tabIndex={-1}>{t('shell.notFound.notYetTitle')}</h1>
      <p>{t('shell.notFound.notYet', { day: format.day(day) })}</p>
      <p>
        <Link to={(view) => ({ ...view, filters: { ...view.filters, known: null } })}>
          {t('shell.notFound.today')}
        </Link>
      </p>
    </div>
  );
}
