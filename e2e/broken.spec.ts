import { kualaLumpur } from './helpers/bundle.ts';
import { expect, test } from './helpers/journey.ts';

test.describe('a broken bundle', () => {
  test.use({ expectedTrouble: /404|503|Failed to load|net::/u });

  test('says which file is missing, and a retry mends it', async ({ page }) => {
    await page.route(/shard-.*\.json/, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto(`en/c/${kualaLumpur}/`);
    const alert = page.getByRole('alert').first();
    await expect(alert).toContainText(/shard-/);
    await page.unroute(/shard-.*\.json/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Who tells of it' })).toBeVisible();
  });

  test('notices a changed file by its hash and keeps what can be shown', async ({ page }) => {
    await page.route(/shard-.*\.json/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('Zerkalo', 'Gazette') });
    });
    await page.goto(`en/c/${kualaLumpur}/`);
    await expect(page.getByRole('alert').first()).toContainText(/changed or cut short/);
    await expect(page.getByText(/Not a complete record/)).toBeVisible();
  });

  test('of a newer version asks for a reload instead of guessing', async ({ page }) => {
    await page.route(/manifest\.json/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), version: 99 } });
    });
    await page.goto('en/');
    await expect(page.getByRole('alert').first()).toContainText(/newer version/);
  });
});
