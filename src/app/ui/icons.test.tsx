import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { kinds, statuses } from '#domain/kinds.ts';
import { KindIcon, kindShape } from './icons.tsx';

const drawings = kinds.flatMap((kind) =>
  statuses.map((status) => renderToStaticMarkup(<KindIcon kind={kind} status={status} />)),
);

test('every kind and status has a drawing of its own', () => {
  expect(new Set(drawings).size).toBe(kinds.length * statuses.length);
});

test('only what was held is solid; shape depends on the kind alone, fill on the status alone', () => {
  expect(statuses.filter((status) => kindShape('call', status).solid)).toEqual(['held']);
  for (const kind of kinds)
    expect(new Set(statuses.map((status) => kindShape(kind, status).outline)).size).toBe(1);
});

test('no drawing has a colour of its own', () => {
  for (const drawing of drawings)
    expect(drawing.match(/(?:fill|stroke)="(?!none|currentColor|var\(--paper\))[^"]*"/g)).toBeNull();
});

test('an icon beside words is silent, one alone has a name', () => {
  expect(renderToStaticMarkup(<KindIcon kind="call" status="held" />)).toContain('aria-hidden="true"');
  expect(renderToStaticMarkup(<KindIcon kind="call" status="held" label="call" />)).toContain(
    'role="img" aria-label="call"',
  );
});
