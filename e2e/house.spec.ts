import { expect, expectAccessible, openInFrame, test } from './helpers/journey.ts';

test('the front page opens without an error, a warning or a breach of the content policy', async ({
  page,
}) => {
  const response = await page.goto('');
  expect(response?.status()).toBe(200);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('the front page has no accessibility violation', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('#root')).not.toBeEmpty();
  await expectAccessible(page);
});

test('the page opens inside a frame of another origin', async ({ page, baseURL }) => {
  const frame = await openInFrame(page, `${baseURL}?embed=1`);
  await expect(frame.locator('#root')).not.toBeEmpty();
});

test.describe('an address that leads nowhere', () => {
  test.use({ expectedTrouble: /404/u });
  test('answers 404 with a page that helps on', async ({ page, baseURL }) => {
    const response = await page.goto('en/c/2001-01-01-call-nobody-noone/');
    expect(response?.status()).toBe(404);
    const links = page.getByRole('link');
    await expect(links.first()).toBeVisible();
    const homes = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(homes.some((home) => home.startsWith(baseURL ?? '?'))).toBe(true);
  });
});
