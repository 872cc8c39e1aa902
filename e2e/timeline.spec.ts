import { contactIds } from './helpers/bundle.ts';
import { expect, expectAccessible, test } from './helpers/journey.ts';

test('the first screen shows every contact, how much it stands on, and a comparison already open', async ({
  page,
  isMobile,
}) => {
  await page.goto('en/');
  await expect(
    page.getByText(/9 contacts as told in 5 articles, .*2025\. Not a complete record\./),
  ).toBeVisible();
  const first = page
    .getByRole('table', { name: /Comparison of/ })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .first();
  await expect(first).toBeVisible();
  await expect(page.getByRole('heading', { name: /Marco Rubio/ }).first()).toBeVisible();
  if (isMobile) return;
  expect((await first.boundingBox())?.y).toBeLessThan(480);
  const chart = page.getByRole('group', { name: /Timeline of contacts/ });
  for (const id of contactIds) await expect(chart.locator(`a[href*="/c/${id}/"]`).first()).toBeAttached();
  const box = await chart.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(140);
  expect(box?.height).toBeLessThanOrEqual(210);
});

test('a keyboard alone walks the contacts and opens one', async ({ page, isMobile }) => {
  await page.goto(isMobile ? 'en/?as=timeline' : 'en/');
  const chart = page.getByRole('group', { name: /Timeline of contacts/ });
  await chart.focus();
  await page.keyboard.press('Home');
  const said = page.getByRole('status').filter({ hasText: / of 9/ });
  await expect(said).toContainText('1 of 9');
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('2 of 9');
  await page.keyboard.press('End');
  await expect(said).toContainText('9 of 9');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/c\/2025-02-12-call-putin-trump\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Putin');
});

test('the list has the same contacts as the timeline, in order of time', async ({ page }) => {
  await page.goto('en/timeline/?as=list');
  const list = page
    .getByRole('list', { name: 'List of contacts' })
    .or(page.getByRole('region', { name: 'List of contacts' }))
    .first();
  await expect(list).toBeVisible();
  const links = await list
    .locator('a[href*="/c/"]')
    .evaluateAll((all) => all.map((a) => /\/c\/([^/]+)\//.exec((a as HTMLAnchorElement).href)?.[1]));
  expect([...new Set(links)].sort()).toEqual([...contactIds].sort());
});

test('lanes are switched and stay in the link', async ({ page, isMobile }) => {
  await page.goto(isMobile ? 'en/?as=timeline' : 'en/');
  await page.getByRole('combobox', { name: /Lanes by/ }).selectOption('kind');
  await expect(page).toHaveURL(/lanes=kind/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: /Lanes by/ })).toHaveValue('kind');
});

test('zooming keeps the page where it is and can be taken back', async ({ page, isMobile }) => {
  await page.goto(isMobile ? 'en/?as=timeline' : 'en/');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/w=\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}/);
  await page.getByRole('button', { name: 'Show the whole time' }).click();
  await expect(page).not.toHaveURL(/w=/);
});

test('dragging moves the marks with the pointer, opens nothing, and lands in the link', {
  tag: '@desktop',
}, async ({ page }) => {
  await page.goto('en/timeline/?w=2025-06-01..2025-10-31');
  const mark = page.locator('a.tl-mark[href*="2025-09-24-meeting"]').first();
  await expect(mark).toBeVisible();
  // from here on the marks are vis's own
  await expect(page.locator('.tl-first')).toHaveCount(0);
  const before = await mark.boundingBox();
  if (!before) throw new Error('no mark');
  await page.mouse.move(before.x + 4, before.y + 8);
  await page.mouse.down();
  await page.mouse.move(before.x - 96, before.y + 8, { steps: 5 });
  expect(Math.round((await mark.boundingBox())?.x ?? 0)).toBe(Math.round(before.x) - 100);
  await page.mouse.up();
  await expect(page).toHaveURL(/timeline\/\?w=2025-06-(?!01)\d\d\.\.2025-11/);
  expect(Math.round((await mark.boundingBox())?.x ?? 0)).toBe(Math.round(before.x) - 100);
});

test('ctrl and the wheel zoom around the day under the pointer', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('en/timeline/?w=2025-06-01..2025-10-31');
  const mark = page.locator('a.tl-mark[href*="2025-07-10-meeting"]').first();
  await expect(mark).toBeVisible();
  // from here on the marks are vis's own
  await expect(page.locator('.tl-first')).toHaveCount(0);
  const before = await mark.boundingBox();
  if (!before) throw new Error('no mark');
  await page.mouse.move(before.x + 8, before.y + 8);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(/w=2025-06-(?!01)\d\d\.\.2025-(?!10-31)/);
  expect(Math.abs(((await mark.boundingBox())?.x ?? 0) - before.x)).toBeLessThanOrEqual(2);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const path of ['en/', 'be/timeline/', 'uk/timeline/?as=list'])
    test(`${path} in ${colorScheme} has no accessibility violation`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    });

test('words of a bar that begins far before the time seen stand where vis will put them', {
  tag: '@desktop',
}, async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/assets/vis-chart*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('en/timeline/?w=2025-10-29..2025-10-31&as=timeline');
  const bar = page.locator('.tl-host a.tl-span').first();
  const before = await bar.boundingBox();
  await expect(page.locator('.tl-first')).toHaveCount(1);
  release();
  await expect(page.locator('.tl-first')).toHaveCount(0);
  const after = await bar.boundingBox();
  expect(Math.round((after?.x ?? 0) / 4)).toBe(Math.round((before?.x ?? -99) / 4));
});
