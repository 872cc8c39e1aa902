import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/onest/wght.css';
import '@fontsource-variable/literata/wght.css';
import '#app/ui/tokens.css';
import '#app/ui/base.css';
import { prefetchFirst } from '#app/data/prefetch.ts';
import { speak, startI18n } from '#app/i18n/start.ts';
import { TranslatorProvider } from '#app/i18n/useTranslation.ts';
import { App } from '#app/shell/App.tsx';
import { appRoot, currentView, preferredLang } from '#app/url/address.ts';

const queryClient = new QueryClient({
  defaultOptions: { queries: { refetchOnWindowFocus: false, networkMode: 'always' } },
});

/** What has come by now is taken in before the first drawing, what hasn't is drawn later. */
function soon(coming: Promise<unknown>): Promise<unknown> {
  return Promise.race([coming, new Promise((done) => setTimeout(done, 0))]);
}

async function start(box: HTMLElement): Promise<void> {
  const view = currentView();
  const lang = view.lang ?? preferredLang(navigator.languages);
  const translator = startI18n();
  const first = prefetchFirst(queryClient, { root: appRoot(), name: view.bundle }, view);
  await speak(translator, lang);
  await soon(first);
  document.documentElement.lang = lang;
  const root = createRoot(box);
  // in slices, so that none of it is a long task
  startTransition(() =>
    root.render(
      <StrictMode>
        <TranslatorProvider value={translator}>
          <QueryClientProvider client={queryClient}>
            <App />
          </QueryClientProvider>
        </TranslatorProvider>
      </StrictMode>,
    ),
  );
}

const box = document.getElementById('root');
if (box) void start(box);
