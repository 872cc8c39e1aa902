import { kualaLumpur, lateOctober } from './helpers/bundle.ts';
import { expect, expectAccessible, test } from './helpers/journey.ts';

const told = {
  '2025-02-14': 0,
  '2025-02-15': 3,
  '2025-07-09': 3,
  '2025-07-10': 4,
  '2025-09-24': 6,
  '2025-11-08': 6,
  '2025-11-09': 9,
};

for (const [day, count] of Object.entries(told))
  test(`as known on ${day}, ${count} contacts stand everywhere: in the line that counts, in the list, in the filters`, async ({
    page,
  }) => {
    await page.goto(`en/timeline/?as=list&known=${day}`);
    await expect(page.getByText(new RegExp(`As known on .*: ${count} contacts? as told in`))).toBeVisible();
    if (count === 0) return;
    await expect(page.locator('main, section').locator('a[href*="/c/"] time')).toHaveCount(count);
    await page.getByRole('button', { name: /^Filter/ }).click();
    await expect(page.getByText(`${count} of ${count} contacts`)).toBeVisible();
  });

test('the summit is planned in February, and the timeline shows nothing that was told later', async ({
  page,
  isMobile,
}) => {
  await page.goto(`en/?known=2025-02-15${isMobile ? '&as=timeline' : ''}`);
  const chart = page.getByRole('group', { name: /Timeline of contacts/ });
  const marks = chart.locator('a.tl-mark[href*="/c/"]');
  await expect(marks).toHaveCount(3);
  await expect(
    chart.getByRole('link', { name: /meeting: Putin–Trump, no date.*planned/, includeHidden: true }),
  ).toBeAttached();
  await expect(chart.locator('a.tl-article')).toHaveCount(1);
  await expectAccessible(page);
});

test('a contact that was told later is not told yet, and today’s knowledge is one step away', async ({
  page,
}) => {
  await page.goto(`en/c/${lateOctober}/?known=2025-11-08`);
  await expect(page.getByRole('heading', { name: 'Not told yet on that day' })).toBeVisible();
  await page.getByRole('link', { name: 'Show what is known today' }).click();
  await expect(page).not.toHaveURL(/known=/);
  await expect(page.getByRole('heading', { level: 1, name: /Lavrov/ })).toBeVisible();
});

test('a contact page leaves out the articles published after the day', async ({ page }) => {
  const summit = '2025-08-15-summit-putin-trump-anchorage';
  await page.goto(`en/c/${summit}/?known=2025-10-01`);
  await expect(page.getByRole('link', { name: /Interfax, 24 Sep 2025/ }).first()).toBeVisible();
  await expect(page.getByText(/Glavcom/)).toHaveCount(0);
  await page.goto(`en/c/${summit}/`);
  await expect(page.getByText(/Glavcom/).first()).toBeVisible();
});

test('the first screen opens the comparison that was there on the day', async ({ page }) => {
  await page.goto('en/?known=2025-03-01');
  await expect(page.getByRole('heading', { name: /Sergey Lavrov|Marco Rubio/ }).first()).toBeVisible();
  await expect(page.locator(`a[href*="${kualaLumpur}"]`)).toHaveCount(0);
});

test('play runs through the days of publication and ends with the last', async ({ page }) => {
  await page.goto('en/timeline/');
  await page.getByRole('button', { name: /^Filter/ }).click();
  await page.getByRole('button', { name: 'Play from the first article' }).click();
  await expect(page).toHaveURL(/known=2025-02-15/);
  await expect(page).toHaveURL(/known=2025-11-09/);
  await expect(page.getByRole('button', { name: 'Play from the first article' })).toBeVisible();
});

test('a contact told of in several ways has small marks on the day they were told, each saying who tells it', async ({
  page,
}) => {
  await page.goto('en/timeline/?w=2025-10-01..2025-11-20&as=timeline');
  const told = page.locator('.tl-account');
  await expect(told).toHaveCount(3);
  await expect(told.first()).toHaveAttribute('title', /^cancelled \(told on 9 November 2025\): .*Glavcom/);
  await expect(
    page
      .getByRole('link', {
        name: /late October 2025.*cancelled \(told on 9 November 2025\)/,
        includeHidden: true,
      })
      .first(),
  ).toBeAttached();
});

test('what prepares a contact, and what it prepares, is tied to it on the timeline while it is open', async ({
  page,
  isMobile,
}) => {
  await page.goto(`en/c/2025-10-21-call-lavrov-rubio/${isMobile ? '?as=timeline' : ''}`);
  await expect(page.locator('.tl-tie')).toHaveCount(1);
  await page.goto(`en/c/${lateOctober}/${isMobile ? '?as=timeline' : ''}`);
  await expect(page.locator('a.tl-mark[aria-current]')).toHaveCount(1);
  await expect(page.locator('.tl-tie')).toHaveCount(0);
});
