import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bundleFromText } from '#testing/bundle-from-text.ts';
import { openPage, serve } from '#testing/page.tsx';

const bundle = bundleFromText(`
  alpha 2022-03-06 | 2022-03-05 | firefly–trentino meeting in Zenda 50 min
  - firefly: position sanctions: he called the new measures too weak
  - trentino: position sanctions: he called the new measures too strong
  beta 2022-04-02 | 2022-04-01 | firefly–rassendyll phone
`);
const files = serve(bundle.files);
const found = (pattern: RegExp) => screen.findByText(pattern, {}, { timeout: 4000 });
const id = '2022-03-05-meeting-firefly-trentino-zenda';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the page says what it rests on', () => {
  test.each([
    ['en/about/', /^2 contacts as told in 2 articles, March–April 2022\. Not a complete record\.$/],
    ['uk/about/', /^2 контакти у викладі 2 статей, березень–квітень 2022\. Не повний перелік\.$/],
    ['ru/about/', /^2 контакта в изложении 2 статей, март–апрель 2022\. Не полный перечень\.$/],
    ['be/about/', /^2 кантакты ў выкладзе 2 артыкулаў, сакавік–красавік 2022\. Не поўны пералік\.$/],
  ])('%s', async (path, line) => {
    await openPage(path, files);
    expect(await found(line)).toBeTruthy();
  });

  test('in a frame too, without header and language menu', async () => {
    await openPage('en/about/?embed=1', files);
    expect(await found(/Not a complete record/)).toBeTruthy();
    expect(screen.queryByRole('banner')).toBeNull();
    expect(screen.getByRole('link', { name: /All rows and articles/ }).getAttribute('href')).not.toContain(
      'embed',
    );
  });
});

describe('an address nobody knows gets a page that helps on', () => {
  test('a contact that is not here names the nearest ones', async () => {
    await openPage('en/c/2022-03-05-meeting-firefly-trentino/?as=list', files);
    expect(await found(/has no contact “2022-03-05-meeting-firefly-trentino”/)).toBeTruthy();
    const near = within(screen.getByRole('main')).getAllByRole('link');
    const named = near.find((link) => link.getAttribute('href')?.includes(`/en/c/${id}/`));
    expect(named?.textContent).toMatch(/^Meeting: .*5 March 2022$/);
  });

  test('a path that means nothing leads home', async () => {
    await openPage('be/zzz/', files);
    expect(await found(/Адрас «zzz» тут нікуды не вядзе/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Паглядзець усе кантакты' }).getAttribute('href')).toMatch(
      /\/be\/$/,
    );
  });
});

describe('what is broken is said, and can be tried again', () => {
  test('no manifest', async () => {
    const broken = new Map<string, string>();
    await openPage('en/about/', broken);
    expect(await found(/manifest\.json/)).toBeTruthy();
    for (const [name, text] of files) broken.set(name, text);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await found(/2 contacts as told/)).toBeTruthy();
  });

  test('a bundle of a newer Readout', async () => {
    await openPage('uk/about/', new Map([['bundle/manifest.json', JSON.stringify({ version: 99 })]]));
    expect(await found(/новішої версії Readout/)).toBeTruthy();
  });
});

describe('languages', () => {
  test('the switch keeps the view, changes the link and the page’s language', async () => {
    await openPage('en/about/', files);
    await userEvent.click(await screen.findByRole('link', { name: 'Українська' }));
    expect(location.pathname).toBe('/uk/about/');
    expect(await screen.findByRole('heading', { level: 1, name: 'Як ми читаємо' })).toBeTruthy();
    await waitFor(() => expect(document.documentElement.lang).toBe('uk'));
  });

  test('a link without a language follows the browser and keeps the rest', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['pl', 'be-BY', 'ru']);
    await openPage('about/?kind=call', files);
    await waitFor(() => expect(location.pathname + location.search).toBe('/be/about/?kind=call'));
  });

  test('an old link is put into today’s form', async () => {
    await openPage(`en/e/${id}/?as=list`, files);
    await waitFor(() => expect(location.pathname).toBe(`/en/c/${id}/`));
  });
});

test('the window’s title names kind, parties and date', async () => {
  await openPage(`en/c/${id}/?as=list`, files);
  await waitFor(() =>
    expect(document.title).toBe('Meeting: Louis Trentino and Rufus Firefly, 5 March 2022 · Readout'),
  );
});

test('another bundle is asked for by name only', async () => {
  const { asked } = await openPage('en/about/?bundle=demo', serve(bundle.files, 'bundle-demo/'));
  expect(await found(/2 contacts as told/)).toBeTruthy();
  expect(asked.every((path) => path.startsWith('bundle-demo/'))).toBe(true);
});

test('the page of one article asks for no more than it shows', async () => {
  const article = bundle.shards[0]?.articles[0]?.id ?? '';
  const { asked } = await openPage(`en/a/${article}/`, files);
  expect(await screen.findByText('Tells of', {}, { timeout: 4000 })).toBeTruthy();
  expect(asked).toEqual([...new Set(asked)]);
});
