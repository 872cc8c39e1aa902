import type { Page } from '@playwright/test';
import { serveDemo } from './helpers/demo.ts';
import { expect, expectAccessible, test } from './helpers/journey.ts';

const chartOf = (page: Page) => page.getByRole('group', { name: /Timeline of contacts/ });
const answer = (page: Page) => new URL(page.url()).searchParams;

test.beforeEach(async ({ page }) => {
  await serveDemo(page, 1200);
});

test('lanes are moved, collapsed and hidden from their own menus, step by step back, and all of it is in the link', async ({
  page,
}) => {
  await page.goto('en/timeline/?bundle=demo&lanes=side&as=timeline');
  const labels = chartOf(page).locator('button[data-lane]');
  await expect(labels.filter({ hasText: 'Freedonia' })).toBeVisible();
  await labels.filter({ hasText: 'Freedonia' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Move down' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Move down' }).click();
  await expect(page).toHaveURL(/put=1\.FD/);
  await labels.filter({ hasText: 'Freedonia' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Collapse' }).click();
  await expect(page).toHaveURL(/fold=FD/);
  await labels.filter({ hasText: 'Freedonia' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hide' }).click();
  await expect(labels.filter({ hasText: 'Freedonia' })).toHaveCount(0);
  await page.reload();
  await expect(labels.first()).toBeVisible();
  await expect(labels.filter({ hasText: 'Freedonia' })).toHaveCount(0);
  await page.goBack();
  await expect(labels.filter({ hasText: 'Freedonia' })).toBeVisible();
  expect(answer(page).get('fold')).toBe('FD');
});

test.describe('below the open contact stands who tells which time', () => {
  // an invented contact has no page of its own on the host
  test.use({ expectedTrouble: /404/ });

  // on a phone a contact stands without the timeline
  for (const colorScheme of ['light', 'dark'] as const)
    test(`for all to read, in ${colorScheme}`, { tag: '@desktop' }, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('en/c/2025-12-27-call-firefly-firefly/?bundle=demo&lanes=side');
      await expect(page.locator('.tl-claimant')).toHaveText(['Syldavia Observer', 'Vulgaria Observer']);
      await expectAccessible(page);
    });
});

test('in the list of lanes the keyboard moves a lane and says where it stands', async ({ page }) => {
  await page.goto('en/timeline/?bundle=demo&lanes=side&as=timeline');
  await page.getByRole('button', { name: 'Arrange lanes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lanes' });
  const grips = dialog.getByRole('button', { name: /^Move/ });
  const name = /“(.+)”/.exec((await grips.nth(2).getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await grips.nth(2).focus();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('status')).toContainText(`${name}: place 2 of`);
  await expect(dialog.getByRole('button', { name: `Move “${name}”`, exact: false })).toBeFocused();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(page).not.toHaveURL(/put=/);
});

test('a lane is dragged by its grip', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('en/timeline/?bundle=demo&lanes=side');
  await page.getByRole('button', { name: 'Arrange lanes' }).click();
  const grips = page.getByRole('button', { name: /^Move/ });
  const [from, to] = [await grips.nth(3).boundingBox(), await grips.nth(0).boundingBox()];
  await page.mouse.move((from?.x ?? 0) + 9, (from?.y ?? 0) + 9);
  await page.mouse.down();
  await page.mouse.move((to?.x ?? 0) + 9, (to?.y ?? 0) + 20);
  await page.mouse.move((to?.x ?? 0) + 9, (to?.y ?? 0) + 4);
  await page.mouse.up();
  await expect(page).toHaveURL(/put=0\./);
});

test('hundreds of lanes scroll, and only those in view are in the page', { tag: '@desktop' }, async ({
  page,
}) => {
  await page.goto('en/timeline/?bundle=demo');
  const chart = chartOf(page);
  const labels = chart.locator('[data-lane]');
  await expect(labels.first()).toBeVisible();
  const first = await labels.first().textContent();
  // the first frame doesn't scroll
  await expect(page.locator('.tl-first')).toHaveCount(0, { timeout: 20_000 });
  const box = await chart.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 500, (box?.y ?? 0) + 200);
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 400);
  await expect(labels.filter({ hasText: first ?? '' })).toHaveCount(0);
  expect(await labels.count()).toBeLessThan(60);
});

test('a dense lane tells what its days hold, and opens them as a list by pointer and by keyboard', async ({
  page,
}) => {
  await page.goto('en/timeline/?bundle=demo&lanes=kind&w=2022-01-01..2025-12-31&as=timeline');
  const chart = chartOf(page);
  await expect(chart.locator('[data-lane="meeting"]')).toBeVisible();
  let [x, y] = [0, 0];
  const list = page.getByRole('dialog', { name: /contact/ });
  // once the pointer on it tells what it holds, it is drawn; lanes above it change while the rest is loading
  await expect(async () => {
    const lane = await chart.locator('[data-lane="meeting"]').boundingBox();
    const box = await chart.boundingBox();
    [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) * 0.7, (lane?.y ?? 0) + 12];
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await expect(page.getByText(/: \d+ contacts?$/)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.mouse.click(x, y);
  await expect(list.getByRole('link').first()).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  const said = page.getByRole('status').filter({ hasText: / of 1,200/ });
  await expect(said).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(list.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/c\//);
});

test('the window on the overview is dragged, brought by a press and moved by keys; presets say how long', async ({
  page,
}) => {
  await page.goto('en/timeline/?bundle=demo&w=2023-01-01..2023-06-30&as=timeline');
  const slider = page.getByRole('slider', { name: 'Time shown' });
  await expect(slider).toBeVisible();
  const box = await slider.boundingBox();
  const at = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 9 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 60, at.y, { steps: 4 });
  expect(answer(page).get('w')).toBe('2023-01-01..2023-06-30');
  await page.mouse.up();
  await expect.poll(() => answer(page).get('w')).not.toBe('2023-01-01..2023-06-30');
  const dragged = answer(page).get('w');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => answer(page).get('w')).not.toBe(dragged);
  await page.getByRole('combobox', { name: /Time/ }).selectOption('month');
  // the link follows once nothing changes
  const days = () => {
    const [start = '', end = ''] = answer(page).get('w')?.split('..') ?? [];
    return (Date.parse(end) - Date.parse(start)) / 86_400_000;
  };
  await expect.poll(days).toBeLessThan(33);
  expect(days()).toBeGreaterThan(27);
});

test('coverage is told by outlet: no contact reported is not no articles', async ({ page }) => {
  await page.goto('en/timeline/?bundle=demo&as=timeline');
  await page.getByRole('combobox', { name: 'When articles were published' }).selectOption('outlet');
  const lines = page.getByRole('list', { name: 'When articles were published' }).getByRole('listitem');
  await expect(lines.first()).toContainText(/articles?, \d/);
  await expect(page.getByText('No contact reported is not the same as no articles.')).toBeVisible();
  await expectAccessible(page);
});

test('the table’s columns and order are in the link, and each column sorts', async ({ page, isMobile }) => {
  await page.goto('en/timeline/?bundle=demo&as=table');
  await page.getByRole('checkbox', { name: 'Topics' }).check();
  await page.getByRole('checkbox', { name: 'Place' }).uncheck();
  await page.getByRole('columnheader', { name: 'Topics' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=topics/);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Topics' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('columnheader', { name: 'Place' })).toHaveCount(0);
  expect(await page.getByRole('row').count()).toBeLessThan(80);
  if (!isMobile) await expectAccessible(page);
});

test('filters combine, whose official account there is among them; a chip each, and one step back', async ({
  page,
}) => {
  await page.goto('en/timeline/?bundle=demo&as=list');
  await page.getByRole('button', { name: 'Filter' }).click();
  const dialog = page.getByRole('dialog');
  const shown = dialog.getByRole('status');
  await dialog
    .getByRole('group', { name: 'Form' })
    .getByRole('checkbox', { name: /meeting/ })
    .check();
  await expect(shown).not.toContainText('1,200 of');
  await dialog.getByRole('group', { name: 'Official account of' }).getByRole('checkbox').first().check();
  await expect(page).toHaveURL(/kind=meeting.*readout=/);
  await page.keyboard.press('Escape');
  const chips = page.getByRole('list', { name: 'Filters that are on' }).getByRole('button');
  await expect(chips).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(chips).toHaveCount(1);
});

test('the chart grows with its window, and shrinks with it @desktop', async ({ page }) => {
  await page.goto('en/timeline/?bundle=demo&as=timeline');
  const chart = page.locator('.tl-host');
  const height = async () => (await chart.boundingBox())?.height ?? 0;
  await expect.poll(height).toBeGreaterThan(500);
  const before = await height();
  await page.setViewportSize({ width: 1440, height: 1200 });
  await expect.poll(height).toBeGreaterThan(before + 200);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(height).toBeLessThan(before + 20);
});

test('with a filter that leaves few lanes the chart comes to rest', { tag: '@desktop' }, async ({ page }) => {
  await page.goto('en/timeline/?bundle=demo&lanes=side&kind=call&w=2024-01-03..2024-02-01');
  await expect(chartOf(page).locator('[data-lane]').first()).toBeVisible();
  await expect(page.locator('.tl-first')).toHaveCount(0);
  const changes = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          let count = 0;
          const watch = new MutationObserver((list) => {
            count += list.length;
          });
          watch.observe(document, { subtree: true, childList: true, attributes: true });
          setTimeout(() => {
            watch.disconnect();
            done(count);
          }, 500);
        }),
    );
  await expect.poll(changes).toBe(0);
});
