import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { nameRoot } from '#testing/page.tsx';
import { currentView, preferredLang } from './address.ts';
import { change, lastMove } from './history.ts';
import { Link } from './Link.tsx';

beforeAll(nameRoot);
afterEach(cleanup);

function at(path: string) {
  history.replaceState(null, '', path);
}

test('a link is a real address that keeps language, bundle and filters', () => {
  at('/uk/?bundle=demo&kind=call');
  render(<Link to={{ name: 'contact', id: 'x-1' }}>x</Link>);
  expect(screen.getByRole('link').getAttribute('href')).toMatch(/\/uk\/c\/x-1\/\?kind=call&bundle=demo$/);
});

test('a plain click navigates within the page, a modified one is left to the browser', () => {
  at('/en/');
  render(<Link to={{ name: 'contact', id: 'x-1' }}>x</Link>);
  const link = screen.getByRole('link');
  const left: boolean[] = [];
  const browser = (click: Event) => {
    left.push(!click.defaultPrevented);
    click.preventDefault();
  };
  document.addEventListener('click', browser);
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }])
    fireEvent.click(link, held);
  expect([left, location.pathname]).toEqual([[true, true, true, true], '/en/']);
  fireEvent.click(link);
  expect([left.at(-1), location.pathname]).toEqual([false, '/en/c/x-1/']);
  document.removeEventListener('click', browser);
});

test('a link out of a frame opens the whole page in a new tab', () => {
  at('/en/c/x-1/?embed=1');
  render(
    <Link to={(view) => view} newTab>
      x
    </Link>,
  );
  const link = screen.getByRole('link');
  expect([link.getAttribute('href')?.includes('embed'), link.getAttribute('target')]).toEqual([
    false,
    '_blank',
  ]);
});

test('choosing pushes, panning replaces, and the same view again does nothing', () => {
  at('/en/');
  const before = history.length;
  change(
    (view) => ({
      ...view,
      timeline: { ...view.timeline, window: { start: '2022-01-01', end: '2022-02-01' } },
    }),
    'replace',
  );
  expect([history.length, lastMove(), location.search]).toEqual([
    before,
    'replace',
    '?w=2022-01-01..2022-02-01',
  ]);
  change((view) => ({ ...view, page: { name: 'about' } }));
  change((view) => view);
  expect([history.length, lastMove()]).toEqual([before + 1, 'push']);
  expect(currentView().timeline.window).toEqual({ start: '2022-01-01', end: '2022-02-01' });
});

test.each([
  [['uk-UA', 'en'], 'uk'],
  [['pl', 'be'], 'be'],
  [['RU'], 'ru'],
  [['fr', 'de'], 'en'],
  [[], 'en'],
])('a reader of %j gets %s', (wanted, lang) => {
  expect(preferredLang(wanted)).toBe(lang);
});
