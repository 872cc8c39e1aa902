import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { ManifestProvider, useAskedManifest } from '../data/hooks.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from '../ui/Button.tsx';
import { Failure } from '../ui/Failure.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import { useNarrow } from '../ui/useNarrow.ts';
import { Skeleton } from '../ui/Waiting.tsx';
import { useView } from '../url/history.ts';
import { Link } from '../url/Link.tsx';
import type { Page, View } from '../url/view.ts';
import { Coverage } from './Coverage.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { pageBody } from './page-body.ts';
import styles from './shell.module.css';
import { ViewSlot } from './slots.tsx';
import { useArrival } from './useArrival.ts';
import { usePart } from './usePart.ts';
import { useSpokenLanguage } from './useSpokenLanguage.ts';
import { useTitle } from './useTitle.ts';
import { useWindowHeight } from './useWindowHeight.ts';

const besideTimeline: ReadonlySet<Page['name']> = new Set([
  'home',
  'timeline',
  'contact',
  'contact-compare',
  'statement',
  'statement-compare',
]);

function timelineHeight({ page, embed }: View, windowHeight: number): number {
  // lanes fill the screen between what stands above and below them
  if (page.name === 'timeline')
    return embed ? Math.max(240, windowHeight - 120) : Math.max(520, windowHeight - 195);
  if (embed) return page.name === 'home' ? 120 : 64;
  return 190;
}

function Guard({ at, children }: { at: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary
      resetKey={at}
      fallback={(retry, error) => (
        <div role="alert" className={styles.crash}>
          <p>{t('ui.failure.crash')}</p>
          <p>
            <code>{error.message}</code>
          </p>
          {/* a part of the page that could not be loaded is remembered as such until the page is */}
          <Button onClick={/import/i.test(error.message) ? () => location.reload() : retry}>
            {t('ui.retry')}
          </Button>
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

/** The contacts on their axis; on a phone's first screen a list with a heading of its own, below what it introduces. */
function Contacts({ view, at, headed }: { view: View; at: string; headed: boolean }) {
  const { t } = useTranslation();
  const height = timelineHeight(view, useWindowHeight());
  return (
    <section className={styles.timeline} data-page={view.page.name}>
      {headed ? <h2>{t('shell.allContacts')}</h2> : null}
      <Guard at={at}>
        <ViewSlot slot="timeline" height={height} with={{ height }} />
      </Guard>
    </section>
  );
}

function Body(props: { page: Page; embed: boolean }) {
  const PageBody = usePart(pageBody);
  return PageBody ? <PageBody {...props} /> : <Skeleton lines={12} />;
}

function Screen({ view }: { view: View }) {
  const { page, embed } = view;
  const at = 'id' in page ? `${page.name}/${page.id}` : page.name;
  useTitle(page);
  useArrival(at);
  const phone = useNarrow() && !embed && page.name === 'home';
  const contacts = besideTimeline.has(page.name) ? <Contacts view={view} at={at} headed={phone} /> : null;
  return (
    <>
      {phone ? null : contacts}
      <main id="content" className={styles.main} tabIndex={-1}>
        <Guard at={at}>{page.name === 'timeline' ? null : <Body page={page} embed={embed} />}</Guard>
        {phone ? contacts : null}
      </main>
    </>
  );
}

function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={styles.footer}>
      <p>{t('shell.footer.text')}</p>
      <p>{t('shell.footer.licence')}</p>
    </footer>
  );
}

/** The line under an embedded view: how little this is, and the way to all of it. */
function FrameFooter() {
  const { t } = useTranslation();
  return (
    <footer className={styles.frameFooter}>
      <Coverage />
      <Link to={(view) => view} newTab>{`Readout · ${t('shell.openFull')} ↗`}</Link>
    </footer>
  );
}

/** The page: chrome around the view that the address names. */
export function App() {
  const view = useView();
  const { t } = useTranslation();
  const manifest = useAskedManifest();
  const ready = useSpokenLanguage(view);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-embed', view.embed);
  }, [view.embed]);
  if (!ready) return null;
  return (
    <ManifestProvider value={manifest}>
      <ToastProvider>
        <div className={styles.page} data-embed={view.embed || undefined}>
          {view.embed ? null : (
            <>
              <a className={styles.skip} href="#content">
                {t('shell.skip')}
              </a>
              <Header />
            </>
          )}
          {manifest.state === 'failed' ? (
            <main id="content" className={styles.main}>
              <Failure failure={manifest.failure} retry={manifest.retry} />
            </main>
          ) : null}
          {manifest.state === 'ready' ? <Screen view={view} /> : null}
          {manifest.state === 'waiting' ? (
            <main id="content" className={styles.main}>
              <Skeleton lines={12} />
            </main>
          ) : null}
          {view.embed ? <FrameFooter /> : <Footer />}
        </div>
      </ToastProvider>
    </ManifestProvider>
  );
}
