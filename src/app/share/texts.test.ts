import { expect, test } from 'vitest';
import { citation, frameAddress, frameCode } from './texts.ts';

const here = 'https://reader.example/sub/uk/c/x-1/compare/?by=voice&cols=a,b';

test('a frame shows the same view without the page around it', () => {
  expect(frameAddress(here)).toBe('https://reader.example/sub/uk/c/x-1/compare/?by=voice&cols=a%2Cb&embed=1');
  expect(frameAddress(`${here}#line-3`)).not.toContain('#');
});

test('frame code can not be broken out of by a title', () => {
  const code = frameCode(here, 'Call: "A" & <B>');
  expect(code).toContain('title="Call: &#34;A&#34; &#38; &#60;B&#62;"');
  expect(code).toContain('&#38;embed=1"');
  expect(code.match(/</g)).toHaveLength(2);
});

test('a citation always says that the record is not complete', () => {
  expect(
    citation({
      title: 'Call: A and B, 1 May 2022',
      coverage: '2 contacts as told in 1 article, May 2022. Not a complete record.',
      href: here,
      read: 'read on 2 May 2022',
    }),
  ).toBe(
    `Call: A and B, 1 May 2022. Readout. 2 contacts as told in 1 article, May 2022. Not a complete record. ${here} (read on 2 May 2022)`,
  );
});
