import { useLayoutEffect, useRef } from 'react';
import type { Entries } from '../data/entries.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { kindWord, outletsOf, partiesInShort, placeOf, whenInFull } from '../ui/entry-words.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { turnsOf } from './accounts.ts';
import type { PlacedMark } from './frame.ts';
import { accountName } from './marks.ts';
import styles from './view.module.css';

interface Props {
  placed: PlacedMark;
  /** the mark's place in the browser's window */
  box: DOMRect;
  entries: Entries;
}

/** More accounts of a status than this are for the contact's own page. */
const mostTurns = 4;

function linesOf(mark: PlacedMark['mark'], entries: Entries, speech: ReturnType<typeof useSpeech>): string[] {
  const { t, format } = speech;
  if (mark.type === 'article') return [mark.name];
  const row = mark.entry;
  const count = entries.articles[row] ?? 0;
  const told = t('timeline.toldIn', { count, n: format.number(count) });
  const place = placeOf(entries, row, speech);
  return [
    `${kindWord(entries, row, speech)}: ${partiesInShort(entries, row, speech)}`,
    [whenInFull(entries, row, speech), place].filter(Boolean).join(' · '),
    [
      mark.type === 'contact' ? t(`terms.status.${mark.status}`) : '',
      mark.signs.includes('≠') ? `≠ ${t('timeline.toldTwoWays')}` : '',
      mark.signs.includes('*') ? `* ${t('timeline.fromRegistry')}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
    [told, ...outletsOf(entries, row, speech)].join(' · '),
    ...(mark.type === 'contact' ? turnsOf(entries, row) : [])
      .slice(0, mostTurns)
      .map((account) => accountName(entries, account, mark.kind, speech)),
  ].filter(Boolean);
}

/** What a mark is, beside the pointer. Its words are in the mark's own name too, so it is silent. */
export function Card({ placed, box, entries }: Props) {
  const { i18n } = useTranslation();
  const speech = useSpeech();
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const room = document.documentElement.clientWidth - element.offsetWidth - 8;
    element.style.left = `${Math.max(8, Math.min(room, box.left))}px`;
    const below = box.bottom + 8 + element.offsetHeight < innerHeight;
    element.style.top = `${below ? box.bottom + 8 : box.top - element.offsetHeight - 8}px`;
  }, [box]);
  const [title, ...lines] = linesOf(placed.mark, entries, speech);
  return (
    <div ref={card} className={styles.card} aria-hidden="true" lang={i18n.language}>
      <strong>{title}</strong>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
