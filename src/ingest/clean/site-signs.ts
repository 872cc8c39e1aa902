import type { LineRole } from '#domain/article.ts';
import type { Lang } from '#domain/lang.ts';
import type { OutletMention } from '../outlets.ts';
import { outletsIn } from '../outlets.ts';
import type { LineFeatures, Role } from './features.ts';
import { copyStamp } from './line-shapes.ts';
import type { LinePlace } from './own-names.ts';
import { mediaWord, ownNames, properName } from './own-names.ts';
import { isPlaceName } from './place-names.ts';
import { livesIn } from './self-reference.ts';

/** A sign, on a line that is set aside, of whose page this is. `mention` null: a name the lexicon does not know. */
export interface SiteSign {
  mention: OutletMention | null;
  name: string;
  weight: number;
}

const onSite =
  /(?<!\p{L})(?:читать|читати|чытаць|read|больше новостей|больше новин|більше новин|больш навін|more news|оригинал|originally published|this article was originally|first appeared|all news|все новости|усі новини|всі новини|усе навіны)(?:\s+[\p{L}«"]+){0,4}?\s+(?:на|on|at|in|у|в|ў)\s+(?:сайте\s+|сайті\s+|the\s+)?/iu;
const support =
  /(?<!\p{L})(?:поддержать|поддержите|поддержи|поддерживайте|підтримати|підтримайте|підтримай|підтримуйте|падтрымаць|падтрымайце|падтрымлівайце|support|donate to|команд[уы]|подпишитесь на|падпішыцеся на|підпишіться на|подписывайтесь на|підписуйтесь на|підписуйтеся на|падпісвайцеся на|subscribe to|sign up for|download|реклама на|about|contact|редакция|редакция сайта|редакція|рэдакцыя|следите за новостями|следите за|стежте за|сачыце за|follow|join|на вашем мобильном|в вашем телефоне|у вашому телефоні|у вашым тэлефоне)(?!\p{L})/iu;
const rights =
  /©|\(c\)|copyright|все права|усі права|всі права|усе правы|all rights reserved|при использовании|при цитировании|при цитуванні|при цытаванні|при копіюванні|при копировании|перепечатка|передрук|гіперпосилання|гиперссылк|гіперспасылка|сетевое издание|позици\p{L}{1,3} редакци|мнени\p{L}{1,3} редакци|is solely responsible|is not responsible for/iu;
const domainPiece =
  /(?<![\p{L}\p{N}@.])[\p{L}\p{N}][\p{L}\p{N}-]{1,40}\.(?:com\.ua|co\.uk|ru|com|ua|by|org|net|info|eu|news|media|io|tv|online|today|uk|de|pl|fm|world|example|press)(?![\p{L}\p{N}])/iu;
const quotedName = /[«"]([^«»"]{3,50})[»"]/u;

export const readsOnSite = (folded: string) => onSite.test(folded);

/** The outlet that signs a headline: "Title | Outlet". */
export function headlineSigns(folded: string): SiteSign[] {
  const mark = folded.lastIndexOf('|');
  const mention = mark > 0 ? outletsIn(folded.slice(mark + 1))[0] : undefined;
  return mention ? [{ mention, name: mention.outlet.names.en, weight: 75 }] : [];
}

/** A short line that asks to support, follow or read an outlet it names. */
export const appeals = (line: LineFeatures) =>
  line.words.length <= 14 && support.test(line.folded) && mentionsOf(line).length > 0;

/** Looked for once a line: roles and signs ask again and again. */
const mentionsOfLine = new WeakMap<LineFeatures, OutletMention[]>();

function mentionsOf(line: LineFeatures): readonly OutletMention[] {
  const known = mentionsOfLine.get(line);
  if (known) return known;
  const mentions = outletsIn(line.folded).filter(({ oblique }) => !oblique);
  mentionsOfLine.set(line, mentions);
  return mentions;
}

/** Share of a line's letters that one outlet's name takes. */
function nameShare(line: LineFeatures, mention: OutletMention): number {
  const letters = line.folded.replace(/[^\p{L}\p{N}]/gu, '').length;
  return letters === 0 ? 0 : (mention.end - mention.start) / letters;
}

const prefixed = /^\s*date\s+\d{4}-\d{2}(?:-\d{2})?\s+/;

/** The line behind a « date YYYY-MM-DD » prefix. */
function withoutPrefix(line: LineFeatures): LineFeatures {
  return {
    ...line,
    folded: line.folded.replace(prefixed, ''),
    words: line.words.slice(4),
    dates: [],
    dateShare: 0,
  };
}

/** Whether the line is an outlet's own name and hardly more: a masthead, a signature. «– МИД Фридонии» signs a quotation. */
export function mastheadOf(line: LineFeatures): OutletMention | null {
  if (line.blank || line.words.length > 12) return null;
  if (prefixed.test(line.folded)) return mastheadOf(withoutPrefix(line));
  if (line.words.length > 8) return null;
  const mentions = mentionsOf(line);
  const first = mentions[0];
  if (!first || mentions.some((mention) => mention.outlet.id !== first.outlet.id)) return null;
  const after = line.folded.slice(first.end).trim();
  const opens = line.folded.slice(0, first.start).trim() === '';
  if (first.outlet.kind === 'office' && /^\s*[–-]\s/u.test(line.folded)) return null;
  if (
    nameShare(line, first) >= 0.75 ||
    (line.dates.length === 1 && nameShare(line, first) + line.dateShare >= 0.8) ||
    (line.words.length <= 4 && nameShare(line, first) >= 0.5) ||
    (opens && /^(?:[|/→›>»–-]|(?:menu|home|homepage|logo|live|app)(?:$|\s))/i.test(after))
  )
    return first;
  return null;
}

/** What stands between bars, dots or wide gaps. */
const piecesOf = (text: string) =>
  text
    .split(/[|•·]|\s\s/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** A row of short pieces side by side, as a menu is written: «Новости  Тексты  Подкасты», "Sign in | Subscribe". */
export function isMenuRow(line: LineFeatures | undefined): boolean {
  if (!line || line.closed || line.dates.length > 0 || line.words.length > 18) return false;
  const pieces = piecesOf(line.folded);
  return pieces.length >= 2 && pieces.every((piece) => piece.length <= 30 && piece.split(' ').length <= 4);
}

/** The name at the very top of a page with its menu right under it, in the lexicon or not. */
export function topSigns(lines: readonly LineFeatures[], lead: number): (SiteSign & { line: number })[] {
  const head = lines.slice(0, Math.min(lead, 8)).filter((line) => !line.blank);
  for (const [at, line] of head.slice(0, 3).entries()) {
    const text = line.folded.trim();
    const row = isMenuRow(line) ? rowOpener(line.folded) : null;
    if (row) return [{ mention: row, name: row.outlet.names.en, weight: 72, line: line.n }];
    if (!isMenuRow(head[at + 1]) || isMenuRow(line) || line.closed || line.dates.length > 0) continue;
    if (/\d\s*°|[,:;!?]/u.test(text) || line.words.length > 5 || text.length > 40) continue;
    const known = outletsIn(`«${text}»`).find(({ oblique }) => !oblique);
    if (known && known.end - known.start >= text.length * 0.75)
      return [{ mention: known, name: known.outlet.names.en, weight: 75, line: line.n }];
    const name =
      at < 2 && !known && line.cues.length === 0 && readsAsName(text) ? properName(text, true) : null;
    if (name) return [{ mention: null, name: titleCase(name), weight: 62, line: line.n }];
  }
  return [];
}

/** The outlet that opens a menu row: «Газета.Ru  Политика  Армия». */
function rowOpener(text: string): OutletMention | null {
  const first = piecesOf(text)[0] ?? '';
  const known = outletsIn(`«${first}»`).find(({ oblique }) => !oblique);
  return known && known.end - known.start >= first.length * 0.75 ? known : null;
}

/** A media word in it, or two words and more each with a capital, or capitals throughout. */
const readsAsName = (text: string) =>
  (mediaWord.test(text) && text.includes(' ') && /^\p{Lu}/u.test(text)) ||
  /^\p{Lu}[\p{L}\p{N}'.-]*(?: (?:of |the |and |ала-)?\p{Lu}[\p{L}\p{N}'.-]*)+$/u.test(text);

/** A name in capitals as it is written elsewhere: "THE JAPAN LEDGER" → "The Japan Ledger"; one word may be an abbreviation and stays. */
function titleCase(name: string): string {
  if (name !== name.toUpperCase() || !name.includes(' ')) return name;
  return name.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (whole) => whole.toUpperCase());
}

/** Signs on one line that is set aside; a wire agency alone under the text signs what the page took over from it ("Reuters"). A bare «© Name» before or in the text credits a picture; after the text, or with a year, it names the owner. */
export function siteSigns(line: LineFeatures, role: Role, place: LinePlace & { language: Lang }): SiteSign[] {
  const text = line.folded;
  const site = onSite.exec(text);
  if (site) return readOnSigns(text, site.index + site[0].length);
  if (role === 'origin') return [];
  if (/^\s*(?:©|\(c\))/i.test(text) && !place.foot && !/\d{4}/.test(text)) return ownerAlone(line);
  const photographed = ownPhotographer(line, place);
  if (photographed) return [photographed];
  const stamp = copyStamp(text);
  if (stamp) return [{ mention: null, name: stamp, weight: 75 }];
  const masthead = mastheadOf(line) ?? (place.head ? besideTown(line) : null);
  if (masthead && !line.credited && !(place.foot && masthead.outlet.wire))
    return [
      {
        mention: masthead,
        name: masthead.outlet.names.en,
        weight: masthead.outlet.kind === 'agency' ? 72 : 75,
      },
    ];
  const mentions = mentionsOf(line);
  const unlisted =
    mentions.some((mention) => !social.has(mention.outlet.id)) || role === 'comment' || role === 'read-also'
      ? []
      : unlistedSigns(line, role, place);
  if ((isStory(role) && !(line.words.length <= 6 && support.test(text))) || unlisted.length > 0)
    return unlisted;
  return mentions.map((mention) => ({
    mention,
    name: mention.outlet.names.en,
    weight: mentionWeight(line, role, mention),
  }));
}

/** «Київ • УНН» alone on a line: where the page writes from. */
function besideTown(line: LineFeatures): OutletMention | null {
  const [town = '', name = '', more] = line.folded.split(/\s[•|·]\s/u);
  const mention = more === undefined && isPlaceName(town) ? mentionsOf(line)[0] : undefined;
  return mention &&
    line.folded.indexOf(name) === mention.start &&
    mention.end === line.folded.trimEnd().length
    ? mention
    : null;
}

/** «Фото: Иван Новак/Zenda.ru»: an outlet's own photographer; an agency sells its pictures to others. */
function ownPhotographer(line: LineFeatures, place: LinePlace & { language: Lang }): SiteSign | null {
  const signed = photographer.exec(line.folded);
  const [mention, other] = signed ? mentionsOf(line) : [];
  if (
    !mention ||
    other ||
    mention.outlet.kind !== 'outlet' ||
    !livesIn(place.language, mention.outlet.country)
  )
    return null;
  const ends = mention.end >= line.folded.trimEnd().length - 1 && mention.start >= (signed?.index ?? 0);
  return ends ? { mention, name: mention.outlet.names.en, weight: 52 } : null;
}

const photographer =
  /(?:(?:Фото|Photo|Світлина|Фота|Здымак):? \p{Lu}\p{L}+ \p{Lu}[\p{L}-]+\s*(?:[/,|©]|для)|(?:Обложка|Обкладинка|Вокладка|Cover):?\s*©)\s*[«"]?\p{Lu}/u;

/** «© Зендский вестник» and nothing else owns the text below it; an agency so named owns the picture. */
function ownerAlone(line: LineFeatures): SiteSign[] {
  const [mention, other] = outletsIn(line.folded);
  return mention && !other && mention.outlet.kind === 'outlet' && nameShare(line, mention) >= 0.9
    ? [{ mention, name: mention.outlet.names.en, weight: 56 }]
    : [];
}

const isStory = (role: Role) =>
  (['trending', 'read-also', 'comment', 'caption'] as (LineRole | 'blank')[]).includes(role);

function readOnSigns(text: string, from: number): SiteSign[] {
  const mention = outletsIn(text).findLast((other) => other.start >= from - 12);
  if (mention) return [{ mention, name: mention.outlet.names.en, weight: 90 }];
  const name =
    domainPiece.exec(text.slice(from))?.[0] ??
    quotedName.exec(text.slice(from))?.[1] ??
    /^\s*(\p{Lu}[^.,;:!?()]{2,40})/u.exec(text.slice(from))?.[1];
  return name && properName(name, true) ? [{ mention: null, name, weight: 85 }] : [];
}

const pictureAgency =
  /getty|shutterstock|epa|depositphotos|unsplash|imago|zuma|alamy|nurphoto|upg(?!\p{L})/iu;

const social = new Set([
  'telegram',
  'facebook',
  'twitter',
  'youtube',
  'instagram',
  'viber',
  'whatsapp',
  'tiktok',
  'dzen',
  'rambler',
  'mail-ru',
  'google-news',
]);

function mentionWeight(line: LineFeatures, role: Role, mention: OutletMention): number {
  const text = line.folded.trim();
  if (social.has(mention.outlet.id)) return 0;
  if (rights.test(text) && (role === 'notice' || /^copyright/iu.test(text) || /(?:19|20)\d{2}/.test(text)))
    return 80;
  const desk = /^\s*by\s/i.test(text) && /(?:news desk|staff|team|newsroom)/i.test(text);
  if ((role === 'credit' || role === 'tags' || line.credited) && !/^©|^\(c\)/.test(text) && !desk)
    return /^\s*by\s/i.test(text) && line.words.length <= 6 ? 40 : 0;
  if (desk) return 75;
  if (rights.test(text)) return 80;
  if (/^\s*(?:from|issued by|press office of)\s*:/iu.test(text) && mention.outlet.kind === 'office')
    return 88;
  if (support.test(text) && line.words.length <= 14) return 80;
  if (line.dates.length > 0 && line.words.length <= 10) return 72;
  if (line.words.length <= 12 && mention.domain) return 60;
  return role === 'notice' || role === 'share' ? 55 : 20;
}

/** Names the lexicon does not know: told in a shape of line that only a page's own name takes, or alone as a masthead with a word that media names have. */
function unlistedSigns(line: LineFeatures, role: Role, place: LinePlace): SiteSign[] {
  if (pictureAgency.test(line.folded) || role === 'tags' || line.words.length > 70) return [];
  const picture = role === 'caption' || (line.credited && !/\d{4}/.test(line.folded));
  const photo = picture && !place.foot;
  const own = photo ? [] : ownNames(line, place);
  if (own.length > 0) return own.map(({ name, weight }) => ({ mention: null, name, weight }));
  if (role === 'trending' || (role === 'credit' && !place.head)) return [];
  const masthead = isUnknownMasthead(line) ? nameLike(line.folded.trim()) : null;
  return masthead ? [{ mention: null, name: masthead, weight: 55 }] : [];
}

/** Words that sections are made of too: «Новости дня», "Press Review". */
const generic = new Set(
  'us uk eu usa asia europe africa politics business sport sports opinion press review daily news today live radio tv world new breaking latest top local national online service briefing morning evening weekly newsletter новости новини навіны мира мир дня россии украины беларуси онлайн радио телевидение пресс обзор прессы світу україни свету главные последние світ свет тв агентство агенцтва портал газета правда'.split(
    ' ',
  ),
);

/** A masthead of a name the lexicon lacks: near the top, a media word beside a word that is no section's. */
function isUnknownMasthead(line: LineFeatures): boolean {
  if (line.at > 5 || line.cues.length > 0 || line.closed || line.columns) return false;
  if (line.words.length < 2 || line.words.length > 4 || !mediaWord.test(line.folded)) return false;
  if (/^(?:новости|новини|навіны|news|latest|live)(?!\p{L})/iu.test(line.folded.trim())) return false;
  return line.words.some((word) => !generic.has(word));
}

function nameLike(text: string): string | null {
  return /^\p{Lu}[\p{L}\p{N}'.\s-]{2,40}$/u.test(text) && text.split(' ').length <= 4 ? text : null;
}
