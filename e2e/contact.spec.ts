import { february, kualaLumpur, lateOctober } from './helpers/bundle.ts';
import { expect, expectAccessible, test } from './helpers/journey.ts';

test('an analyst finds a contact and reads what is told of it, by whom and where', async ({ page }) => {
  await page.goto('en/');
  await page
    .getByRole('link', { name: /24 Sep|New York/ })
    .first()
    .click();
  await expect(page).toHaveURL(/2025-09-24-meeting-lavrov-rubio-new-york/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rubio');
  await expect(page.getByText('New York').filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText(/United States: no account among these articles/)).toBeVisible();
  await expect(page.getByText('original not linked').first()).toBeVisible();
});

test('a date that no article states says where it comes from', async ({ page }) => {
  await page.goto('en/c/2025-08-15-summit-putin-trump-anchorage/');
  await expect(page.getByText(/It comes from our registry of well-known contacts/)).toBeVisible();
});

test('a meeting that did not take place keeps every account of its status', async ({ page }) => {
  await page.goto(`en/c/${lateOctober}/`);
  const thread = page
    .getByRole('region', { name: 'Status over time' })
    .or(page.locator('section', { hasText: 'Status over time' }))
    .first();
  await expect(thread.getByText('cancelled').first()).toBeVisible();
  await expect(thread.getByText('postponed').first()).toBeVisible();
});

test('an editor’s note stands apart and is no difference', async ({ page }) => {
  await page.goto('en/c/2025-10-21-call-lavrov-rubio/');
  await expect(page.getByText('Editor’s note')).toBeVisible();
  await expect(page.getByText(/20 October/)).toBeVisible();
  await page.goto('en/c/2025-10-21-call-lavrov-rubio/compare/');
  await expect(page.getByRole('table', { name: /Comparison of/ })).toBeVisible();
  await expect(page.locator('table').first().getByText('told differently')).toHaveCount(0);
});

test('an excerpt leads to its line in the article, where what was set aside is listed', async ({ page }) => {
  await page.goto(`en/c/${february}/`);
  await page
    .getByRole('link', { name: /^line \d+$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/a\/2025-02-15-newskiev/);
  await expect(page.getByText('Set aside, not read')).toBeVisible();
  await expect(page.getByText(/popular/).first()).toBeVisible();
});

for (const path of [
  `en/c/${kualaLumpur}/`,
  `be/c/${lateOctober}/`,
  'ru/s/2025-11-09-statement-lavrov-ria-novosti/',
])
  test(`${path} has no accessibility violation`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });

test('an article’s page has no accessibility violation', async ({ page }) => {
  await page.goto(`en/c/${february}/`);
  await page
    .getByRole('link', { name: /^line \d+$/ })
    .first()
    .click();
  await expect(page.getByText('Set aside, not read')).toBeVisible();
  await expectAccessible(page);
});
