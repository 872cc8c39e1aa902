import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { shardSchema } from '#domain/bundle.ts';
import type { Accounts } from './accounts.ts';
import { accountsOfContact, accountsOfStatement } from './accounts.ts';
import type { ColumnKind } from './columns.ts';
import { chooseColumns, relayedStrip } from './columns.ts';
import type { Matrix } from './matrix.ts';
import { matrixOf, opensWithDifferences } from './matrix.ts';

const folder = join(import.meta.dirname, '../../../public/bundle');
const shards = readdirSync(folder)
  .filter((file) => file.startsWith('shard-'))
  .map((file) => v.parse(shardSchema, JSON.parse(readFileSync(join(folder, file), 'utf8'))));
const shelf = {
  contacts: shards.flatMap((s) => s.contacts),
  statements: shards.flatMap((s) => s.statements),
  articles: shards.flatMap((s) => s.articles),
  alignments: shards.flatMap((s) => s.alignments),
  echoes: shards.flatMap((s) => s.echoes),
};

function ofContact(id: string): Accounts {
  const contact = shelf.contacts.find((one) => one.id === id);
  if (!contact) throw new Error(`no contact ${id} in the committed bundle`);
  return accountsOfContact(contact, shelf.articles, shelf.alignments, shelf.echoes);
}

function ofStatement(id: string): Accounts {
  const statement = shelf.statements.find((one) => one.id === id);
  if (!statement) throw new Error(`no statement ${id} in the committed bundle`);
  return accountsOfStatement(statement, shelf);
}

function draw(accounts: Accounts, by: ColumnKind | null = null): { matrix: Matrix; lines: string[] } {
  const choice = chooseColumns(accounts, { by, cols: [] }, (a, b) => (a.name < b.name ? -1 : 1));
  const matrix = matrixOf(accounts, choice.columns);
  const lines = matrix.groups.flatMap((group) => [
    `${group.key}${group.mark ? ` (${group.mark})` : ''}`,
    ...group.rows.map(
      (row) =>
        `  ${row.aspect}/${row.facet}${row.contact && row.contact !== accounts.subject ? ` @${row.contact}` : ''}: ${row.cells.map((cell) => cell.map((c) => c.value ?? c.evidence.line).join(',') || '-').join(' | ')} ${row.mark} ${row.differsIn.join('+')}`,
    ),
  ]);
  return {
    matrix,
    lines: [
      choice.columns.map((c) => c.name).join(' | '),
      `strip: ${relayedStrip(accounts, choice)
        .map((c) => c.aspect)
        .join(' ')}`,
      ...lines,
      `hidden: ${matrix.hidden.join(' ')}`,
    ],
  };
}

describe('the comparisons worked out by hand', () => {
  test('draw', () => {
    for (const a of [
      ofStatement('2025-11-09-statement-lavrov-ria-novosti'),
      ofContact('2025-02-15-call-lavrov-rubio'),
      ofContact('2025-07-10-meeting-lavrov-rubio-kuala-lumpur'),
    ])
      console.log(draw(a).lines.join('\n'), opensWithDifferences(draw(a).matrix));
    expect(1).toBe(1);
  });
});
