import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { speakerFor } from '../i18n/speaker.ts';
import { TranslatorProvider } from '../i18n/useTranslation.ts';
import { Dialog } from './Dialog.tsx';
import { MarkLabel } from './icons.tsx';
import { Segmented } from './Segmented.tsx';
import { ToastProvider, useToast } from './Toast.tsx';

afterEach(cleanup);

function Choice() {
  const [value, setValue] = useState<'a' | 'b'>('a');
  return (
    <Segmented
      label="Columns"
      value={value}
      options={[
        { value: 'a', label: 'Articles' },
        { value: 'b', label: 'Voices' },
      ]}
      onChange={setValue}
    />
  );
}

function Opened() {
  const [open, setOpen] = useState(true);
  return (
    <Dialog title="Share" open={open} onClose={() => setOpen(false)}>
      x
    </Dialog>
  );
}

function Copy() {
  const announce = useToast();
  return (
    <button type="button" onClick={() => announce('Copied')}>
      copy
    </button>
  );
}

test('one of a few is chosen by its word, and the choice is said', async () => {
  render(<Choice />);
  expect(screen.getByRole('group', { name: 'Columns' })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Voices' }));
  expect((screen.getByRole('radio', { name: 'Voices' }) as HTMLInputElement).checked).toBe(true);
});

test('a dialog has the name of its heading and closes by its button', async () => {
  render(
    <TranslatorProvider value={speakerFor('uk')}>
      <Opened />
    </TranslatorProvider>,
  );
  expect(screen.getByRole('dialog', { name: 'Share' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Закрити' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('what happened is announced to those who listen', async () => {
  render(
    <ToastProvider>
      <Copy />
    </ToastProvider>,
  );
  await userEvent.click(screen.getByRole('button'));
  expect(screen.getByRole('status').textContent).toBe('Copied');
});

test.each([
  ['en', 'told differently'],
  ['uk', 'подано по-різному'],
  ['ru', 'подано по-разному'],
  ['be', 'пададзена па-рознаму'],
] as const)('a mark has its word in %s', (lang, word) => {
  render(
    <TranslatorProvider value={speakerFor(lang)}>
      <MarkLabel mark="differs" />
    </TranslatorProvider>,
  );
  expect(screen.getByText(word)).toBeTruthy();
});
