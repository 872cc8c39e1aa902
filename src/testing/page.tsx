import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { RenderResult } from '@testing-library/react';
import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { speak, startI18n } from '#app/i18n/start.ts';
import { TranslatorProvider } from '#app/i18n/useTranslation.ts';
import { App } from '#app/shell/App.tsx';
// the app asks for these by itself as soon as it's loaded; a short test would be torn down before they came
import '#app/shell/PageBody.tsx';
import '#app/timeline/TimelineView.tsx';
import { currentView } from '#app/url/address.ts';

/** Files that the page may fetch: name below the root → text. */
export type Served = ReadonlyMap<string, string>;

export function serve(
  files: readonly { name: string; text: string }[],
  folder = 'bundle/',
): Map<string, string> {
  return new Map(files.map(({ name, text }) => [folder + name, text]));
}

/** Answers every fetch from `files`, 404 for others; `asked` lists what was fetched. */
export function stubFetch(files: Served): { asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: URL | string) => {
    const path = new URL(address).pathname.slice(1);
    asked.push(path);
    const text = files.get(path);
    return text === undefined ? new Response('', { status: 404 }) : new Response(text, { status: 200 });
  });
  return { asked };
}

/** The app lies at the root of the tests' address, whatever path the first test opens. */
export function nameRoot(): void {
  const meta = document.createElement('meta');
  meta.name = 'app-root';
  meta.content = '/';
  document.head.append(meta);
}

/** The whole page at a path below the root, over files in memory. */
export async function openPage(path: string, files: Served): Promise<RenderResult & { asked: string[] }> {
  const { asked } = stubFetch(files);
  nameRoot();
  history.replaceState(null, '', `/${path}`);
  const translator = startI18n();
  await speak(translator, currentView().lang ?? 'en');
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } });
  const drawn = render(
    <TranslatorProvider value={translator}>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </TranslatorProvider>,
  );
  return { ...drawn, asked };
}
