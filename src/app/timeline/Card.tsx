import type { Entries } from '../data/entries.ts';
import { kindWord, outletsOf, partiesInShort, placeOf, whenInFull } from '../ui/entry-words.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { turnsOf } from './accounts.ts';
import type { PlacedMark } from './frame.ts';
import { accountName } from './marks.ts';
import { PointerCard } from './PointerCard.tsx';

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

/** What a mark is, beside the pointer. */
export function Card({ placed, box, entries }: Props) {
  const [title, ...lines] = linesOf(placed.mark, entries, useSpeech());
  return (
    <PointerCard box={box} title={title}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </PointerCard>
  );
}
