import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articlesFromText } from '#testing/articles-from-text.ts';
import { bundleFromText, bundleOf, describeBundle } from '#testing/bundle-from-text.ts';

const told = (text: string) => describeBundle(bundleFromText(text));

describe('contacts of several articles', () => {
  test('told with the same people, kind and day they are one', () => {
    expect(
      told(`
      alpha 2022-03-05 | 2022-03-05 | freedonia–sylvania phone
      beta 2022-03-06 | 2022-03-05 | sylvania–freedonia phone`),
    ).toEqual(['2022-03-05 call held xf–xs [alpha beta]']);
  });

  test('a call and a meeting of one day stay two', () => {
    expect(
      told(`
      alpha 2022-03-05 | 2022-03-05 | freedonia–sylvania phone
      beta 2022-03-05 | 2022-03-05 | freedonia–sylvania meeting`),
    ).toHaveLength(2);
  });

  test('days that follow each other are one contact with a disputed date', () => {
    expect(
      told(`
      alpha 2022-03-08 | 2022-03-05 | firefly–trentino phone
      beta 2022-03-08 | 2022-03-05 | firefly–trentino phone
      gamma 2022-03-08 | 2022-03-04 | firefly–trentino phone`),
    ).toEqual(['2022-03-05 call held louis-trentino–rufus-firefly [alpha beta gamma]', '  or 2022-03-04']);
  });

  test('two calls on successive days stay two when one article tells both', () => {
    expect(
      told(`
      alpha 2022-03-08 | 2022-03-05 | firefly–trentino phone
      beta 2022-03-08 | 2022-03-04 | firefly–trentino phone
      + | 2022-03-05 | firefly–trentino phone`),
    ).toEqual([
      '2022-03-04 call held louis-trentino–rufus-firefly [beta]',
      '2022-03-05 call held louis-trentino–rufus-firefly [alpha beta]',
    ]);
  });

  test('a day in another place is another contact; a city in the region told elsewhere is the same', () => {
    expect(
      told(`
      alpha 2022-03-05 | 2022-03-05 | firefly–trentino meeting in Zenda
      beta 2022-03-05 | 2022-03-05 | firefly–trentino meeting in Strelsau
      gamma 2022-04-05 | 2022-04-05 | firefly–trentino meeting in Zenda
      delta 2022-04-05 | 2022-04-05 | firefly–trentino meeting in Ruritania`),
    ).toEqual([
      '2022-03-05 meeting held louis-trentino–rufus-firefly in Strelsau [beta]',
      '2022-03-05 meeting held louis-trentino–rufus-firefly in Zenda [alpha]',
      '2022-04-05 meeting held louis-trentino–rufus-firefly in Zenda [delta gamma]',
    ]);
  });

  test('an undated one that was held is the latest before publication, and never a later one', () => {
    expect(
      told(`
      alpha 2022-03-01 | 2022-03-01 | firefly–trentino phone
      beta 2022-03-05 | 2022-03-05 | firefly–trentino phone
      gamma 2022-03-09 | 2022-03-09 | firefly–trentino phone
      delta 2022-03-07 | undated | firefly–trentino phone`),
    ).toContain('2022-03-05 call held louis-trentino–rufus-firefly [beta delta]');
  });

  test('a plan without a date is not the meeting held later, nor the plan made after that meeting', () => {
    expect(
      told(`
      alpha 2022-02-15 | undated | firefly–trentino meeting planned
      beta 2022-03-05 | 2022-03-05 | firefly–trentino meeting
      gamma 2022-03-20 | undated | firefly–trentino summit planned in Zenda
      delta 2022-03-21 | undated | firefly–trentino meeting planned`),
    ).toEqual([
      '? meeting planned louis-trentino–rufus-firefly [alpha]',
      '2022-03-05 meeting held louis-trentino–rufus-firefly [beta]',
      '? summit planned louis-trentino–rufus-firefly in Zenda [delta gamma]',
    ]);
  });

  test('what fits two contacts of one day stays apart and is a doubt', () => {
    const bundle = bundleFromText(`
      alpha 2022-03-05 | 2022-03-05 | firefly–trentino meeting in Zenda
      + | 2022-03-05 | firefly–trentino meeting in Strelsau
      beta 2022-03-06 | undated | firefly–trentino meeting`);
    expect(describeBundle(bundle)).toHaveLength(3);
    expect(bundle.aligned.doubts.map((doubt) => doubt.code)).toContain('contact-not-merged');
  });

  test('other people are another contact', () => {
    expect(
      told(`
      alpha 2022-03-05 | 2022-03-05 | firefly–trentino phone
      beta 2022-03-05 | 2022-03-05 | firefly–rassendyll phone`),
    ).toHaveLength(2);
  });
});

describe('divergences', () => {
  test('cancelled against postponed on one day differ, and may lie in one article', () => {
    expect(
      told(`
      alpha 2022-03-05 | 2022-03-21/2022-03-31 | firefly–trentino meeting cancelled
      - : status = cancelled: the meeting was called off
      - : status = postponed: the meeting was put off`),
    ).toContain('  ≠ status (value): cancelled | postponed');
  });

  test('planned, then held is a thread and no divergence', () => {
    expect(
      told(`
      alpha 2022-03-01 | 2022-03-05 | firefly–trentino meeting planned
      - : status = planned: they will meet on the fifth
      beta 2022-03-06 | 2022-03-05 | firefly–trentino meeting held
      - : status = held: they met on the fifth`),
    ).toEqual(['2022-03-05 meeting held louis-trentino–rufus-firefly [alpha beta]']);
  });

  test('the same advice told as given and as likely differs in certainty and time', () => {
    expect(
      told(`
      alpha 2022-03-05 | undated | firefly–trentino summit planned
      - : recommendation = against: the adviser told him to call it off
      beta 2022-03-05 | undated | firefly–trentino summit planned
      - wire: recommendation = against hedged future: the adviser is unlikely to back it`),
    ).toContain('  ≠ recommendation (certainty, time): against | against');
  });

  test('what two sides want or explain is never one', () => {
    expect(
      told(`
      alpha 2022-03-05 | 2022-03-05 | firefly–trentino meeting
      - freedonia: position ceasefire: they are disappointed
      - sylvania: position ceasefire joint: both are content
      - wire: cause: it failed because of one thing
      - sylvania: cause: it failed because of another thing`),
    ).toEqual(['2022-03-05 meeting held louis-trentino–rufus-firefly [alpha]']);
  });

  test('lengths within rounding agree, others differ', () => {
    const lengths = (a: string, b: string) =>
      told(`
      alpha 2022-03-05 | 2022-03-05 | firefly–trentino meeting
      - : duration = ${a}: it lasted so long
      beta 2022-03-05 | 2022-03-05 | firefly–trentino meeting
      - : duration = ${b}: it took that long`).slice(1);
    expect(lengths('PT50M', 'PT1H')).toEqual([]);
    expect(lengths('PT50M', 'PT2H')).toEqual(['  ≠ duration (value): PT2H | PT50M']);
  });
});

const interview = (outlet: string, own: string) => `
  ${outlet} | undated | firefly–trentino meeting cancelled
  - wire < firefly (interview with wire): position: the minister is ready for new talks with his colleague at any time
  - wire < firefly (interview with wire): position sanctions: the measures of the neighbours do nothing for the common river trade
  - wire < firefly (interview with wire): position territory: the islands in the lake have always been fished by both peoples
  - : comment: ${own}`;

describe('articles that repeat one origin', () => {
  const pair = `${interview('alpha 2022-03-05', 'our readers may recall a similar talk in spring')}${interview('beta -', 'nothing was said here about the price of hats')}`;

  test('are an echo of the agency they share, and lend each other the day', () => {
    const bundle = bundleFromText(pair);
    expect(describeBundle(bundle)).toContain('2 articles, 1 origin: wire (3 of 5, 3 of 5)');
    expect(
      bundle.shards[0]?.articles.map(
        (article) => `${article.outlet?.id} ${article.published?.value} ${article.published?.basis}`,
      ),
    ).toEqual(['alpha 2022-03-05 stated', 'beta 2022-03-05 inferred']);
  });

  test('tell one statement', () => {
    expect(describeBundle(bundleFromText(pair))).toContain('2022-03-05-statement-firefly-wire [alpha beta]');
  });

  test('unlike articles of one day are no echo', () => {
    expect(
      told(`
      alpha 2022-03-05 | 2022-03-05 | firefly–trentino phone
      - freedonia: position: we want peace along the river
      beta 2022-03-05 | 2022-03-05 | firefly–trentino phone
      - sylvania: position: the hats are too expensive this year`).some((line) => line.includes('origin')),
    ).toBe(false);
  });
});

test('an undated article is dated by the main contact it tells, unless that lies behind something later or was not held', () => {
  const days = (text: string) =>
    bundleFromText(text).shards[0]?.articles.map((article) => article.published?.value ?? null);
  expect(days('alpha - | 2022-03-05 | firefly–trentino meeting')).toEqual(['2022-03-05']);
  expect(
    days('alpha - | 2022-03-05 | firefly–trentino meeting\n+ | 2022-03-09 | firefly–trentino phone'),
  ).toEqual([null]);
  expect(days('alpha - | 2022-03-05 | firefly–trentino meeting planned')).toEqual([null]);
});

test('the order of articles does not matter', () => {
  const articles = articlesFromText(`
    alpha 2022-03-08 | 2022-03-05 | firefly–trentino phone
    beta 2022-03-08 | 2022-03-04 | firefly–trentino phone
    gamma 2022-03-09 | undated | firefly–trentino phone
    delta 2022-03-10 | XXXX-03-05 | firefly–trentino phone
    epsilon 2022-03-10 | undated | firefly–trentino meeting planned
    + prepares | 2022-03-05 | firefly–trentino phone
    zeta - | 2022-03-21/2022-03-31 | firefly–trentino meeting postponed in Zenda
    - : status = postponed: it was put off
    eta 2022-03-12 | undated | firefly–trentino meeting cancelled
    - : status = cancelled: it was called off`);
  const bytes = JSON.stringify(bundleOf(articles).files);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(articles, { minLength: articles.length }),
      (shuffled) => JSON.stringify(bundleOf(shuffled).files) === bytes,
    ),
    { numRuns: 50 },
  );
});

test('a year that an article leaves open is the nearest past one for what was held', () => {
  expect(told('alpha 2022-01-03 | XXXX-12-29 | firefly–trentino phone')).toEqual([
    '2021-12-29 call held louis-trentino–rufus-firefly [alpha]',
  ]);
  expect(told('alpha 2021-12-29 | XXXX-01-03 | firefly–trentino meeting planned')).toEqual([
    '2022-01-03 meeting planned louis-trentino–rufus-firefly [alpha]',
  ]);
});
