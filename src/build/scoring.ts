import type { ParsedArticle } from '#ingest/parsed.ts';
import type { Expected, Found, Gold } from './score-pairing.ts';
import { day, expectedOf, folded, foundIn, near, paired, placeFits, spansOf } from './score-pairing.ts';
import type { Tally } from './tallies.ts';

/** Scores one parsed article against its gold, adding to the tally. `scope` of the gold limits which extra contacts count. */
export function scoreArticle(gold: Gold, parsed: ParsedArticle, tally: Tally): void {
  tally.add('language', parsed.language === gold.lang);
  tally.add(
    'published',
    [gold.published, ...(gold.published_alt ?? [])].includes(parsed.published?.value ?? null),
  );
  if (gold.outlet)
    tally.add(
      'outlet',
      parsed.outlet !== null &&
        (near(folded(parsed.outlet.name), folded(gold.outlet)) ||
          near(folded(parsed.outlet.name), folded(gold.outlet.replace(/\(.*/, ''))) ||
          parsed.outlet.id === gold.outlet_id),
    );
  else tally.add('outlet-not-invented', parsed.outlet === null);
  tally.sets(
    'boilerplate',
    new Set(gold.boilerplate_lines.map(String)),
    new Set(parsed.boilerplateLines.map(String)),
  );
  scoreContacts(gold, parsed, tally);
  const topics = new Set(gold.topics.filter((topic) => topic !== 'other'));
  tally.sets(
    'topics',
    topics,
    new Set(
      parsed.topics.filter((topic) => topics.has(topic) || !(gold.topics_optional ?? []).includes(topic)),
    ),
  );
  scoreVoices(gold.voices, parsed.voices, tally);
  if (gold.framing_terms) tally.sets('framing', new Set(gold.framing_terms), new Set(parsed.framingTerms));
}

function scoreVoices(expected: readonly string[], found: readonly string[], tally: Tally): void {
  const plain = (voice: string) => folded(voice).replace(/sources\b/, 'source');
  const free = [...new Set(found.map(plain))];
  let told = 0;
  for (const voice of expected.map(plain)) {
    const at = free.findIndex((other) => near(voice, other));
    if (at < 0) continue;
    free.splice(at, 1);
    told += 1;
  }
  tally.count('voices', { right: told, extra: free.length, missing: expected.length - told });
}

const russiaAndUs =
  /lavrov|rubio|putin|trump|ushakov|witkoff|waltz|dmitriev|ryabkov|riabkov|zakharova|peskov|bruce|vance|hegseth|kellogg|darchiev|kushner/;

function scoreContacts(gold: Gold, parsed: ParsedArticle, tally: Tally): void {
  const expected = expectedOf(gold.contacts);
  const found = foundIn(parsed);
  const pairs = paired(expected, found);
  for (const one of expected) {
    const other = pairs.get(one);
    if (other)
      scorePair(one, other, {
        gold,
        parsed,
        tally,
        mains: [
          found.filter((each) => each.contact.main).length,
          expected.filter((each) => each.main).length,
        ],
      });
    else if (!one.mayBeLeftOut) {
      tally.count('contacts', { right: 0, extra: 0, missing: 1 });
      if (one.main) tally.add('main contact found', false);
      tally.miss(
        parsed.file,
        `missed ${one.kind} ${[...one.statuses][0]} ${one.names.join('+')} ${one.date?.value ?? ''}`,
      );
    }
  }
  const used = new Set(pairs.values());
  for (const other of found) {
    if (
      used.has(other) ||
      (gold.scope === 'russia-us' &&
        !other.contact.parties.every((party) => russiaAndUs.test(folded(party.name))))
    )
      continue;
    tally.count('contacts', { right: 0, extra: 1, missing: 0 });
    tally.miss(
      parsed.file,
      `extra ${other.contact.kind} ${other.contact.status} ${other.names.join('+')} ${other.contact.time?.start ?? ''}`,
    );
  }
  if (gold.contacts.length === 0) tally.add('no contact invented', found.length === 0);
}

interface Scene {
  gold: Gold;
  parsed: ParsedArticle;
  tally: Tally;
  mains: [found: number, expected: number];
}

function scorePair(
  one: Expected,
  { contact, names, when }: Found,
  { gold, parsed, tally, mains }: Scene,
): void {
  const check = (metric: string, ok: boolean, got: string, want: string) => {
    tally.add(metric, ok);
    if (!ok) tally.miss(parsed.file, `${metric} ${got}, want ${want} (${one.kind} ${one.names.join('+')})`);
  };
  if (!one.mayBeLeftOut) tally.count('contacts', { right: 1, extra: 0, missing: 0 });
  if (one.main) tally.add('main contact found', contact.main && mains[0] <= mains[1]);
  check(
    'parties',
    names.length === one.names.length && one.names.every((name) => names.includes(name)),
    names.join('+'),
    one.names.join('+'),
  );
  check(
    'kind',
    one.kinds.has(contact.kind) ||
      (['meeting', 'talks'].includes(contact.kind) && ['meeting', 'talks'].includes(one.kind)) ||
      (one.kind === 'summit' && contact.kind === 'meeting'),
    contact.kind,
    one.kind,
  );
  check('status', one.statuses.has(contact.status), contact.status, [...one.statuses].join('|'));
  if (one.when)
    check(
      'date',
      dateFits(one, { contact, names, when }, gold, parsed),
      `${contact.time?.start}/${contact.time?.end}`,
      String(one.date?.value),
    );
  else tally.add('date-not-invented', when === null || contact.time?.basis === 'registry');
  if (one.place) check('place', placeFits(one, contact), String(contact.place), one.place);
  else tally.add('place-not-invented', contact.place === null);
  if (one.duration_min)
    check(
      'duration',
      [one.duration_min, ...(one.duration_alt ?? [])].includes(contact.durationMinutes ?? -1),
      String(contact.durationMinutes),
      String(one.duration_min),
    );
  else tally.add('duration-not-invented', contact.durationMinutes === null);
}

function dateFits(one: Expected, { contact, when }: Found, gold: Gold, parsed: ParsedArticle): boolean {
  const slack = one.date?.precision === 'day' ? 0 : day;
  const start = contact.time?.start ?? '';
  if (
    !parsed.published &&
    (gold.published_alt ?? []).includes(null) &&
    /^XXXX-/.test(start) &&
    start.slice(5) === String(one.date?.value).slice(5, 10)
  )
    return true;
  const latest = one.when?.[1] ?? 0;
  return (
    when !== null &&
    spansOf(one).some(
      (span) =>
        Math.abs(when[0] - span[0]) <= slack &&
        when[1] <= Math.max(span[1], latest) + slack &&
        (slack === 0 || when[1] >= span[1] - slack),
    )
  );
}
