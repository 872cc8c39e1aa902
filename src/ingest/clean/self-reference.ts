import type { Lang } from '#domain/lang.ts';
import type { OutletMention } from '../outlets.ts';
import { outletsIn } from '../outlets.ts';
import { properName } from './own-names.ts';

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
  en: new Set(['UA', 'NL', 'AZ', 'GE', 'AM', 'KZ', 'MD', 'BY']),
};

/** Whether an outlet of that country may write a page in the language. */
export const livesIn = (lang: Lang, country: string) => homes[lang].has(country);

const passesOn =
  /(?<!\p{L})(?:інформує|информирует|інфармуе|передає|передает|передаёт|перадае)\s+(?:агентство\s+|издание\s+|видання\s+)?[«"]?$/iu;
const says =
  /(?<!\p{L})(?:пише|пишет|піша|повідомляє|повідомляв|повідомляла|повідомляло|сообщает|сообщал|сообщала|сообщало|паведамляе|паведамляў|паведамляла)\s+(?:агентство\s+|издание\s+|видання\s+|телеканал\s+|газета\s+)?[«"]?$/iu;
/** «пише білоруська служба X»: the page is of another service of the same house. */
const ownService =
  /(?<!\p{L})(?:пише|пишет|піша|повідомляє|сообщает|паведамляе|передає|передаёт|передает|перадае)\s+\p{Ll}+(?:ая|а|я)\s+служба\s+[«"]?$/u;
/** «Гэта сайту zenda.by сказалі …»: the page at that address was told it. */
const toSite = /(?<!\p{L})(?:сайту|порталу|сайта|рэдакцыі|редакции|редакції)\s+$/u;
const saidToSite =
  /^\s+(?:паведаміл[аі]|паведаміў|сказал[аі]?|сказаў|расказал[аі]|расказаў|сообщил[аи]?|рассказал[аи]?|повідоми(?:в|ла|ли)|розпові(?:в|ла|ли))(?!\p{L})/u;
/** «Як раніше паведамляла X»: a page recalls its own news so. */
const asBefore =
  /(?<!\p{L})(?:как|як)\s+(?:(?:ранее|уже|раніше|вже|раней|ужо)\s+)?(?:сообщал[аои]?|писал[аои]?|повідомля(?:в|ла|ло)|писа(?:в|ла|ло)|паведамля(?:ў|ла|лі)|піса(?:ў|ла))\s+(?:ИА\s+|ІА\s+)?[«"]?$/iu;
/** «Раней X паведамляла, што …»: the same with the name before the verb. */
const recalls = (before: string, after: string) =>
  /(?<!\p{L})(?:раней|раніше|ранее) [«"]?$/iu.test(before) &&
  /^[»"]? (?:сообщал[аои]?|писал[аои]?|повідомля(?:в|ла|ло)|писа(?:в|ла|ло)|паведамля(?:ў|ла|лі)|піса(?:ў|ла|лі))(?!\p{L})/iu.test(
    after,
  );
/** Written as the page's own language writes it: a foreign namesake is in Latin letters. */
const nativeName = (folded: string, { start, end, domain }: OutletMention) =>
  domain || /[\u0400-\u04ff]/.test(folded.slice(start, end));
/** «передаёт «X» в Telegram»: another page's channel is cited. */
const itsChannel = /^[»"]? (?:в|у|ў) (?:[Tt]elegram|[Тт]елеграм|[Тт]элеграм|соцсет|соцмереж|сацсет)/u;
/** «сообщает газета "X" со ссылкой»: nobody calls himself so. */
const calledMedia = /(?<!\p{L})(?:телеканал|канал|газета|журнал|часопис|часопіс)\s+[«"]?$/iu;
const quotesHim =
  /(?<!\p{L})(?:цитирует|цитує|цытуе|ссылается|посилається|спасылаецца)\s+(?:\p{Lu}\p{L}+\s+)?[«"]?$/u;
/** The page's own man, in the nominative: «передаёт корреспондент «X»»; in another case he may be a rival's («сказал корреспонденту X»). */
const correspondent =
  /(?<!\p{L})(?:корреспондент|кореспондент|карэспандэнт|обозреватель|спецкор|собкор)(?:ка)?\s+(?:агентства\s+|агентстві\s+|агентства\s+|издания\s+|видання\s+|выдання\s+|газеты\s+|телеканала\s+|каналу\s+|портала\s+)?[«"]?$/iu;
const toCorrespondent =
  /(?<!\p{L})(?:корреспондент|кореспондент|карэспандэнт)\p{L}{1,4}\s+(?:\p{Ll}+\s+)?[«"]?$/iu;
const told =
  /(?<!\p{L})(?:told(?: the)?|в комментарии|в интервью|рассказал\p{L}?|сказал\p{L}?|у коментарі|в коментарі|в інтерв'ю|розповіл?\p{L}?|у каментары|распав(?:ёў|яла))\s+[«"]?$/iu;
/** «в пресс-релизе, поступившем в редакцию «X»»: the page's own desk. */
const toDesk =
  /(?<!\p{L})(?:в|у|до)\s+(?:редакцию|редакції|редакцыю|рэдакцыю|редакція)\s+[«"]?$|(?<!\p{L})(?:получил[аи]?|отримал[аи]|атрымал[аі])\s+(?:редакция|редакція|рэдакцыя)\s+[«"]?$/iu;
const ownPiece = /(?<!\p{L})(?:в материале|у матеріалі|у матэрыяле|в статье|у статті)\s+[«"]?$/iu;
const citing = /^[»"]?,?\s+(?:со ссылкой на|з посиланням на|із посиланням на|са спасылкай на)/iu;
const blocked = /^[»"]?\s+(?:заблокирован|заблокован|заблакаван)/iu;

/** Any word that a self-reference needs: most paragraphs have none, and are done. */
const anyCue =
  /[Пп]ередає|передает|передаёт|перадае|інформує|информирует|інфармуе|[Пп]ише|пишет|піша|[Пп]овідомля|[Сс]ообща|паведамля|передают|передають|піса[лў]|писа[лв]|цитирует|цитує|цытуе|ссылается|посилається|спасылаецца|корреспондент|кореспондент|карэспандэнт|told|комментарии|интервью|рассказал|сказал|коментар|інтерв'ю|розпові|каментары|распав|материале|матеріалі|матэрыяле|статье|статті|блокирован|блокован|блакаван|узнал|выяснил|спросил|беседова|запита|опита|розпита|спыта|подтвердил|дізнал|з'ясувал|підтверди|даведа|высветліл|пацвердзі|learn|reveal|citing|^\s*(?:[Ss]upport|[Ff]ollow|[Ss]ubscribe|[Jj]oin|[Пп]одпи|[Пп]ідпи|[Пп]адпі|[Пп]оддерж|[Пп]ідтрим|[Пп]адтрым|[Чч]итайте|[Чч]ытайце|[Сс]ледите|[Сс]тежте|[Сс]ачыце)|understands|has seen|can report|can confirm|reports?(?!\p{L})|informs|writes|does not take|is not responsible|\([^()]{0,60} – |служба|сайту|сайта|порталу|редакци|рэдакцы|редакці|ведёт|ведет|веде(?!\p{L})|вядзе|[.!?…][»"]? – [A-Z]/u;

/** The self-references of one paragraph. */
export function selfReferences(folded: string, lang: Lang): SelfReference[] {
  const found: SelfReference[] = [];
  if (!anyCue.test(folded)) return found;
  const mentions = outletsIn(folded);
  const appeal = appealing(folded, mentions);
  if (appeal) return [appeal];
  for (const mention of mentions) {
    const weight = weightOf(folded, mention, { lang, mentions });
    if (weight > 0) found.push({ mention, name: mention.outlet.names.en, weight });
  }
  if (found.every(({ weight }) => weight < 50) || unlistedPlural.test(folded))
    found.push(...unlistedReferences(folded, mentions));
  return found;
}

const appeal =
  /^\s*(?:support|follow|subscribe to|read|join|подпи\p{L}+ на|читайте|следите за|поддерж\p{L}+|підпи\p{L}+ на|підтрим\p{L}+|стежте за|падпі\p{L}+ на|падтрым\p{L}+|чытайце|сачыце за)\s+(?:новости\s+|новини\s+|навіны\s+|каналы?\s+|the\s+)?[«"]?$/iu;

/** A last short line that was taken for text and asks to follow or support the page: "Support X on Patreon!" */
function appealing(folded: string, mentions: readonly OutletMention[]): SelfReference | null {
  const mention = folded.length <= 110 ? mentions[0] : undefined;
  if (!mention || !appeal.test(folded.slice(0, mention.start))) return null;
  return { mention, name: mention.outlet.names.en, weight: 76 };
}

function weightOf(
  folded: string,
  mention: OutletMention,
  place: { lang: Lang; mentions: readonly OutletMention[] },
): number {
  const before = folded.slice(Math.max(0, mention.start - 60), mention.start);
  const after = folded.slice(mention.end, mention.end + 40);
  if (correspondent.test(before)) return mention.outlet.kind === 'agency' ? 60 : 65;
  if (editorsNote(before, after)) return 85;
  if (mention.outlet.kind === 'outlet' && signsText(before, after)) return 56;
  if (toCorrespondent.test(before)) return 45;
  if (place.lang === 'en' && learned.test(after)) return 62;
  if (place.lang === 'en' && retells.test(after) && homes.en.has(mention.outlet.country)) return 62;
  if (blocked.test(after)) return 70;
  if (toDesk.test(before)) return 58;
  if (ownPiece.test(before)) return 40;
  const atHome = homes[place.lang].has(mention.outlet.country);
  if (told.test(before)) return atHome ? 35 : 10;
  if (mention.outlet.kind === 'office' || mention.oblique) return 0;
  if (atHome && ownService.test(before)) return 56;
  if (atHome && mention.domain && toSite.test(before) && saidToSite.test(after)) return 54;
  if (place.lang === 'en') return atHome ? englishWeight(before, after) : 0;
  if (mention.outlet.wire && passesOn.test(before) && !citing.test(after)) return 45;
  if (!atHome || itsChannel.test(after)) return 0;
  if (mention.outlet.kind !== 'agency' && recalls(before, after) && nativeName(folded, mention)) return 52;
  if (mention.outlet.kind !== 'agency' && finds.test(after) && !/[кКяЯ]к $/u.test(before)) return 54;
  if (says.test(before) && mention.domain && mention.outlet.country !== 'RU') return 54;
  if (mention.outlet.kind === 'agency')
    return asBefore.test(before) ? 52 : agencyWeight(before, after, place.lang);
  if (passesOn.test(before) || quotesHim.test(before) || tellsOn(before, after)) return 60;
  if (asBefore.test(before)) return 52;
  if (!says.test(before)) return 0;
  if (citing.test(after)) return calledMedia.test(before) ? 25 : 60;
  return otherVoice(folded, mention, place.mentions) ? 58 : 25;
}

/** «Про це X повідомляє з посиланням на Y»: the name before its verb. */
const tellsOn = (before: string, after: string) =>
  /(?:Про це|Об этом|Пра гэта)\s+[«"]?$/u.test(before) &&
  /^[»"]?\s+(?:пише|повідомляє|передає|пишет|сообщает|передает|передаёт|піша|паведамляе|перадае)\s+(?:з|із|со|са)\s+(?:посилан|ссылк|спасылк)/u.test(
    after,
  );

/** «(Новака. – «X»)», «(… – прим. X)»: only the page itself explains in brackets. */
function editorsNote(before: string, after: string): boolean {
  return (
    /\([^()]{0,50}[\p{L}.,»"] – (?:(?:прим|прым)\.\s*|ред\.\s*|Ed\.\s*)?[«"]?$/u.test(before) &&
    /^[»"]?\.?\)/.test(after)
  );
}

/** "… last month. – Zenda Radio": the name behind the last full stop of the text signs it. */
const signsText = (before: string, after: string) =>
  /[.!?…][»"]? – $/u.test(before) && /^\.?\s*$/u.test(after);
const unlistedSignature = /[.!?…][»"]? – ([A-Z]{2,6}|[A-Z][\w.]+(?: [A-Z][\w.]+){1,3})\.?\s*$/u;

/** "X has learned", "X understands": said of itself. */
const learned =
  /^ (?:has learned|has learnt|can reveal|understands|has seen|can report|can confirm)(?!\p{L})/u;
/** "X reports, citing", "X reports this with reference to": how pages sign a retelling; foreign ones are mostly cited so. */
const retells =
  /^ (?:reports?,? citing|reports?(?: this| it)?,? with reference|reports this|informs)(?!\p{L})/u;

/** «X узнал …», «X подтвердила это пресс-секретарь», «X спросила экспертов»: its own finding, when no other name is given for it. */
const finds =
  /^[»"]? (?:спросил[аио]?|опросил[аио]?|расспросил[аио]?|побеседовал[аио]?|запитал[аио]|запитав|опитал[аио]|опитав|розпитал[аио]|розпитав|спытал[аі]|спытаў|распытал[аі]|узнал[ао]?|выяснил[ао]?|подтвердил[ао]?|дізнал(?:ися|ась|ося)|з'ясувал[ао]?|підтверди(?:в|ла|ли)|даведа(?:ўся|лася)|высветліл[ао]?|пацвердзі(?:ў|ла))(?!\p{L})/u;

function englishWeight(before: string, after: string): number {
  if (/(?:reported by|[Aa]ccording to) (?:the )?$/u.test(before) && /^,? citing(?!\p{L})/u.test(after))
    return 56;
  if (
    /(?:informs|reports|writes),? (?:the )?$/iu.test(before) &&
    /^[.,]|^ (?:citing|with reference)/u.test(after)
  )
    return 55;
  return /^,? (?:reports|writes|informs)(?!\p{L})/u.test(after) ? 54 : 0;
}

/** A Ukrainian page signs so with its own agency («передає X»); elsewhere the words mostly cite. */
function agencyWeight(before: string, after: string, lang: Lang): number {
  if (!passesOn.test(before) && !says.test(before)) return 0;
  if (citing.test(after)) return lang === 'uk' ? 58 : 40;
  if (lang !== 'uk') return passesOn.test(before) ? 30 : 0;
  return passesOn.test(before) || (writes.test(before) && /^[»"]?\s*(?:\.|$)/u.test(after)) ? 52 : 30;
}

/** «…, пише УНН.»: at the end of a sentence an agency's own page says so. */
const writes = /(?<!\p{L})пише\s+[«"]?$/iu;

/** Where people speak for themselves: what was posted or said there is passed on by the page. */
const ownPost =
  /facebook|фейсбу[кц]|telegram|телеграм|тэлеграм|соцмереж|соцсет|сацсет|twitter|твіттер|твиттер|(?<!\p{L})[XХ](?!\p{L})|instagram|truth social|пресслужб|пресс-служб|прэс-служб|брифінг|брифинг|брыфінг/iu;

/** Whether the same sentence names another outlet or agency, or a post of somebody's: then this one passes on what that one told. */
function otherVoice(folded: string, mention: OutletMention, mentions: readonly OutletMention[]): boolean {
  const from = folded.lastIndexOf('. ', mention.start) + 1;
  const end = folded.indexOf('. ', mention.end);
  const to = end < 0 ? folded.length : end;
  if (ownPost.test(`${folded.slice(from, mention.start)} ${folded.slice(mention.end, to)}`)) return true;
  return mentions.some(
    (other) =>
      !other.oblique && other.outlet.id !== mention.outlet.id && other.start >= from && other.end <= to,
  );
}

/** "Zenda.example reports, citing", «сообщает Zenda.example», «передаёт Zenda News»: pages sign a retelling so. */
const unlistedAddress =
  /(?<![\p{L}@./])(\p{Lu}[\p{L}\p{N}-]{1,30}\.\p{L}{2,6}) (?:reports|informs|writes|does not take|is not responsible)(?!\p{L})/u;
const unlistedLatin =
  /(?<!\p{L})(?:передає|передает|передаёт|перадае|інформує|информирует|інфармуе|повідомляє|сообщает|паведамляе|informs|reports)\s+(?:корреспондент\s+|кореспондент\s+)?([A-Z][A-Za-z0-9-]{1,30}\.[A-Za-z]{2,6}|[A-Z][A-Za-z-]{1,20} ?(?:News|Media|Info|Press|Post|Online))(?=[.,]|\s+(?:со ссылкой|з посиланням|із посиланням|са спасылкай|citing))/u;
/** «передаёт Zenda со ссылкой на Reuters»: one Latin word on a Cyrillic page that cites an outlet. */
const unlistedCiter =
  /(?<!\p{L})(?:передає|передает|передаёт|перадае|інформує|информирует|інфармуе|повідомляє|сообщает|паведамляе)\s+([A-Z][A-Za-z-]{2,20})(?=\s+(?:со ссылкой|з посиланням|із посиланням|са спасылкай) на \p{Lu})/u;
/** «Зенда ведёт онлайн переговоров»: only the page itself does. */
const unlistedLive =
  /(?:^|[.!?] )(?:[«"](\p{Lu}[^«»"]{2,40})[»"]|(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,2})) (?:ведёт|ведет|веде|вядзе) (?:прямую |пряму |прамую |текстовую |текстову |тэкставую )?(?:онлайн|анлайн|трансляци|трансляці|трансляцы)/u;
const unlistedAfterVerb =
  /(?<!\p{L})(передає|передает|передаёт|перадае|інформує|информирует|інфармуе|пише|пишет|піша|повідомляє|сообщает|паведамляе)\s+(?:(?:корреспондент|кореспондент|карэспандэнт)\s+)?(?:\p{Ll}{4,12}\s+)?[«"](\p{Lu}[^«»"]{2,40})[»"]/gu;
/** «Про це повідомляють Зенда.UA»: in the plural only the page itself. */
const unlistedPlural =
  /(?<!\p{L})(?:повідомляють|передають|сообщают|передают|паведамляюць)\s+[«"]?(\p{Lu}[\p{L}\p{N}-]{1,30}\.\p{L}{2,6})[»"]?\./u;
const unlistedCorrespondent =
  /(?<!\p{L})(?:корреспондент|кореспондент|карэспандэнт)\s+(?:\p{Ll}{4,12}\s+)?[«"](\p{Lu}[^«»"]{2,40})[»"]/u;
const unlistedNote = /\([^()]{0,50}[\p{L}.,»"] – (?:(?:прим|прым)\.\s*)?[«"](\p{Lu}[^«»"()]{2,40})[»"]\.?\)/u;
const unlistedLearned =
  /(?<!\p{L})(?:[Tt]he )?(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,3}) (?:has learned|has learnt|can reveal|can report)(?!\p{L})/u;

/** The same for names in quotation marks that the lexicon does not know: the page's correspondent, its note, or what it passes on of another voice. */
function unlistedReferences(folded: string, mentions: readonly OutletMention[]): SelfReference[] {
  const own = (name: string | undefined, weight: number, asSubject = true): SelfReference[] => {
    const plain = name ? properName(name, asSubject) : null;
    return plain ? [{ mention: null, name: plain, weight }] : [];
  };
  const known = (start: number, end: number) =>
    mentions.some((other) => other.start >= start && other.end <= end);
  const noted = folded.includes('(') ? unlistedNote.exec(folded)?.[1] : undefined;
  const finding = / (?:has learn|can re)/.test(folded) ? unlistedLearned.exec(folded)?.[1] : undefined;
  const note = own(noted ?? finding, 75);
  if (note.length > 0) return note;
  const signs = unlistedAddress.exec(folded) ?? unlistedLatin.exec(folded);
  if (signs && !known(signs.index, signs.index + signs[0].length)) return own(signs[1], 56);
  const plural = unlistedPlural.exec(folded);
  if (plural) return own(plural[1], 64);
  const signature = unlistedSignature.exec(folded);
  if (signature && !known(signature.index, folded.length)) return own(signature[1], 56);
  const live = unlistedLive.exec(folded);
  if (live) return own(live[1] ?? live[2], 60);
  const citer = unlistedCiter.exec(folded);
  if (
    citer &&
    mentions.some(({ start }) => start > citer.index) &&
    !known(citer.index, citer.index + citer[0].length)
  )
    return own(citer[1], 54);
  const man = unlistedCorrespondent.exec(folded);
  if (man && !known(man.index, man.index + man[0].length)) return own(man[1], 62, false);
  for (const match of folded.matchAll(unlistedAfterVerb)) {
    const end = match.index + match[0].length;
    if (known(match.index, end)) continue;
    const cites = citing.test(folded.slice(end - 1, end + 40));
    if (cites || otherNear(folded, match.index, mentions)) return own(match[2], 57);
  }
  return [];
}

/** Whether another outlet is named in the same sentence before this place. */
function otherNear(folded: string, at: number, mentions: readonly OutletMention[]): boolean {
  const from = folded.lastIndexOf('. ', at) + 1;
  return mentions.some((other) => other.start >= from && other.end <= at);
}
