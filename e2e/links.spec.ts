import { articleIds, contactIds, kualaLumpur, langs, lateOctober, statementIds } from './helpers/bundle.ts';
import { expect, test } from './helpers/journey.ts';

for (const id of contactIds)
  test(`a colleague opens ${id} cold, in each language`, async ({ page }) => {
    for (const lang of langs) {
      const answer = await page.goto(`${lang}/c/${id}/`);
      expect(answer?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('main h1, #root h1').first()).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  });

test('the static page of every route says its language, title and canonical address', async ({ request }) => {
  const routes = [
    '',
    ...contactIds.flatMap((id) => [`c/${id}/`, `c/${id}/compare/`]),
    ...statementIds.flatMap((id) => [`s/${id}/`, `s/${id}/compare/`]),
    ...articleIds.map((id) => `a/${id}/`),
  ];
  for (const lang of langs)
    for (const route of routes) {
      const answer = await request.get(`${lang}/${route}`);
      expect(answer.status(), `${lang}/${route}`).toBe(200);
      const html = await answer.text();
      expect(html, `${lang}/${route}`).toMatch(new RegExp(`<html lang="${lang}"`));
      expect(html).toMatch(/<title>[^<]{8,}<\/title>/);
      expect(html).toMatch(/<meta name="description" content="[^"]{8,}"/);
      expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]*${lang}/${route}"`));
      for (const other of langs) expect(html).toContain(`hreflang="${other}"`);
    }
});

test('back and forward step through what was selected', async ({ page }) => {
  await page.goto(`en/c/${kualaLumpur}/`);
  await page.getByRole('link', { name: 'Compare the accounts' }).first().click();
  await expect(page).toHaveURL(/compare\/$/);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`c/${kualaLumpur}/$`));
  await expect(page.getByRole('heading', { name: 'Who tells of it' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('table', { name: /Comparison of/ })).toBeVisible();
});

test('switching the language keeps the view and changes the link', async ({ page }) => {
  await page.goto(`en/c/${lateOctober}/`);
  await page.getByRole('link', { name: /^(УК|Українська)/ }).click();
  await expect(page).toHaveURL(new RegExp(`/uk/c/${lateOctober}/$`));
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Лавров');
  await page.getByRole('link', { name: /^(БЕ|Беларуская)/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Лаўроў');
});

test.describe('the first visit', () => {
  test.use({ locale: 'uk-UA' });
  test('follows the language of the browser', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  });
});

test.describe('an id that is not here', () => {
  test.use({ expectedTrouble: /404/u });
  test('gets a helpful page that names contacts like it', async ({ page }) => {
    const answer = await page.goto('en/c/2025-07-10-meeting-lavrov-rubio-jakarta/');
    expect(answer?.status()).toBe(404);
    await expect(
      page
        .getByRole('link', { name: /kuala-lumpur|Kuala Lumpur/ })
        .or(page.getByRole('link', { name: /all contacts/i }))
        .first(),
    ).toBeVisible();
  });
});
