import type { VoiceChain as Chain } from '#domain/actor.ts';
import { useSpeech } from './useSpeech.ts';

/** A chain from the voice whose words these are out to the outlet: "Sergey Lavrov ← RIA Novosti ← Glavcom". `from` leaves out the outermost links. */
export function VoiceChain({ chain }: { chain: Chain }) {
  const speech = useSpeech();
  const { wording } = speech;
  return (
    <span>
      {chain
        .map((voice) => wording.voice(voice))
        .reverse()
        .join(' ← ')}
    </span>
  );
}
