import type { Voice } from '#domain/actor.ts';
import type { ArticleRecord } from '#domain/article.ts';
import type { Claim } from '#domain/claim.ts';
import type { Contact } from '#domain/contact.ts';
import type { Names } from '#domain/lang.ts';
import type { Statement } from '#domain/statement.ts';
import type { TimeValue } from '#domain/time.ts';
import type { World } from './demo-world.ts';

/** What invented voices say of a topic; the topic follows as its own clause, so no language has to decline it. */
const sayings: readonly Names[] = [
  {
    en: 'The ministers will stay in touch. Discussed',
    uk: 'Міністри підтримуватимуть зв’язок. Обговорили',
    ru: 'Министры будут поддерживать связь. Обсудили',
    be: 'Міністры будуць падтрымліваць сувязь. Абмеркавалі',
  },
  {
    en: 'Experts are to prepare proposals. Topic',
    uk: 'Експерти підготують пропозиції. Тема',
    ru: 'Эксперты подготовят предложения. Тема',
    be: 'Эксперты падрыхтуюць прапановы. Тэма',
  },
  {
    en: 'The exchange was frank and thorough. Topic',
    uk: 'Обмін думками був відвертим і докладним. Тема',
    ru: 'Обмен мнениями был откровенным и обстоятельным. Тема',
    be: 'Абмен думкамі быў шчырым і грунтоўным. Тэма',
  },
  {
    en: 'Both delegations named open questions. Discussed',
    uk: 'Обидві делегації назвали відкриті питання. Обговорили',
    ru: 'Обе делегации назвали открытые вопросы. Обсудили',
    be: 'Абедзве дэлегацыі назвалі адкрытыя пытанні. Абмеркавалі',
  },
  {
    en: 'A working group will continue in autumn. Topic',
    uk: 'Робоча група продовжить восени. Тема',
    ru: 'Рабочая группа продолжит осенью. Тема',
    be: 'Рабочая група працягне восенню. Тэма',
  },
];

function gistOn(topic: string, world: World, at: number): Names | null {
  const saying = sayings[at % sayings.length];
  const named = world.vocabularies.topics[topic];
  if (!saying || !named) return null;
  const say = (lang: keyof Names) => `${saying[lang]}: ${named[lang].toLowerCase()}.`;
  return { en: say('en'), uk: say('uk'), ru: say('ru'), be: say('be') };
}

interface Teller {
  readonly contact: Contact;
  readonly article: ArticleRecord;
  readonly world: World;
  readonly at: number;
}

function outletOf({ outlet }: ArticleRecord): Voice[] {
  return outlet ? [{ ...outlet, type: 'outlet', side: null }] : [];
}

function claim(
  { contact, article }: Pick<Teller, 'contact' | 'article'>,
  own: Partial<Claim> & Pick<Claim, 'aspect' | 'sentence'>,
): Claim {
  return {
    id: `${article.id}.${own.sentence}.1`,
    contact: contact.id,
    statement: null,
    article: article.id,
    topic: 'other',
    facet: own.aspect,
    value: null,
    voice: outletOf(article),
    quotation: 'narration',
    certainty: 'asserted',
    tense: 'past',
    joint: false,
    evidence: { line: 2 + own.sentence, start: 0, end: 24, excerpt: '' },
    gist: null,
    ...own,
  };
}

function dateClaim(teller: Pick<Teller, 'contact' | 'article'>, { start, end }: TimeValue): Claim {
  return claim(teller, { aspect: 'date', sentence: 0, value: start === end ? start : `${start}/${end}` });
}

/** What is told of a contact: its first article names the topic, each side's account takes one up, and where its day is disputed the last article gives the other. */
export function claimsOf(
  contact: Contact,
  statements: readonly Statement[],
  articles: readonly ArticleRecord[],
  { world, n }: { world: World; n: number },
): Claim[] {
  const [first] = articles;
  const last = articles.at(-1);
  if (!first || !last) return [];
  const teller = { contact, article: first, world, at: n };
  const [topic = 'other', other = topic] = contact.topics;
  const own = claim(teller, {
    aspect: 'agenda',
    sentence: 1,
    topic,
    facet: topic,
    gist: gistOn(topic, world, n),
  });
  const accounts = statements.map((statement, at) =>
    claim(teller, {
      aspect: 'position',
      sentence: 2 + at,
      statement: statement.id,
      topic: other,
      facet: other,
      voice: [...outletOf(first), statement.voice],
      quotation: 'indirect',
      gist: gistOn(other, world, n + at + 1),
    }),
  );
  const [otherTime] = contact.disputedTimes;
  const dates =
    otherTime && contact.time
      ? [dateClaim(teller, contact.time), dateClaim({ contact, article: last }, otherTime)]
      : [];
  return [own, ...accounts, ...dates];
}
