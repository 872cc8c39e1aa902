import { february, interview, kualaLumpur, voiceId } from './helpers/bundle.ts';
import { expect, expectAccessible, test } from './helpers/journey.ts';

test('an analyst compares two readouts: both columns name their relay, and nothing is called a difference that is none', async ({
  page,
}) => {
  await page.goto(`en/c/${kualaLumpur}/compare/`);
  const table = page.getByRole('table', { name: /Comparison of/ });
  await expect(
    table.getByRole('columnheader', { name: /Marco Rubio, United States relayed by Zerkalo/ }),
  ).toBeVisible();
  await expect(
    table.getByRole('columnheader', { name: /Russian (MFA|Foreign Ministry) relayed by Zerkalo/ }),
  ).toBeVisible();
  await expect(table.getByText('told by both').first()).toBeVisible();
  await expect(table.getByText('not told here').first()).toBeVisible();
  await expect(table.getByText('told differently')).toHaveCount(0);
  await expect(page.getByText('Told by the outlet alone:')).toContainText('Reuters');
});

test('a repost names agency and outlet in every column head', async ({ page }) => {
  await page.goto(`en/c/${february}/compare/`);
  const heads = page.getByRole('table', { name: /Comparison of/ }).getByRole('columnheader');
  await expect(heads.filter({ hasText: 'TASS, reposted by Newskiev.ru' })).toHaveCount(2);
  await expect(page.getByText('told differently', { exact: true }).and(page.locator('table *'))).toHaveCount(
    0,
  );
});

test('two articles with one origin open with differences only, and exactly two rows are told differently', async ({
  page,
}) => {
  await page.goto(`en/s/${interview}/compare/`);
  await expect(page.getByText(/1 origin for the matching part: RIA Novosti/)).toBeVisible();
  const toggle = page.getByRole('checkbox', { name: 'Differences only' });
  await expect(toggle).toBeChecked();
  const table = page.getByRole('table', { name: /Comparison of/ });
  await expect(table.getByText('told differently')).toHaveCount(2);
  await expect(table.getByText('told by both')).toHaveCount(0);
  await toggle.uncheck();
  await expect(table.getByText('told by both').first()).toBeVisible();
  await expect(page).toHaveURL(/diff=0/);
});

test('the columns a reader chooses are in the link and come back with it', async ({ page }) => {
  await page.goto(
    `en/c/${kualaLumpur}/compare/?by=voice&cols=${voiceId('Russian MFA')},${voiceId('Marco Rubio')}`,
  );
  const heads = page.getByRole('columnheader').filter({ hasText: 'relayed by' });
  await expect(heads.nth(0)).toContainText('Russian');
  await expect(heads.nth(1)).toContainText('Rubio');
});

for (const path of [`en/c/${kualaLumpur}/compare/`, `uk/s/${interview}/compare/`])
  test(`the comparison at ${path} has no accessibility violation`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('table').first()).toBeVisible();
    await expectAccessible(page);
  });
