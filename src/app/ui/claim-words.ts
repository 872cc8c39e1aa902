import type { TFunction } from 'i18next';
import type { Claim } from '#domain/claim.ts';
import { kinds, statuses } from '#domain/kinds.ts';
import type { TimeValue } from '#domain/time.ts';
import type { Format } from '../i18n/format.ts';
import type { Wording } from './wording.ts';

/** What turns facts into words of the reader's language: translator, formats, names. */
export interface Speech {
  t: TFunction;
  format: Format;
  wording: Wording;
}

const minutes = /^PT(\d+)M$/;

/** `YYYY-MM-DD` or `START/END` as a time; a whole-month interval keeps its precision so that it reads as the month. */
export function timeOfValue(value: string): TimeValue {
  const [start = value, end = start] = value.split('/');
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000);
  const precision = start === end ? 'day' : days > 26 ? 'month' : days > 7 ? 'month-part' : 'week';
  return { start, end, precision: precision === 'week' && days < 6 ? 'day' : precision, basis: 'stated' };
}

/** The canonical value of a fact in the reader's language; null where the claim has none or it can't be put in words. */
export function valueInWords(
  claim: Pick<Claim, 'aspect' | 'value'>,
  { t, format, wording }: Speech,
): string | null {
  const { aspect, value } = claim;
  if (value === null) return null;
  switch (aspect) {
    case 'status': {
      const status = statuses.find((one) => one === value);
      return status ? t(`terms.status.${status}`) : value;
    }
    case 'kind': {
      const kind = kinds.find((one) => one === value);
      return kind ? t(`terms.kind.${kind}`) : value;
    }
    case 'date':
      return format.time(timeOfValue(value));
    case 'place':
      return wording.place(value);
    case 'duration': {
      const match = minutes.exec(value);
      return match ? format.duration(Number(match[1])) : value;
    }
    case 'participants':
      return format.list(value.split('+').map((id) => wording.actor(id)));
    case 'initiator':
      return wording.actor(value, wording.side(value));
    default:
      return null;
  }
}

/** A claim as one line: our summary, else the fact itself, else a line made of aspect and facet (then `automatic`). */
export function claimInWords(claim: Claim, speech: Speech): { text: string; automatic: boolean } {
  const { wording } = speech;
  if (claim.gist) return { text: claim.gist[wording.lang], automatic: false };
  const value = valueInWords(claim, speech);
  if (value) return { text: value, automatic: false };
  const aspect = speech.t(`terms.aspect.${claim.aspect}`);
  const facet = wording.facet(claim.facet);
  const voice = claim.voice.at(-1);
  const line = facet.toLocaleLowerCase() === aspect.toLocaleLowerCase() ? facet : `${facet}: ${aspect}`;
  return { text: voice ? `${line} (${wording.voice(voice)})` : line, automatic: true };
}
