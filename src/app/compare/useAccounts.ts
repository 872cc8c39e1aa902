import { useMemo } from 'react';
import type { Shard } from '#domain/bundle.ts';
import type { Loaded } from '../data/hooks.ts';
import { useContact, useStatement } from '../data/hooks.ts';
import type { Accounts } from './accounts.ts';
import { accountsOfContact, accountsOfStatement } from './accounts.ts';

export interface Subject {
  readonly type: 'contact' | 'statement';
  readonly id: string;
}

export interface Told {
  readonly accounts: Accounts;
  readonly shard: Shard;
}

/** Everything told of a contact or a statement, once its shard is here. */
export function useAccounts(subject: Subject): Loaded<Told> {
  const contact = useContact(subject.type === 'contact' ? subject.id : '');
  const statement = useStatement(subject.type === 'statement' ? subject.id : '');
  return useMemo((): Loaded<Told> => {
    if (subject.type === 'contact') {
      if (contact.state !== 'ready') return contact;
      const { entry, shard } = contact.value;
      return {
        state: 'ready',
        value: { shard, accounts: accountsOfContact(entry, shard.articles, shard.alignments, shard.echoes) },
      };
    }
    if (statement.state !== 'ready') return statement;
    const { entry, shard } = statement.value;
    return { state: 'ready', value: { shard, accounts: accountsOfStatement(entry, shard) } };
  }, [subject.type, contact, statement]);
}
