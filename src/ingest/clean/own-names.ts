import { isSectionName } from './cues.ts';
import type { LineFeatures } from './features.ts';
import { nominative } from './outlet-name.ts';
import { isPlaceName } from './place-names.ts';

/** A name that a page gives itself and the lexicon does not know, as it should be written. */
export interface OwnName {
  name: string;
  weight: number;
}

/** Where on the page a line stands: the head is before the text, the foot after it. */
export interface LinePlace {
  head: boolean;
  foot: boolean;
}

interface Shape {
  says: string;
  weight: number;
  /** the name on a folded line as written, null when the line has not this shape */
  find(text: string, place: LinePlace): string | null;
}

const quotedName = /[«"]([^«»"]{2,50})[»"]/u;
const nameWord = String.raw`\p{Lu}(?:[\p{L}\p{N}'&-]|\.(?=\p{L}))*`;
const nameWords = `${nameWord}(?: (?:(?:of the|of|the|and|и|і|ала-) ?)?${nameWord}){0,4}`;
const name = `(?:[«"]([^«»"]{2,50})[»"]|(?:[Tt]he )?(${nameWords}))`;
const shaped = (pattern: string) => new RegExp(pattern.replaceAll('NAME', name), 'u');
const found = (match: RegExpExecArray | null) => match?.slice(1).find((part) => part !== undefined) ?? null;

/** An address of the web, Cyrillic spellings too: «zendapost.ru», «Крыніцы.інфа», «Лента.сегодня». */
const domainPiece =
  /(?<![\p{L}\p{N}@./-])(?:www\.)?([\p{L}\p{N}][\p{L}\p{N}-]{1,40}\.(?:com\.ua|co\.uk|com|ru|ua|by|org|net|info|eu|news|media|io|tv|online|today|uk|de|pl|fm|az|kz|am|ge|md|kg|uz|lt|lv|ee|rs|bg|tr|in|pk|cn|jp|kr|il|world|example|press|live|report|agency|рф|укр|бел|инфо|інфо|інфа|ру|нет|ком|сегодня|сьогодні|онлайн|новости|новини|медиа|медіа|news))(?![\p{L}\p{N}-]|\.\p{L})/iu;
const mailPiece =
  /@(?!gmail|mail\.|yandex|ukr\.net|i\.ua|proton|outlook|yahoo|tut\.)([\p{L}\p{N}-]{2,40}(?:\.[\p{L}]{2,6}){1,2})(?![\p{L}\p{N}])/iu;
const networks =
  /^(?:t\.me|telegram|facebook|fb|twitter|x|instagram|youtube|youtu|vk|ok|tiktok|viber|whatsapp|google|dzen|zen|yandex|mail|rambler|liveinternet|patreon|apple|spotify|bit|goo|gmail|getty|linkedin|threads|max)\.|^(?:t\.me)$/iu;

/** The address of a page named in a line, networks and services left out. */
export function domainIn(text: string): string | null {
  const domain = domainPiece.exec(text)?.[1] ?? null;
  return domain && !networks.test(domain) ? domain : null;
}

const mediaKind = String.raw`(?:журнал\p{L}{0,2}|газет\p{L}{1,2}|телеканал\p{L}{0,2}|радиостанци\p{L}{1,2}|радіостанці\p{L}{1,2}|портал\p{L}{0,2}|издани\p{L}{1,2}|видання\p{L}{0,2}|выданн\p{L}{1,2}|агентств\p{L}{1,2}|агенцтв\p{L}{1,2}|сайт\p{L}{0,2}|часопис\p{L}{0,2}|часопіс\p{L}{0,2}|проект\p{L}{0,2}|проєкт\p{L}{0,2}|праект\p{L}{0,2}|редакци\p{L}{1,2}|редакці\p{L}{1,2}|рэдакцы\p{L}{1,2}|команд\p{L}{1,2}|канал\p{L}{0,2}|сми|змі|медиа|медіа)`;

const rightsOwner =
  /(?:©|\([cCсС]\)|[Cc]opyright|COPYRIGHT)[\s,.:©]{0,6}(?:\d{4}(?:\s?[–-]\s?(?:\d{4}|present))?[,.:\s]{0,4})?(?:by )?(?:[«"]([^«»"]{2,50})[»"]|(\p{Lu}(?:[^.,|©\d–(]|\.(?=\p{L})){1,45}))/u;
const reservedBefore =
  /^[\s«"©]*(\p{Lu}[^.,|©–:]{1,40}?)[»"]?\s*(?:[–|.,]|©)\s*(?:\d{4}[\s,.–|]*)?(?:все права|усі права|всі права|усе правы|all rights)/u;
const reservedAfter = shaped(
  String.raw`(?:права защищены|права захищен[оі]|правы абаронен(?:ыя|ы)|rights reserved)[.,:;|©\s–]*(?:\d{4}[,.\s]*)?NAME`,
);
const issue = shaped(
  String.raw`(?:[Жж]урнал|[Гг]азета|[Чч]асопис|[Чч]асопіс|[Mm]agazine|[Ww]eekly|[Тт]ижневик|[Ее]женедельник)\s+NAME[^\p{L}]{0,6}(?:№|[Nn]o\.|issue|\d)`,
);
/** «Агенція новин та аналітики «Зенда»» alone on a line. */
const kindAndName =
  /^\s*(?:агентство|агенція|агенцтва|портал|сайт|газета|видання|издание|выданне|телеканал|радіо|радио|радыё)(?:\s+\p{Ll}+){1,4}\s+[«"]([^«»"]{2,50})[»"]\s*$/iu;
const registered =
  /(?:сетевое издание|наименование сми|сми|электронное периодическое издание|информационное агентство|інформаційне агентство|інформагентство|онлайн-медіа|онлайн-медиа|інтернет-видання|інтэрнэт-выданне|учредитель)(?:\s?:)?\s?[«"]([^«»"]{2,50})[»"]/iu;
const follow = shaped(
  String.raw`(?<!\p{L})(?:[Пп]одпи(?:шитесь|сывайтесь|шись|саться) на|[Пп]ідпи(?:шіться|суйтеся|суйтесь|сатися) на|[Пп]адпі(?:шыцеся|свайцеся|сацца) на|[Сс]ледите за|[Сс]тежте за|[Сс]лідкуйте за|[Сс]ачыце за|[Чч]итайте|[Чч]итати|[Чч]ытайце|[Сс]мотрите|[Дд]ивіться|[Гг]лядзіце|[Сс]лушайте|[Сс]лухайте|[Пп]оддерж(?:ите|и|ать|ивайте)|[Пп]ідтрим(?:айте|ай|ати|уйте)|[Пп]адтрым(?:айце|ай|аць|лівайце)|[Рр]еклама (?:на|в|у|ў)|[Сс]качайте приложение|[Зз]авантажте застосунок|[Ff]ollow|[Ss]ubscribe to|[Ss]ign up (?:for|to)|[Ss]upport|[Dd]onate to|[Dd]ownload|[Jj]oin|[Aa]bout|[Cc]ontact|[Aa]dvertise with|[Mm]ore from|[Ww]atch|[Ll]isten to|[Rr]ead)(?:\s+(?:нас|новости|новини|навіны|прямой эфир|прямий ефір|эфир|наш канал|канал|телеграм-канал|телеграм|Telegram-канал|команду|каманду|работу|роботу|журналистов|журналістів|журналистику|the|live))?\s+NAME(?!\p{L})`,
);
const socialOf = shaped(
  String.raw`(?:[Tt]elegram|[Тт]елеграм|[Вв]айбер|[Vv]iber|[Yy]outube|YouTube|WhatsApp|[Ff]acebook|Instagram)(?:-?\s?(?:канал\p{L}{0,2}|каналі|channel|группе|групі))?(?:\s+${mediaKind})?\s+[«"]([^«»"]{2,50})[»"]`,
);
const inSocial = shaped(
  String.raw`^\s*NAME\s+(?:теперь\s+|тепер\s+|цяпер\s+|now\s+)?(?:в|у|ў|on|in)\s+(?:[Tt]elegram|[Тт]елеграм\p{L}?|Viber|Facebook|[Ff]acebook|Instagram|YouTube|WhatsApp|Google News|Google Новин\p{L}{1,3}|(?:MAX|X)(?!\p{L}))`,
);
const desk = shaped(
  String.raw`^\s*(?:[Bb]y\s+)?NAME(?:\s*[/|–]\s*|\s+)(?:(?:[Nn]ews|[Oo]nline|[Ww]eb|[Pp]olitical|[Ff]oreign)\s+)?(?:[Dd]esk|[Nn]ewsroom|[Ss]taff|[Nn]ewsdesk|[Ss]taff [Ww]riter|[Cc]orrespondent|[Rr]eporter|[Bb]ureau|[Tt]eam)\s*(?:$|[,|–\d])`,
);
const editors = shaped(
  String.raw`^\s*(?:(?:[Аа]втор|[Аа]ўтар|[Тт]екст|[Пп]одготовлено|[Пп]ідготовлено)\s*)?(?::\s*)?(?:[Рр]едакция|[Рр]едакція|[Рр]эдакцыя|[Кк]орр\.|[Кк]ор\.|[Кк]ар\.|[Сс]лужба новостей|[Сс]лужба новин|[Нн]овостная служба)\s+NAME\s*$`,
);
const exclusively = shaped(
  String.raw`(?:[Сс]пециально для|[Сс]пеціально для|[Сс]пецыяльна для|[Ee]xclusive(?:ly)? (?:to|for)|[Ss]pecial to|[Ww]ritten for)\s+(?:${mediaKind}\s+)?NAME`,
);
const opinions = shaped(
  String.raw`(?:позици\p{L}{1,2}|мнени\p{L}{1,2}|точк\p{L}{1,3} зрения|думк\p{L}{1,2}|позиці\p{L}{1,2}|меркаванн\p{L}{1,2}|editorial (?:policy|stance|position|views?) of|(?:reflect|represent)(?: the)? (?:views?|policy|position)s?(?: and policies)? of|reflect those of|материал\p{L}{1,3}|матеріал\p{L}{1,3}|матэрыял\p{L}{1,3}|новост\p{L}{1,2}|новин)\s+(?:редакци\p{L}{1,2}\s+|редакці\p{L}{1,2}\s+|рэдакцы\p{L}{1,2}\s+)?(?:${mediaKind}\s+)?NAME`,
);
const appeared = shaped(
  String.raw`(?:first appeared (?:on|in|at)|appeared first on|(?:first|originally) published (?:by|on|in|at)|[Пп]ершоджерело публікації|опубликован\p{L}{0,2} на(?: сайте)?|опубліковано на(?: сайті)?|апублікавана на(?: сайце)?)\s+NAME`,
);
const publishedIn = shaped(
  String.raw`^\s*[Pp]ublished in NAME,? (?:on )?(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2})`,
);
const reprint =
  /при использовании|при цитировании|при цитуванні|при цытаванні|при копіюванні|при копировании|перепечат|передрук|гіперпосилан|гиперссылк|гіперспасыл|выкарыстанн\p{L}{1,2} матэрыялаў|використанн\p{L}{1,2} матеріалів/iu;
/** Words that media names have, besides those of the place or the subject. */
export const mediaWord =
  /(?<!\p{L})(?:post|times|herald|news|courier|tribune|gazette|journal|daily|wire|radio|tv|today|observer|monitor|telegraph|press|review|chronicle|dispatch|mirror|globe|insider|independent|standard|bulletin|газета|вестник|курьер|правда|известия|радио|ведомости|трибуна|обозреватель|хроника|новости|портал|вечерний|вечірній|вісник|правда|радіо|тиждень|кур'єр|хроніка|оглядач|веснік|праўда|радыё|кур'ер|навіны|агентство|агенцтва|меридиан|ведомости|відомості|ведамасці|тыдзень|час|ledger|mail|star|sun|eye|guardian|inquirer|examiner|digest|bulletin|register|echo|wave|express|експрес|экспресс|весник|весці|весті|вести|вісті|голас|голос)(?!\p{L})/iu;
const disowns = shaped(
  String.raw`(?<![\p{L}\p{N}'&.-])NAME (?:does not (?:take|necessarily|endorse|accept|bear)|is not responsible|may earn|assumes no|не несет ответственности|не несе відповідальності|не нясе адказнасці)`,
);
const sloganWord =
  /^(?:(?:последние|останні|апошнія|главные|головні|свежие|независим\p{L}{2,3}|незалежн\p{L}{1,3}|незалежнае|информационн\p{L}{2,3}|інформаційн\p{L}{1,3}|інфармацыйн\p{L}{1,3}|деловые|ділові|інтернет|интернет|онлайн|ежедневн\p{L}{2,3}|щоденн\p{L}{1,3}|общественно-\p{L}+|суспільно-\p{L}+|the|latest|breaking|your|independent|local|world|daily|all)\s+)?(?:новости|новини|навіны|news|портал|агентство|агенцтва|агенція|газета|журнал|сайт|видання|издание|выданне|голос|интернет-газета|інтернет-газета|интернет-издание|інтернет-видання|онлайн-газета|медиа|медіа|медыя|телеканал|радио|радіо|радыё|source|voice|newspaper|magazine|wire|часопис|часопіс|щоденник|дневник)(?!\p{L})/iu;

const shapes: readonly Shape[] = [
  { says: '© 2031 Zenda Post', weight: 78, find: owner },
  {
    says: 'Zenda Post – all rights reserved',
    weight: 78,
    find: (text) => found(reservedBefore.exec(text)) ?? found(reservedAfter.exec(text)),
  },
  {
    says: 'Перепечатка со ссылкой на «Зенду»',
    weight: 76,
    find: (text) => (reprint.test(text) ? (domainIn(text) ?? quotedName.exec(text)?.[1] ?? null) : null),
  },
  { says: 'Журнал «Зенда» № 5', weight: 72, find: (text) => found(issue.exec(text)) },
  { says: 'Сетевое издание «Зенда»', weight: 78, find: (text) => found(registered.exec(text)) },
  {
    says: 'Агенція новин та аналітики «Зенда»',
    weight: 72,
    find: (text, { head, foot }) => (head || foot ? (kindAndName.exec(text)?.[1] ?? null) : null),
  },
  { says: 'Zenda Post is not responsible for', weight: 76, find: (text) => found(disowns.exec(text)) },
  {
    says: 'Published in Zenda Post, May 4th, 2031',
    weight: 78,
    find: (text) => found(publishedIn.exec(text)),
  },
  { says: 'first appeared on Zenda Post', weight: 78, find: (text) => found(appeared.exec(text)) },
  { says: 'мнение редакции «Зенды»', weight: 74, find: (text) => found(opinions.exec(text)) },
  { says: 'Специально для «Зенды»', weight: 70, find: (text) => found(exclusively.exec(text)) },
  { says: 'Zenda Post News Desk', weight: 70, find: (text) => found(desk.exec(text)) },
  { says: 'Редакция «Зенды»', weight: 70, find: (text) => found(editors.exec(text)) },
  { says: 'Follow Zenda Post', weight: 68, find: (text) => found(follow.exec(text)) },
  {
    says: 'Telegram-канал «Зенда»',
    weight: 66,
    find: (text) => found(socialOf.exec(text)) ?? found(inSocial.exec(text)),
  },
  { says: 'Зенда – новости без слов', weight: 68, find: slogan },
  { says: 'Автор: Зенда.инфо', weight: 66, find: signedDomain },
  {
    says: 'zendapost.example alone',
    weight: 84,
    find: (text) => (/^(?:[©|–]\s?)?[^\s@©|–]+$/u.test(text.trim()) ? domainIn(text) : null),
  },
  { says: 'news@zendapost.example', weight: 60, find: (text) => found(mailPiece.exec(text)) },
  { says: 'Zenda Post | News | World', weight: 66, find: menuRow },
];

function owner(text: string): string | null {
  if (!/©|\(c\)|copyright/iu.test(text)) return null;
  const bare = found(/\p{Lu}[^.,|©\d–]{2,40}?(?=[,.]?\s?©|\s?\(c\)\s?\d{4})/u.exec(text.slice(0, 60)));
  return domainIn(text) ?? quotedName.exec(text)?.[1] ?? found(rightsOwner.exec(text)) ?? bare;
}

/** "Name – slogan of a news page", either side first. */
function slogan(text: string, place: LinePlace): string | null {
  if (!place.head && !place.foot) return null;
  const parts = text.trim().split(/\s[–|]\s|:\s/u);
  if (parts.length !== 2 || text.length > 110) return null;
  const [one = '', two = ''] = parts;
  if (sloganWord.test(two) && (one.includes('.') || !sloganWord.test(one))) return shortName(one);
  return sloganWord.test(one) && one.split(' ').length <= 4 && !isTitle(two) ? shortName(two) : null;
}

/** «Новости спорта – Новак удивил всех»: a section with a title, in which two words and more are small. */
const isTitle = (text: string) => text.split(' ').filter((word) => /^\p{Ll}{2}/u.test(word)).length >= 2;

/** Whether a line is a page's name with its slogan: «Зенда – новости без слов». */
export const isSlogan = (text: string) => slogan(text, { head: true, foot: false }) !== null;

const signed = /^\s*(?:Автор|Аўтар|Автори|Author|By|Текст|Тэкст|Читать на|Сайт|Website|Web)\s*:?\s+/u;

function signedDomain(text: string): string | null {
  return signed.test(text) && text.length < 60 ? domainIn(text) : null;
}

/** A name among the pieces of a menu, when the other pieces are sections. */
function menuRow(text: string, place: LinePlace): string | null {
  if (!place.head && !place.foot) return null;
  const pieces = text
    .trim()
    .split(/[|•→/]|\s\s/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length < 3 || pieces.length > 14) return null;
  const other = pieces.filter((piece) => !isSectionName(piece));
  const own = other[0];
  if (other.length !== 1 || own === undefined || (own !== pieces[0] && own !== pieces.at(-1))) return null;
  const telling =
    mediaWord.test(own) ||
    domainIn(own) !== null ||
    (/^[A-Z][\w.&' -]+$/.test(own) && /[\u0400-\u04ff]/.test(text));
  return telling ? shortName(own) : null;
}

function shortName(text: string): string | null {
  const plain = text.trim();
  return plain.length <= 40 && plain.split(' ').length <= 4 && /^[«"]?[\p{Lu}\p{N}]/u.test(plain)
    ? plain
    : null;
}

const wordsOf = (text: string) => new Set(text.split(' '));

/** Words that name no outlet by themselves: networks, services, parts of a page, generic words of the trade. */
const noName = wordsOf(
  'telegram телеграм telegram-канал facebook фейсбук twitter твиттер youtube ютуб viber вайбер whatsapp instagram инстаграм tiktok x threads google яндекс дзен rss push max rutube vk вконтакте одноклассники news новости новин новини навіны world live top latest breaking rights reserved copyright page site сайт сайте главная getty images reuters shutterstock ооо тов рейтинг редакция редакції редакція рэдакцыя by special privacy terms and conditions of use service policy cookies cookie contact contacts advertising story article author staff team editor правила автора авторов автор реклама сми змі медиа медіа онлайн online app приложение подкаст podcast newsletter email e-mail home menu войти пресс-служба pdf html url english russian ukrainian belarusian polish german french spanish turkish chinese arabic русском украинском английском белорусском українською російською англійською беларускай рускай',
);

/** Words that open no name: of the reader and the page, of sharing and reading on. */
const opensNoName = wordsOf(
  'наш наша наше наши нас нам нашем нашу наші нашы us our we me my more all this that here now your you все усі всі усе также також таксама ещё еще ще яшчэ далее далі далей полностью повністю поделиться поділитися падзяліцца переслать share get how why what who что чому як как мы ми он она по за от при для на в',
);

/** The name put right, null when it is a network, a section, a place or no name at all. */
export function properName(written: string, asSubject = false): string | null {
  const plain = written
    .replace(/^[\s«"'(©.,:–-]+|(?<![\s»"').,:;!?–|-])[\s»"').,:;!?–|-]+$/gu, '')
    .replace(/\s+/g, ' ');
  if (plain.length < 2 || plain.length > 45 || !/\p{L}{2}/u.test(plain)) return null;
  const words = plain.toLowerCase().split(/[\s]+/u);
  if (words.length > 5 || plain.includes(':') || opensNoName.has(words[0] ?? '')) return null;
  if (words.every((word) => noName.has(word))) return null;
  if (isSectionName(plain) || isPlaceName(plain) || pictures.test(plain)) return null;
  return asSubject ? plain : nominative(plain);
}

const pictures =
  /getty|shutterstock|epa(?!\p{L})|depositphotos|unsplash|imago|zuma|alamy|nurphoto|pool(?!\p{L})|scanpix|global look|wikimedia/iu;

/** The names of its own that a set-aside line shows; each shape of line once, most telling first. */
export function ownNames(line: LineFeatures, place: LinePlace): OwnName[] {
  const text = line.folded.slice(0, 420);
  if (pictures.test(text)) return [];
  for (const { weight, find } of shapes) {
    const written = find(text, place);
    const own = written === null ? null : properName(written);
    if (own) return [{ name: own, weight }];
  }
  return [];
}
