import { useContact, useStatement } from '../data/hooks.ts';
import { ContactHeading } from '../ui/ContactHeading.tsx';
import { StatementHeading } from '../ui/StatementHeading.tsx';
import type { Subject } from './slots.tsx';

function ContactHead({ id }: { id: string }) {
  const contact = useContact(id);
  return contact.state === 'ready' ? <ContactHeading contact={contact.value.entry} /> : null;
}

function StatementHead({ id }: { id: string }) {
  const statement = useStatement(id);
  return statement.state === 'ready' ? <StatementHeading statement={statement.value.entry} /> : null;
}

/** What is being compared, above its comparison. */
export function CompareHead({ subject }: { subject: Subject }) {
  return subject.type === 'contact' ? <ContactHead id={subject.id} /> : <StatementHead id={subject.id} />;
}
