import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexPart, Manifest, Shard } from '../../src/domain/bundle.ts';

const folder = join(import.meta.dirname, '../../public/bundle');
const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;

/** The committed bundle's manifest and index, so that journeys name what is really there. */
export const manifest = read<Manifest>('manifest.json');
export const index = manifest.index.map(({ file }) => read<IndexPart>(file));

/** Ids of the committed bundle's contacts and statements. */
export const contactIds = index.flatMap((part) => part.id.filter((_, row) => part.type[row] === 0));
export const statementIds = index.flatMap((part) => part.id.filter((_, row) => part.type[row] === 1));
export const articleIds = index.flatMap((part) => part.articleIds.id);

export const langs = ['en', 'uk', 'ru', 'be'] as const;
export const kualaLumpur = '2025-07-10-meeting-lavrov-rubio-kuala-lumpur';
export const february = '2025-02-15-call-lavrov-rubio';
export const lateOctober = '2025-10-late-meeting-lavrov-rubio';
export const interview = '2025-11-09-statement-lavrov-ria-novosti';

/** The id under which the committed bundle knows a voice by its English name. */
export function voiceId(name: string): string {
  const claims = manifest.shards.flatMap(({ file }) =>
    read<Shard>(file).contacts.flatMap((contact) => contact.claims),
  );
  const voice = claims.flatMap((claim) => claim.voice).find((one) => one.name === name);
  if (!voice) throw new Error(`no voice ${name} in the committed bundle`);
  return voice.id;
}
