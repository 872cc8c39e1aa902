import type { Voice, VoiceChain } from '#domain/actor.ts';
import type { Manifest } from '#domain/bundle.ts';
import type { Lang, Names } from '#domain/lang.ts';
import {
  actorName,
  chainNames,
  facetName,
  outletName,
  placeName,
  sideName,
  topicName,
  voiceName,
} from '../data/names.ts';

/** Names of the bundle in the reader's language; ids or English forms until the manifest is here. */
export interface Wording {
  readonly lang: Lang;
  actor(id: string, otherwise?: string): string;
  voice(voice: Pick<Voice, 'id' | 'name'>): string;
  outlet(outlet: { id: string; name: string } | null): string;
  /** speaker first, outlet last */
  chain(chain: VoiceChain): string[];
  side(code: string): string;
  place(name: string): string;
  topic(id: string): string;
  facet(id: string): string;
  gist(names: Names): string;
}

/** The names of a bundle in a language; `unstated` stands for an outlet that no text names. Pure. */
export function wordingOf(manifest: Manifest | null, lang: Lang, unstated: string): Wording {
  const gist = (names: Names) => names[lang] || names.en;
  if (!manifest)
    return {
      lang,
      gist,
      actor: (id, otherwise = id) => otherwise,
      voice: (voice) => voice.name,
      outlet: (outlet) => outlet?.name ?? unstated,
      chain: (chain) => chain.map((voice) => voice.name).reverse(),
      side: (code) => code,
      place: (name) => name,
      topic: (id) => id,
      facet: (id) => id,
    };
  return {
    lang,
    gist,
    actor: (id, otherwise) => actorName(manifest, id, lang, otherwise),
    voice: (voice) => voiceName(manifest, voice, lang),
    outlet: (outlet) => outletName(manifest, outlet, lang, unstated),
    chain: (chain) => chainNames(manifest, chain, lang),
    side: (code) => sideName(manifest, code, lang),
    place: (name) => placeName(manifest, name, lang),
    topic: (id) => topicName(manifest, id, lang),
    facet: (id) =>
      manifest.vocabularies.facets[id] ? facetName(manifest, id, lang) : topicName(manifest, id, lang),
  };
}
