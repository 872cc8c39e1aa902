import type { Lang } from '#domain/lang.ts';
import type { OutletMention } from '../outlets.ts';
import { outletsIn } from '../outlets.ts';

/** An outlet's name in running text that may be the page's own, 0–100; below 50 only together with another sign. */
export interface SelfReference {
  mention: OutletMention | null;
  name: string;
  weight: number;
}

/** Countries whose outlets write in a language: «повідомляє CNN з посиланням …» on a Ukrainian page is a citation. */
const homes: Record<Lang, ReadonlySet<string>> = {
  ru: new Set(['RU', 'BY', 'LV', 'NL', 'UA', 'CZ', 'KZ', 'PL', 'AM', 'AZ', 'MD', 'GE', 'LT', 'EE']),
  uk: new Set(['UA', 'CZ']),
  be: new Set(['BY', 'PL', 'CZ']),
  en: new Set(['UA', 'NL']),
};

const passesOn =
  /(?<!\p{L})(?:інформує|информирует|інфармуе|передає|передает|передаёт|перадае)\s+(?:агентство\s+|издание\s+|видання\s+)?[«"]?$/iu;
const says =
  /(?<!\p{L})(?:пише|пишет|піша|повідомляє|повідомляв|повідомляла|повідомляло|сообщает|сообщал|сообщала|сообщало|паведамляе|паведамляў|паведамляла)\s+(?:агентство\s+|издание\s+|видання\s+|телеканал\s+|газета\s+)?[«"]?$/iu;
const quotesHim =
  /(?<!\p{L})(?:цитирует|цитує|цытуе|ссылается|посилається|спасылаецца)\s+(?:\p{Lu}\p{L}+\s+)?[«"]?$/u;
const correspondent =
  /(?<!\p{L})(?:корреспондент\p{L}{0,3}|кореспондент\p{L}{0,3}|карэспандэнт\p{L}{0,3})\s+[«"]?$/iu;
const told =
  /(?<!\p{L})(?:told(?: the)?|в комментарии|в интервью|рассказал\p{L}?|сказал\p{L}?|у коментарі|в коментарі|в інтерв'ю|розповіл?\p{L}?|у каментары|распав(?:ёў|яла))\s+[«"]?$/iu;
const ownPiece = /(?<!\p{L})(?:в материале|у матеріалі|у матэрыяле|в статье|у статті)\s+[«"]?$/iu;
const citing = /^[»"]?,?\s+(?:со ссылкой на|з посиланням на|із посиланням на|са спасылкай на)/iu;
const blocked = /^[»"]?\s+(?:заблокирован|заблокован|заблакаван)/iu;

/** Any word that a self-reference needs: most paragraphs have none, and are done. */
const anyCue =
  /передає|передает|передаёт|перадае|інформує|информирует|інфармуе|пише|пишет|піша|повідомля|сообща|паведамля|цитирует|цитує|цытуе|ссылается|посилається|спасылаецца|корреспондент|кореспондент|карэспандэнт|told|комментарии|интервью|рассказал|сказал|коментар|інтерв'ю|розпові|каментары|распав|материале|матеріалі|матэрыяле|статье|статті|блокирован|блокован|блакаван/iu;

/** The self-references of one paragraph. */
export function selfReferences(folded: string, lang: Lang): SelfReference[] {
  const found: SelfReference[] = [];
  if (!anyCue.test(folded)) return found;
  const mentions = outletsIn(folded);
  for (const mention of mentions) {
    const weight = weightOf(folded, mention, { lang, mentions });
    if (weight > 0) found.push({ mention, name: mention.outlet.names.en, weight });
  }
  return found;
}

function weightOf(
  folded: string,
  mention: OutletMention,
  place: { lang: Lang; mentions: readonly OutletMention[] },
): number {
  const before = folded.slice(Math.max(0, mention.start - 60), mention.start);
  const after = folded.slice(mention.end, mention.end + 40);
  if (correspondent.test(before) && /\p{L}/u.test(before)) return mention.outlet.kind === 'agency' ? 60 : 65;
  if (blocked.test(after)) return 70;
  if (ownPiece.test(before)) return 40;
  const atHome = homes[place.lang].has(mention.outlet.country);
  if (told.test(before)) return atHome ? 35 : 10;
  if (mention.outlet.kind === 'office') return 0;
  if (!atHome || mention.outlet.kind === 'agency')
    return passesOn.test(before) && mention.outlet.kind === 'agency' && atHome ? 30 : 0;
  if (passesOn.test(before) || quotesHim.test(before)) return 60;
  if (!says.test(before)) return 0;
  if (citing.test(after)) return 60;
  return otherVoice(folded, mention, place.mentions) ? 58 : 25;
}

/** Whether the same sentence names another outlet or agency: then this one passes on what that one told. */
function otherVoice(folded: string, mention: OutletMention, mentions: readonly OutletMention[]): boolean {
  const from = folded.lastIndexOf('. ', mention.start) + 1;
  const end = folded.indexOf('. ', mention.end);
  const to = end < 0 ? folded.length : end;
  return mentions.some(
    (other) => other.outlet.id !== mention.outlet.id && other.start >= from && other.end <= to,
  );
}
