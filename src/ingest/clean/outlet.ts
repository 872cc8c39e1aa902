import { slug } from '#domain/ids.ts';
import type { Basis } from '#domain/time.ts';
import type { Outlet, OutletMention } from '../outlets.ts';
import { outletsIn } from '../outlets.ts';
import type { CleanArticle, Markup } from '../stages.ts';
import type { Dateline } from './dateline.ts';
import type { LineFeatures } from './features.ts';
import type { Role } from './roles.ts';

type Relay = CleanArticle['relayedFrom'][number];

interface Named {
  id: string;
  name: string;
  outlet: Outlet | null;
}

interface Evidence {
  named: Named;
  line: number | null;
  weight: number;
  basis: Basis;
}

export interface OutletFacts {
  lines: readonly LineFeatures[];
  roles: readonly Role[];
  markup: Markup;
  dateline: { at: Dateline; line: number } | null;
}

/** Below this weight an outlet is named but not shown to be the page's own. */
const enough = 50;

/** Whose page it is and whose text it relays. An agency cited in running text is never the outlet; a dateline's agency is it only when no other is shown. */
export function outletOfArticle(facts: OutletFacts): { outlet: CleanArticle['outlet']; relayedFrom: Relay[] } {
  const evidence = [...markupEvidence(facts.markup), ...facts.lines.flatMap((line) => lineEvidence(line, facts)), ...datelineEvidence(facts)];
  const best = strongest(evidence);
  const relayedFrom = relaysOf(facts, best?.named.id ?? null);
  if (!best) return { outlet: null, relayedFrom };
  return { outlet: { id: best.named.id, name: best.named.name, basis: best.basis, line: best.line }, relayedFrom };
}

/** The outlet with the most weight: its strongest sign, and a little for each further one. */
function strongest(evidence: readonly Evidence[]): Evidence | null {
  const sums = new Map<string, { top: Evidence; sum: number }>();
  for (const sign of evidence) {
    const known = sums.get(sign.named.id);
    if (!known) sums.set(sign.named.id, { top: sign, sum: sign.weight });
    else {
      known.sum = Math.max(known.sum, sign.weight) + Math.min(known.sum, sign.weight) * 0.3;
      if (sign.weight > known.top.weight) known.top = sign;
    }
  }
  let best: { top: Evidence; sum: number } | null = null;
  for (const entry of sums.values()) if (entry.sum >= enough && (!best || entry.sum > best.sum)) best = entry;
  return best?.top ?? null;
}

const known = (outlet: Outlet): Named => ({ id: outlet.id, name: outlet.names.en, outlet });

function unknown(name: string): Named | null {
  const plain = name.replace(/^[«"'\s]+|[»"'.,;:!\s]+$/g, '').slice(0, 60);
  const id = slug(plain) || slugOfCyrillic(plain);
  return id ? { id, name: plain, outlet: null } : null;
}

const latin: Record<string, string> = { а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ы: 'y', э: 'e', ю: 'iu', я: 'ia' };

const slugOfCyrillic = (name: string) => slug([...name.toLowerCase()].map((letter) => latin[letter] ?? letter).join(''));

function markupEvidence(markup: Markup): Evidence[] {
  if (!markup.outlet) return [];
  const named = outletsIn(markup.outlet)[0];
  const made = named ? known(named.outlet) : unknown(markup.outlet);
  return made ? [{ named: made, line: null, weight: 200, basis: 'markup' }] : [];
}

function datelineEvidence({ dateline }: OutletFacts): Evidence[] {
  const named = dateline?.at.outlet;
  return dateline && named ? [{ named: known(named.outlet), line: dateline.line, weight: 55, basis: 'stated' }] : [];
}

const onSite = /(?<!\p{L})(?:читать|читати|чытаць|read|больше новостей|больше новин|більше новин|больш навін|more news|оригинал|originally published|this article was originally|first appeared|перейти|чытайце|читайте)(?:\s+\p{L}+){0,4}\s+(?:на|on|at|in|у|в|ў)\s+(?:сайте\s+|сайті\s+)?/iu;
const support = /(?<!\p{L})(?:поддержать|поддержите|підтримати|підтримайте|падтрымаць|падтрымайце|support|donate to|команд[уы]|подпишитесь на|підписуйтесь на|падпісвайцеся на|subscribe to|sign up for|download|скачать|реклама на|про|about|contact|read more on|редакция|редакція|рэдакцыя)(?!\p{L})/iu;
const rights = /©|\(c\)|copyright|все права|усі права|всі права|усе правы|all rights reserved|при использовании|при цитировании|при цитуванні|при цытаванні|гіперпосилання|гиперссылк|гіперспасылка|сетевое издание/iu;

/** Signs of the outlet on one line. */
function lineEvidence(line: LineFeatures, facts: OutletFacts): Evidence[] {
  const role = facts.roles[line.at] ?? 'blank';
  if (line.blank) return [];
  if (role === 'body' || role === 'deck') return bodyEvidence(line, facts);
  if (role === 'headline' || role === 'trending' || role === 'read-also' || role === 'comment' || role === 'caption') return siteLine(line, role);
  const mentions = outletsIn(line.folded);
  const weight = setAsideWeight(line, role, mentions);
  const signs: Evidence[] = mentions.map((mention) => ({ named: known(mention.outlet), line: line.n, weight: weight(mention), basis: 'stated' }));
  return signs.length > 0 ? signs : unknownSite(line, role);
}

/** «Больше новостей на X», "Read on X": the page's own name even when the line stands in a list. */
function siteLine(line: LineFeatures, role: Role): Evidence[] {
  if (role === 'headline' || !onSite.test(line.folded)) return [];
  const mention = outletsIn(line.folded).at(-1);
  if (mention) return [{ named: known(mention.outlet), line: line.n, weight: 90, basis: 'stated' }];
  return unknownSite(line, 'origin');
}

function setAsideWeight(line: LineFeatures, role: Role, mentions: readonly OutletMention[]): (mention: OutletMention) => number {
  const text = line.folded;
  const credit = role === 'credit' || role === 'tags' || line.credited;
  return (mention) => {
    if (onSite.test(text)) return 90;
    if (role === 'origin') return 0;
    if (credit && !/^©/.test(text.trim()) && !bylineOnly(line, mention)) return 0;
    if (rights.test(text)) return 80;
    if (support.test(text) && line.words.length <= 12) return 80;
    if (alone(line, mentions)) return mention.outlet.kind === 'agency' ? 72 : 75;
    if (line.words.length <= 12 && mention.domain) return 60;
    return role === 'notice' || role === 'share' ? 55 : 20;
  };
}

/** Whether the line holds hardly anything but the outlet's name, a date or a menu word. */
function alone(line: LineFeatures, mentions: readonly OutletMention[]): boolean {
  const named = mentions.reduce((sum, mention) => sum + (mention.end - mention.start), 0);
  const letters = line.folded.replace(/[^\p{L}]/gu, '').length;
  return mentions.length === 1 && (named >= letters * 0.5 || line.dates.length > 0 || line.words.length <= 3);
}

const bylineOnly = (line: LineFeatures, mention: OutletMention) => /^\s*by\s/i.test(line.folded) && /(?:news desk|staff|team|newsroom|редакция)/i.test(line.folded) && mention.outlet.kind === 'outlet';

const domainPiece = /(?<![\p{L}\p{N}@.])[\p{L}\p{N}][\p{L}\p{N}-]{1,40}\.(?:ru|com|ua|by|org|net|info|eu|news|media|io|tv|online|today|co\.uk|com\.ua|uk|de|pl|fm|world|example|press)(?![\p{L}\p{N}])/iu;

/** A site that the lexicon doesn't know, named by a "read on" line, a support link or a copyright mark. */
function unknownSite(line: LineFeatures, role: Role): Evidence[] {
  const text = line.folded;
  const site = onSite.exec(text);
  if (site) return signOf(domainPiece.exec(text)?.[0] ?? namePiece(text.slice(site.index + site[0].length)), line, 85);
  if (role === 'origin' || role === 'credit' || role === 'caption' || role === 'tags' || role === 'share') return [];
  if (rights.test(text)) {
    const name = /(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[–-]\s*\d{4})?)?[,.\s]*([\p{Lu}«"][^.,|©\d]{2,50})/u.exec(text.slice(0, 200))?.[1];
    return signOf(domainPiece.exec(text)?.[0] ?? name ?? null, line, 75);
  }
  return [];
}

function namePiece(text: string): string | null {
  return /^[«"]?(\p{Lu}[^.,;:!?()]{1,40})/u.exec(text)?.[1] ?? null;
}

function signOf(name: string | null, line: LineFeatures, weight: number): Evidence[] {
  const named = name ? unknown(name) : null;
  return named ? [{ named, line: line.n, weight, basis: 'stated' }] : [];
}

/** Verbs with which a page names itself as the one that passes on: «як інформує «X»», "пише X", «передает корреспондент X». */
const selfVerb = /(?<!\p{L})(?:як\s+|как\s+|як\s+)?(інформує|передає|пише|повідомляє|информирует|передает|передаёт|пишет|сообщает|паведамляе|піша|перадае|інфармуе|reports|повідомляв|повідомляла|повідомляло|сообщал|сообщало|сообщала|паведамляў|паведамляла)\s+(?:корреспондент\s+|кореспондент\s+|карэспандэнт\s+|издание\s+|видання\s+|агентство\s+|телеканал\s+)?[«"]?$/iu;
const correspondent = /(?<!\p{L})(?:корреспондент\p{L}{0,3}|кореспондент\p{L}{0,3}|карэспандэнт\p{L}{0,3}|correspondent)\s+[«"]?$/iu;
const told = /(?<!\p{L})(?:told|в комментарии|в интервью|рассказал\p{L}?|сказал\p{L}?|у коментарі|в коментарі|в інтерв'ю|розповів|розповіла)\s+[«"]?$/iu;

/** Self-reference in running text, among the first paragraphs: weak alone for agencies, whom others cite alike. */
function bodyEvidence(line: LineFeatures, { roles }: OutletFacts): Evidence[] {
  const nth = roles.slice(0, line.at).filter((role) => role === 'body').length;
  const signs: Evidence[] = [];
  for (const mention of outletsIn(line.folded)) {
    const before = line.folded.slice(Math.max(0, mention.start - 60), mention.start);
    const weight = selfWeight(line, mention, before);
    if (weight > 0) signs.push({ named: known(mention.outlet), line: line.n, weight: nth <= 3 ? weight : weight * 0.6, basis: 'stated' });
  }
  return signs;
}

function selfWeight(line: LineFeatures, mention: OutletMention, before: string): number {
  if (correspondent.test(before)) return 65;
  if (told.test(before)) return 25;
  const verb = selfVerb.exec(before)?.[1]?.toLowerCase();
  if (!verb) return 0;
  if (mention.outlet.kind === 'agency') return 30;
  if (/^(?:інформує|информирует|інфармуе|передає|передает|передаёт|перадае)$/.test(verb)) return 60;
  return otherVoiceToo(line, mention) ? 58 : 25;
}

/** Whether the sentence also names another outlet or agency: then this one passes it on. */
function otherVoiceToo(line: LineFeatures, mention: OutletMention): boolean {
  const from = line.folded.lastIndexOf('. ', mention.start) + 1;
  const to = line.folded.indexOf('. ', mention.end);
  const sentence = line.folded.slice(from, to < 0 ? line.folded.length : to);
  return outletsIn(sentence).some((other) => other.outlet.id !== mention.outlet.id);
}

/** Outlets named as the text's origin: an origin line, the dateline. */
function relaysOf({ lines, roles, dateline }: OutletFacts, own: string | null): Relay[] {
  const relays: Relay[] = [];
  const add = (named: Named | null, line: number) => {
    if (named && named.id !== own && !relays.some((relay) => relay.id === named.id)) relays.push({ id: named.id, name: named.name, line });
  };
  for (const line of lines) {
    if (roles[line.at] !== 'origin' || onSite.test(line.folded)) continue;
    const mentions = outletsIn(line.folded);
    for (const mention of mentions) add(known(mention.outlet), line.n);
    if (mentions.length === 0) add(unknown(line.folded.slice(line.folded.indexOf(':') + 1)), line.n);
  }
  if (dateline?.at.outlet) add(known(dateline.at.outlet.outlet), dateline.line);
  return relays;
}
