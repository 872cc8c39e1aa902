import { useTranslation } from 'react-i18next';
import { Link } from '../url/Link.tsx';
import type { Page } from '../url/view.ts';
import styles from './ui.module.css';

type Wanted = 'contact' | 'statement' | 'article';

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
                <Link to={pageOf(one)}>{one}</Link>
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
