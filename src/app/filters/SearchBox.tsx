import type { KeyboardEvent } from 'react';
import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useManifest } from '../data/hooks.ts';
import { useTermIndex } from '../data/search.ts';
import { useEntries } from '../data/useEntries.ts';
import type { TextFound } from '../data/useText.ts';
import { useText } from '../data/useText.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import {
  isPaletteWanted,
  onPaletteWanted,
  typedAhead,
  wantPalette,
  watchPaletteKey,
} from '../ui/palette-key.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { chooseTheme } from '../ui/useTheme.ts';
import { change } from '../url/history.ts';
import type { Command } from './commands.ts';
import { commandsFor } from './commands.ts';
import type { Choice } from './palette.ts';
import { choicesFor } from './palette.ts';
import styles from './search.module.css';

/** Opens the palette: a button, and Ctrl-K (⌘K) from anywhere. */
export function SearchBox() {
  const { t } = useTranslation();
  const open = useSyncExternalStore(onPaletteWanted, isPaletteWanted);
  useEffect(watchPaletteKey, []);
  return (
    <>
      <Button
        look="plain"
        className={styles.opener}
        onClick={() => wantPalette(true)}
        aria-keyshortcuts="Control+K Meta+K"
        title={t('filters.search.shortcut')}
      >
        <svg
          viewBox="0 0 16 16"
          width="14"
          height="14"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d="M7 2.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6M10.6 10.6L14 14" />
        </svg>
        <span className={styles.word}>{t('filters.search.open')}</span>
      </Button>
      <Dialog title={t('filters.search.open')} open={open} onClose={() => wantPalette(false)}>
        <Palette onDone={() => wantPalette(false)} />
      </Dialog>
    </>
  );
}

function useChoices(search: string): {
  choices: readonly (Choice | Command)[];
  text: TextFound;
  /** all that can be searched at first is here, or won't be */
  ready: boolean;
} {
  const speech = useSpeech();
  const manifest = useManifest();
  const { entries, complete, failed } = useEntries();
  const index = useTermIndex(manifest.state === 'ready' ? manifest.value : null);
  const text = useText(search, { entries, whole: complete, wanted: true });
  const { hits } = text;
  const found = useMemo(
    () => (entries && index ? choicesFor(search, { entries, index, text: hits }, speech) : []),
    [search, entries, index, hits, speech],
  );
  const commands = useMemo(() => commandsFor(search, speech), [search, speech]);
  const ready = Boolean(entries && index) || failed.length > 0 || manifest.state === 'failed';
  return { choices: [...found, ...commands], text, ready };
}

/** Enter chooses from what was found for all that was typed, and waits for it; typing on takes it back. */
function useEnter(settled: boolean, choose: () => void): (entered: boolean) => void {
  const [entered, setEntered] = useState(false);
  const act = useEffectEvent(() => {
    setEntered(false);
    choose();
  });
  useEffect(() => {
    if (entered && settled) act();
  }, [entered, settled]);
  return setEntered;
}

function Palette({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // a dialog opened after this focuses what bears the attribute, else its close button; React's autoFocus sets none
    input.current?.setAttribute('autofocus', '');
    input.current?.focus();
  }, []);
  const search = useDeferredValue(typed);
  const { choices, text, ready } = useChoices(search);
  const choose = (choice: Choice | Command | undefined) => {
    if (!choice) return;
    if ('theme' in choice) chooseTheme(choice.theme);
    else change(choice.go);
    onDone();
  };
  const enter = useEnter(ready && search === typed, () => choose(choices[at]));
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key === 'ArrowDown') setAt(Math.min(choices.length - 1, at + 1));
    else if (press.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (press.key === 'Enter') enter(true);
    // a browser would empty the field first, and close at the next press alone
    else if (press.key === 'Escape') onDone();
    else return;
    press.preventDefault();
  };
  return (
    <div className={styles.palette}>
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label={t('filters.search.label')}
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-activedescendant={choices.length ? `${list}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={t('filters.search.placeholder')}
        value={typed}
        onKeyDown={onKeyDown}
        // what was typed before it could be typed here
        onFocus={() => setTyped((before) => before + typedAhead())}
        onChange={(change) => {
          setTyped(change.target.value);
          setAt(0);
          enter(false);
        }}
      />
      <Options id={list} choices={choices} at={at} onChoose={choose} />
      {typed && !choices.length ? <p role="status">{t('filters.search.empty')}</p> : null}
      {typed && text.loaded < text.of ? <Unsearched {...text} /> : null}
    </div>
  );
}

/** How much of what is told was searched, while the rest comes. */
function Unsearched({ loaded, of }: TextFound) {
  const { t } = useTranslation();
  const { format } = useSpeech();
  return (
    <p role="status" className={styles.unsearched}>
      {t('filters.search.textLoading', { n: format.number(loaded), of: format.number(of) })}
    </p>
  );
}

interface OptionsProps {
  id: string;
  choices: readonly (Choice | Command)[];
  at: number;
  onChoose: (choice: Choice | Command) => void;
}

function Words({ choice }: { choice: Choice | Command }) {
  const { t } = useTranslation();
  if (!('met' in choice))
    return (
      <>
        {choice.name} <small>{t('filters.search.command')}</small>
      </>
    );
  return (
    <>
      {choice.met ?? choice.name}
      {choice.told ? <small>{` ${choice.told}`}</small> : null}
    </>
  );
}

function Options({ id, choices, at, onChoose }: OptionsProps) {
  const { t } = useTranslation();
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('filters.search.label')}
      tabIndex={-1}
      className={styles.options}
    >
      {choices.map((choice, n) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the combobox's
        <div
          key={choice.key}
          id={`${id}-${n}`}
          role="option"
          aria-selected={n === at}
          tabIndex={-1}
          onClick={() => onChoose(choice)}
        >
          <Words choice={choice} />
        </div>
      ))}
    </div>
  );
}
