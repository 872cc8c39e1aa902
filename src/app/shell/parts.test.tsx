import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { homeView } from '../url/view.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Part } from './part.ts';
import { slotsOf } from './parts.ts';
import { usePart } from './usePart.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Slot({ part }: { part: Part<Record<never, never>> }) {
  const View = usePart(part);
  return View ? <View /> : 'waiting';
}

test('a part is drawn when it is here, at once when it was here before', async () => {
  let times = 0;
  const part = new Part(async () => {
    times += 1;
    return () => <p>part</p>;
  });
  render(<Slot part={part} />);
  expect(screen.queryByText('waiting')).toBeTruthy();
  expect(await screen.findByText('part')).toBeTruthy();
  cleanup();
  render(<Slot part={part} />);
  expect(screen.queryByText('part')).toBeTruthy();
  expect(times).toBe(1);
});

test('a part that can’t be had is told to who stands around it', async () => {
  // React tells the console too
  vi.spyOn(console, 'error').mockReturnValue();
  const part = new Part<Record<never, never>>(() => Promise.reject(new Error('no import')));
  render(
    <ErrorBoundary resetKey="" fallback={(_, error) => <p>{error.message}</p>}>
      <Slot part={part} />
    </ErrorBoundary>,
  );
  expect(await screen.findByText('no import')).toBeTruthy();
});

test('a page asks for what it shows first, a frame for no tools', () => {
  const at = (page: typeof homeView.page, embed = false) => slotsOf({ page, embed });
  expect(at({ name: 'home' })).toEqual(['timeline', 'search', 'compare', 'share', 'filter']);
  expect(at({ name: 'about' })).toEqual(['search', 'filter']);
  expect(at({ name: 'home' }, true)).toEqual(['timeline']);
  expect(at({ name: 'contact-compare', id: 'x' }, true)).toEqual(['timeline', 'compare']);
});
