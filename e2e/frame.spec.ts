import { kualaLumpur } from './helpers/bundle.ts';
import { expect, openInFrame, test } from './helpers/journey.ts';

test('an editor’s frame on another origin shows the contact, its comparison and where it comes from, without menus', async ({
  page,
  baseURL,
}) => {
  const frame = await openInFrame(page, `${baseURL}uk/c/${kualaLumpur}/compare/?embed=1`);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Рубіо');
  await expect(frame.getByRole('table').first()).toBeVisible();
  await expect(frame.getByText(/Це не повний перелік|Не повний/)).toBeVisible();
  await expect(frame.getByRole('searchbox')).toHaveCount(0);
  const rows = frame.getByRole('table').first().locator('tbody tr:has(td)');
  expect(await rows.count()).toBeLessThanOrEqual(5);
  const out = frame.getByRole('link', { name: /Усі рядки/ });
  await expect(out).toHaveAttribute('target', '_blank');
  await expect(out).not.toHaveAttribute('href', /embed=1/);
});
