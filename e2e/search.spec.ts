import type { Page } from '@playwright/test';
import { articleIds, kualaLumpur } from './helpers/bundle.ts';
import { expect, expectAccessible, test } from './helpers/journey.ts';

async function search(page: Page, text: string) {
  await page.goto('en/');
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Search/ }).fill(text);
  return page.getByRole('option');
}

const found: readonly [text: string, option: RegExp][] = [
  ['Лаўроў', /^Сяргей Лаўроў → Sergey Lavrov$/],
  ['лавров', /^9 contacts|^\d+ contacts? with “лавров”$/],
  ['Lavrv', /Sergey Lavrov/],
  ['Рубіо', /^Марко Рубіо → Marco Rubio$/],
  ['Куала-Лумпур', /Kuala Lumpur$/],
  ['Куала', /^meeting: Lavrov–Rubio, 10 July 2025, Kuala Lumpur/],
  ['oct 2025', /^\d contacts? with “oct 2025”$/],
  ['жовтень 2025', /^meeting: Lavrov–Rubio, late October 2025/],
  ['кастрычнік 2025', /^call: Lavrov–Rubio, 21 October 2025/],
  ['10 июля', /^meeting: Lavrov–Rubio, 10 July 2025/],
  ['2025-07-10', /^meeting: Lavrov–Rubio, 10 July 2025/],
  ['2025-07-10-meeting-lavrov', /^meeting: Lavrov–Rubio, 10 July 2025/],
  ['flexibility', /^meeting: Lavrov–Rubio, 10 July 2025.* told: “flexibility”/],
];

for (const [text, option] of found)
  test(`“${text}” is found`, async ({ page }) => {
    await expect((await search(page, text)).filter({ hasText: option }).first()).toBeVisible();
  });

test('what is found by what is told opens as a filtered timeline, from the link too', async ({
  page,
  isMobile,
}) => {
  const options = await search(page, 'flexibility');
  await options
    .filter({ hasText: /contacts? with “flexibility”/ })
    .first()
    .click();
  await expect(page).toHaveURL(/q=flexibility/);
  await page.reload();
  const links = page.locator(isMobile ? 'a[href*="/c/"] time' : 'a.tl-mark[href*="/c/"]');
  await expect(links).toHaveCount(1);
  await expect(page.locator(`a[href*="${kualaLumpur}"]`).first()).toBeAttached();
});

test('keys pressed while the page is still loading are not lost @desktop', async ({ page }) => {
  // the palette's chunk is held back until after the keys
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/SearchBox-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('en/');
  await expect(page.getByRole('link', { name: 'Readout', exact: true })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark');
  release();
  const input = page.getByRole('combobox', { name: /Search/ });
  await expect(input).toBeFocused();
  await expect(input).toHaveValue('dark');
  await input.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('commands change language, colours and view by keyboard alone', async ({ page }) => {
  await search(page, 'dark');
  await expect(page.getByRole('option', { name: /Colours: dark/, selected: true })).toBeVisible();
  await page.getByRole('combobox', { name: /Search/ }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Search/ }).fill('Укра');
  await expect(page.getByRole('option', { name: /Language: Українська/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: /Language: Українська/ }).click();
  await expect(page).toHaveURL(/\/uk\//);
});

test('what one article tells of is shown alone, and its chip takes the filter away', async ({
  page,
  isMobile,
}) => {
  const id = articleIds[0] ?? '';
  await page.goto(`en/a/${id}/`);
  await page.getByRole('link', { name: 'Show on the timeline' }).click();
  await expect(page).toHaveURL(new RegExp(`article=${id}`));
  const contacts = page.locator(isMobile ? 'a[href*="/c/"] time' : 'a.tl-mark[href*="/c/"]');
  await expect(contacts.first()).toBeVisible();
  const told = await contacts.count();
  await page.getByRole('button', { name: /Remove.*Article: / }).click();
  await expect(page).not.toHaveURL(/article=/);
  await expect.poll(() => contacts.count()).toBeGreaterThan(told);
});
