import { useContact, useStatement } from '../data/hooks.ts';
import type { HeadingLevel } from '../ui/ContactHeading.tsx';
import { ContactHeading } from '../ui/ContactHeading.tsx';
import { StatementHeading } from '../ui/StatementHeading.tsx';
import type { Subject } from './parts.ts';

function ContactHead({ id, level }: { id: string; level: HeadingLevel }) {
  const contact = useContact(id);
  return contact.state === 'ready' ? <ContactHeading contact={contact.value.entry} level={level} /> : null;
}

function StatementHead({ id, level }: { id: string; level: HeadingLevel }) {
  const statement = useStatement(id);
  return statement.state === 'ready' ? (
    <StatementHeading statement={statement.value.entry} level={level} />
  ) : null;
}

/** What is being compared, above its comparison. */
export function CompareHead({ subject, level }: { subject: Subject; level: HeadingLevel }) {
  const Head = subject.type === 'contact' ? ContactHead : StatementHead;
  return <Head id={subject.id} level={level} />;
}
