import { langs } from '#domain/lang.ts';
import { useLang } from '../i18n/useFormat.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { chooseTheme, themes, useTheme } from '../ui/useTheme.ts';
import { Link } from '../url/Link.tsx';
import { Coverage } from './Coverage.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './shell.module.css';
import { ViewSlot } from './slots.tsx';

// each language named in itself, whatever the page speaks
const own = { en: 'English', uk: 'Українська', ru: 'Русский', be: 'Беларуская' } as const;
const short = { en: 'EN', uk: 'УК', ru: 'РУ', be: 'БЕ' } as const;

function LanguageSwitch() {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <nav aria-label={t('shell.language')}>
      <ul className={styles.languages}>
        {langs.map((one) => (
          <li key={one}>
            <Link
              to={(view) => ({ ...view, lang: one })}
              lang={one}
              hrefLang={one}
              title={own[one]}
              aria-label={own[one]}
              aria-current={one === lang ? 'true' : undefined}
            >
              {short[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ThemeSwitch() {
  const { t } = useTranslation();
  const theme = useTheme();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
  const said = `${t('shell.theme.label')}: ${t(`shell.theme.${theme}`)}`;
  return (
    <button
      type="button"
      className={styles.theme}
      title={said}
      aria-label={said}
      onClick={() => chooseTheme(next)}
      data-theme-choice={theme}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle
          cx="8"
          cy="8"
          r="6.25"
          fill={theme === 'dark' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
        />
        {theme === 'auto' ? <path d="M8 1.75A6.25 6.25 0 0 1 8 14.25Z" fill="currentColor" /> : null}
      </svg>
    </button>
  );
}

/** A tool that could not be loaded leaves the rest of the page alone. */
function Tool({ slot }: { slot: 'search' | 'filter' }) {
  return (
    <ErrorBoundary resetKey="" fallback={() => null}>
      <ViewSlot slot={slot} with={{}} />
    </ErrorBoundary>
  );
}

/** Name, tagline, search, languages, colours; below it the line that says how little this is. */
export function Header() {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <div className={styles.masthead}>
        <Link to={{ name: 'home' }} className={styles.name}>
          Readout
        </Link>
        <p className={styles.tagline}>{t('shell.tagline')}</p>
        <div className={styles.tools}>
          <Tool slot="search" />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
      <div className={styles.subhead}>
        <Coverage />
        <Link to={{ name: 'about' }}>{t('shell.howWeRead')}</Link>
        <Tool slot="filter" />
      </div>
    </header>
  );
}
