import type { Voice, VoiceChain } from '#domain/actor.ts';
import type { Manifest } from '#domain/bundle.ts';
import type { Lang, Names } from '#domain/lang.ts';

type Vocabularies = Manifest['vocabularies'];

function pick(names: Names | undefined, lang: Lang, otherwise: string): string {
  return names?.[lang] || names?.en || otherwise;
}

/** Name of a person, institution, side or agency by its id; the id itself, or `otherwise`, when the bundle has no name for it. */
export function actorName(manifest: Manifest, id: string, lang: Lang, otherwise = id): string {
  const { actors, outlets, sides } = manifest.vocabularies;
  return pick(
    actors[id]?.names ?? outlets[id]?.names ?? sides[id.replace(/^side-/, '').toUpperCase()],
    lang,
    otherwise,
  );
}

/** Name of a party or of one link of a voice chain, English press form when the vocabulary lacks it. */
export function voiceName(manifest: Manifest, voice: Pick<Voice, 'id' | 'name'>, lang: Lang): string {
  return actorName(manifest, voice.id, lang, voice.name);
}

/** Names of a chain from the one whose words these are out to the outlet: "Sergey Lavrov ← RIA Novosti ← Glavcom". */
export function chainNames(manifest: Manifest, chain: VoiceChain, lang: Lang): string[] {
  return chain.map((voice) => voiceName(manifest, voice, lang)).reverse();
}

/** Name of an outlet, `otherwise` where the article names none. */
export function outletName(
  manifest: Manifest,
  outlet: { id: string; name: string } | null,
  lang: Lang,
  otherwise: string,
): string {
  return outlet ? actorName(manifest, outlet.id, lang, outlet.name) : otherwise;
}

/** Name of a state or organisation by its side code. */
export function sideName(manifest: Manifest, side: string, lang: Lang): string {
  return pick(manifest.vocabularies.sides[side], lang, side);
}

function fromVocabulary(key: keyof Pick<Vocabularies, 'places' | 'topics' | 'facets'>) {
  return (manifest: Manifest, id: string, lang: Lang): string =>
    pick(manifest.vocabularies[key][id], lang, id);
}

/** Name of a place by its English exonym. */
export const placeName = fromVocabulary('places');
/** Neutral label of a topic by its id. */
export const topicName = fromVocabulary('topics');
/** Label of a row of a comparison by its facet. */
export const facetName = fromVocabulary('facets');
