import { describe, expect, test } from 'vitest';
import type { Voice } from '#domain/actor.ts';
import type { Claim } from '#domain/claim.ts';
import { sideAccounts } from './coverage.ts';
import { factsOf } from './facts.ts';

const voices: Record<string, Voice> = {
  gazette: { id: 'gazette', name: 'Gazette', type: 'outlet', side: null },
  mfa: { id: 'freedonian-mfa', name: 'Freedonian MFA', type: 'institution', side: 'FD' },
  unnamed: { id: 'unnamed-officials-sy', name: 'unnamed officials (SY)', type: 'unnamed', side: 'SY' },
};

/** `aspect value voice…` → a claim */
function claim(line: string): Claim {
  const [aspect, value, ...chain] = line.split(' ');
  return {
    id: line,
    contact: 'c',
    statement: null,
    article: 'a',
    sentence: 0,
    aspect: aspect as Claim['aspect'],
    topic: 'other',
    facet: aspect ?? '',
    value: value === '-' ? null : (value ?? null),
    voice: chain.flatMap((name) => voices[name] ?? []),
    quotation: 'narration',
    certainty: 'asserted',
    tense: 'past',
    joint: false,
    evidence: { line: 1, start: 0, end: 4, excerpt: 'noon' },
    gist: null,
  };
}
const describeFacts = (claims: Claim[]) =>
  factsOf({ claims }).map(
    (f) =>
      `${f.aspect}: ${f.values.map((v) => `${v.value ?? 'in words'} (${v.tellings.map((t) => t.voice.at(-1)?.name).join(', ')})`).join('; ')}`,
  );

describe('facts of a contact', () => {
  test('one value told twice is one value with two tellers; another value stands beside it', () => {
    expect(
      describeFacts([
        claim('date 1936-05-01 gazette'),
        claim('duration PT50M gazette'),
        claim('date 1936-05-01 gazette mfa'),
        claim('date 1936-05-02 mfa'),
      ]),
    ).toEqual([
      'date: 1936-05-01 (Gazette, Freedonian MFA); 1936-05-02 (Freedonian MFA)',
      'duration: PT50M (Gazette)',
    ]);
  });
  test('claims without a canonical value are not run together', () => {
    expect(describeFacts([claim('setting - gazette'), claim('setting - mfa')])).toEqual([
      'setting: in words (Gazette); in words (Freedonian MFA)',
    ]);
  });
  test('two recommendations of one stance but of different words stay apart', () => {
    expect(
      describeFacts([claim('recommendation against gazette'), claim('recommendation against unnamed')]),
    ).toEqual(['recommendation: against (Gazette); against (unnamed officials (SY))']);
  });
  test('what nobody tells is no fact', () => {
    expect(describeFacts([claim('position - mfa')])).toEqual([]);
  });
});

test('a side has an account only when a named voice of its own gives one', () => {
  const parties = [
    { id: 'a', name: 'Firefly', type: 'person', side: 'FD' },
    { id: 'b', name: 'Trentino', type: 'person', side: 'SY' },
  ] as const;
  const told = sideAccounts({
    parties: [...parties],
    claims: [claim('position - gazette mfa'), claim('position - gazette unnamed')],
  });
  expect(told.map((s) => `${s.side}: ${s.voices.map((v) => v.name).join() || 'none here'}`)).toEqual([
    'FD: Freedonian MFA',
    'SY: none here',
  ]);
});
