import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useWindowHeight } from './useWindowHeight.ts';

function Height() {
  return <output>{useWindowHeight()}</output>;
}

function resize(px: number, coarse = false): void {
  vi.stubGlobal('innerHeight', px);
  vi.stubGlobal('matchMedia', () => ({ matches: coarse }));
  dispatchEvent(new Event('resize'));
}
const shown = () => screen.getByRole('status').textContent;

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the height follows the window once it rests; an address bar that slides away is no resize', () => {
  vi.useFakeTimers();
  resize(900);
  render(<Height />);
  act(() => {
    resize(700);
    vi.advanceTimersByTime(60);
    resize(600);
    vi.advanceTimersByTime(60);
  });
  expect(shown()).toBe('900');
  act(() => void vi.advanceTimersByTime(60));
  expect(shown()).toBe('600');
  act(() => {
    resize(656, true);
    vi.advanceTimersByTime(200);
  });
  expect(shown()).toBe('600');
  cleanup();
  resize(500);
  render(<Height />);
  expect(shown()).toBe('500');
});
