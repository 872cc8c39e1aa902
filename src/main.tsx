import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/onest/wght.css';
import '@fontsource-variable/literata/wght.css';
import '#app/ui/tokens.css';
import '#app/ui/base.css';
import { prefetchFirst } from '#app/data/first-parts.ts';
import { speak, startI18n } from '#app/i18n/start.ts';
import { TranslatorProvider } from '#app/i18n/useTranslation.ts';
import { App } from '#app/shell/App.tsx';
import { appRoot, currentView, preferredLang } from '#app/url/history.ts';

const queryClient = new QueryClient({
  defaultOptions: { queries: { refetchOnWindowFocus: false, networkMode: 'always' } },
});

async function start(box: HTMLElement): Promise<void> {
  // asked for at once: everything that is drawn waits for it
  const view = currentView();
  void prefetchFirst(queryClient, { root: appRoot(), name: view.bundle }, view);
  const translator = await startI18n();
  const lang = currentView().lang ?? preferredLang(navigator.languages);
  await speak(translator, lang);
  document.documentElement.lang = lang;
  createRoot(box).render(
    <StrictMode>
      <TranslatorProvider value={translator}>
        <QueryClientProvider client={queryClient}>
          <App />
        </QueryClientProvider>
      </TranslatorProvider>
    </StrictMode>,
  );
}

const box = document.getElementById('root');
if (box) void start(box);
