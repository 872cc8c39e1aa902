import type { Lang } from '#domain/lang.ts';
import type { Basis } from '#domain/time.ts';
import { fromEach } from '../from-each.ts';
import type { OutletMention } from '../outlets.ts';
import { outletsIn } from '../outlets.ts';
import type { CleanArticle, Markup } from '../stages.ts';
import type { Dateline } from './dateline.ts';
import type { LineFeatures, Role } from './features.ts';
import { prefixEnd } from './head.ts';
import { namedOutlet, sameButCase } from './outlet-name.ts';
import type { LinePlace } from './own-names.ts';
import { properName } from './own-names.ts';
import { selfReferences } from './self-reference.ts';
import { headlineSigns, readsOnSite, siteSigns, topSigns } from './site-signs.ts';

type Relay = CleanArticle['relayedFrom'][number];

interface Evidence {
  id: string;
  name: string;
  line: number | null;
  weight: number;
  basis: Basis;
  /** a name the lexicon lacks; `subject` when its sentence has it in the nominative */
  unlisted?: 'subject' | 'oblique';
}

export interface OutletFacts {
  lines: readonly LineFeatures[];
  roles: readonly Role[];
  markup: Markup;
  dateline: { at: Dateline; line: number } | null;
  language: Lang;
}

/** Below this weight an outlet is named but not shown to be the page's own. */
const enough = 50;

/** Whose page it is and whose text it relays. An agency cited in running text is never the outlet; a dateline's agency is it only when no other is shown. */
export function outletOfArticle(facts: OutletFacts): {
  outlet: CleanArticle['outlet'];
  relayedFrom: Relay[];
} {
  const best = strongest([...markupEvidence(facts), ...linesEvidence(facts), ...datelineEvidence(facts)]);
  const relayedFrom = relaysOf(facts, best?.id ?? null);
  return {
    outlet: best ? { id: best.id, name: best.name, basis: best.basis, line: best.line } : null,
    relayedFrom,
  };
}

/** The outlet with the most weight: its strongest sign, and a part of each further one. */
function strongest(evidence: readonly Evidence[]): Evidence | null {
  const sums = new Map<string, { top: Evidence; sum: number }>();
  for (const sign of evidence) {
    const id = sign.unlisted ? (inAnotherCase(sign, sums) ?? sign.id) : sign.id;
    const known = sums.get(id);
    if (!known) sums.set(id, { top: sign, sum: sign.weight });
    else {
      known.sum = Math.max(known.sum, sign.weight) + Math.min(known.sum, sign.weight) * 0.4;
      if (firmer(sign, known.top)) known.top = sign;
    }
  }
  let best: { top: Evidence; sum: number } | null = null;
  for (const entry of sums.values()) if (entry.sum >= enough && (!best || entry.sum > best.sum)) best = entry;
  return best?.top ?? null;
}

/** The unlisted name already found that this one is in another case. */
function inAnotherCase(sign: Evidence, sums: ReadonlyMap<string, { top: Evidence }>): string | null {
  for (const [id, { top }] of sums) if (top.unlisted && sameButCase(sign.name, top.name)) return id;
  return null;
}

const firmer = (sign: Evidence, top: Evidence) =>
  sign.unlisted && top.unlisted && sign.unlisted !== top.unlisted
    ? sign.unlisted === 'subject'
    : sign.weight > top.weight;

function markupEvidence({ markup, language }: OutletFacts): Evidence[] {
  if (!markup.outlet) return [];
  const known = outletsIn(markup.outlet)[0]?.outlet;
  const made = known ? { id: known.id, name: known.names.en } : namedOutlet(markup.outlet, language);
  return made ? [{ ...made, line: null, weight: 200, basis: 'markup' }] : [];
}

function datelineEvidence({ dateline, language }: OutletFacts): Evidence[] {
  if (!dateline) return [];
  const { outlet, unlisted } = dateline.at;
  const written = unlisted === null ? null : properName(unlisted, true);
  const named = outlet
    ? { id: outlet.outlet.id, name: outlet.outlet.names.en }
    : written && namedOutlet(written, language);
  return named ? [{ ...named, line: dateline.line, weight: 55, basis: 'stated' }] : [];
}

/** Head and tail of very long pages are enough to tell whose they are. */
const farthest = 400;

function linesEvidence(facts: OutletFacts): Evidence[] {
  const { lines } = facts;
  const read =
    lines.length <= 2 * farthest ? lines : [...lines.slice(0, farthest), ...lines.slice(-farthest)];
  const bodies = fromEach(facts.roles, (role, at) => (role === 'body' ? [at] : []));
  const fourth = bodies[3] ?? lines.length;
  const last = bodies.at(-1) ?? -1;
  const first = bodies[0] ?? lines.length;
  return [
    ...topEvidence(facts, first),
    ...fromEach(read, (line) => lineEvidence(line, facts, { late: line.at > fourth, first, last })),
  ];
}

function topEvidence({ lines, language }: OutletFacts, first: number): Evidence[] {
  return fromEach(topSigns(lines, first), ({ mention, name, weight, line }): Evidence[] => {
    const made = mention ? { id: mention.outlet.id, name } : namedOutlet(name, language);
    return made
      ? [{ ...made, line, weight, basis: 'stated', ...(mention ? {} : { unlisted: 'subject' as const }) }]
      : [];
  });
}

function lineEvidence(
  line: LineFeatures,
  { roles, language }: OutletFacts,
  { late, first, last }: { late: boolean; first: number; last: number },
): Evidence[] {
  const role = roles[line.at] ?? 'blank';
  if (line.blank) return [];
  const text = role === 'body' || role === 'deck';
  const signs = signsOf(line, role, { language, head: line.at < first, foot: line.at > last });
  return fromEach(signs, ({ mention, name, weight }): Evidence[] => {
    const listed = mention ?? wholeName(name);
    const made = listed
      ? { id: listed.outlet.id, name: listed.outlet.names.en }
      : namedOutlet(name, language);
    return made && weight > 0
      ? [
          {
            ...made,
            line: line.n,
            weight: late && text ? weight * 0.9 : weight,
            basis: 'stated',
            ...(listed ? {} : { unlisted: text ? ('subject' as const) : ('oblique' as const) }),
          },
        ]
      : [];
  });
}

/** A listed outlet whose name is a common word too, told where only a page's name stands. */
function wholeName(name: string): OutletMention | undefined {
  const mention = outletsIn(`«${name}»`).find(({ oblique }) => !oblique);
  return mention && mention.end - mention.start === name.length ? mention : undefined;
}

function signsOf(line: LineFeatures, role: Role, place: LinePlace & { language: Lang }) {
  if (role === 'headline')
    return prefixEnd(line.folded) > 0
      ? [...headlineSigns(line.folded), ...selfReferences(line.folded, place.language)]
      : headlineSigns(line.folded);
  if (role === 'body' || role === 'deck') return selfReferences(line.folded, place.language);
  return siteSigns(line, role, place);
}

/** The name behind the colon of an origin line, or the quoted one of a line without a colon. */
function originOf(folded: string, language: Lang): { id: string; name: string } | null {
  const colon = folded.indexOf(':');
  const written = colon >= 0 ? folded.slice(colon + 1) : (/[«"]([^«»"]{3,50})[»"]/u.exec(folded)?.[1] ?? '');
  const name = properName(written, true);
  return name === null || onNetwork.test(name) ? null : namedOutlet(name, language);
}

/** «Источник: Twitter Новака»: somebody's page on a network is no outlet. */
const onNetwork =
  /^(?:twitter|facebook|telegram|instagram|youtube|truth social|x|твиттер|твіттер|телеграм|фейсбук)(?![\p{L}.])/iu;

/** Outlets named as the text's origin: an origin line, the dateline. */
function relaysOf({ lines, roles, dateline, language }: OutletFacts, own: string | null): Relay[] {
  const relays: Relay[] = [];
  const add = (named: { id: string; name: string } | null, line: number) => {
    if (named && named.id !== own && !relays.some((relay) => relay.id === named.id))
      relays.push({ id: named.id, name: named.name, line });
  };
  for (const line of lines) {
    if (roles[line.at] !== 'origin' || readsOnSite(line.folded)) continue;
    const mentions = outletsIn(line.folded);
    if (mentions.length === 0 && line.address) continue;
    for (const { outlet } of mentions) add({ id: outlet.id, name: outlet.names.en }, line.n);
    if (mentions.length === 0) add(originOf(line.folded, language), line.n);
  }
  const agency = dateline?.at.outlet?.outlet;
  if (dateline && agency) add({ id: agency.id, name: agency.names.en }, dateline.line);
  return relays;
}
