import type { ReactNode } from 'react';
import type { ArticleRecord } from '#domain/article.ts';
import type { Claim } from '#domain/claim.ts';
import { noTopic } from '#domain/claim.ts';
import type { Contact } from '#domain/contact.ts';
import { ClaimNote } from '../ui/ClaimNote.tsx';
import { MarkIcon, MarkLabel } from '../ui/icons.tsx';
import { capital, contactTitle } from '../ui/titles.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Link } from '../url/Link.tsx';
import { accountVoice } from './accounts.ts';
import { ColumnHead } from './ColumnHead.tsx';
import type { Column } from './columns.ts';
import styles from './compare.module.css';
import type { Group, Row } from './matrix.ts';

interface Shelf {
  articles: readonly ArticleRecord[];
  contacts: readonly Contact[];
}

interface RowsProps extends Shelf {
  columns: readonly Column[];
  groups: readonly Group[];
  caption: string;
  /** what stands over the row labels */
  corner: ReactNode;
}

/** The comparison as a table: groups as headings over rows; on a phone each row's label stands above its pair. */
export function Rows({ columns, groups, articles, contacts, caption, corner }: RowsProps) {
  const { t } = useSpeech();
  return (
    <table className={styles.table} data-columns={columns.length}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {corner ? (
            <td className={styles.corner}>{corner}</td>
          ) : (
            <th scope="col" className={styles.corner}>
              <VisuallyHidden>{t('compare.row')}</VisuallyHidden>
            </th>
          )}
          {columns.map((column) => (
            <th scope="col" key={column.key}>
              <ColumnHead column={column} articles={articles} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key} data-alone={standsAlone(group)}>
          <Heading group={group} span={columns.length + 1} contacts={contacts} />
          {group.rows.map((row) => (
            <RowLine key={row.key} row={row} group={group} columns={columns} articles={articles} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** One row that is its topic: the row's label is heading enough. */
function standsAlone({ heading, rows, mark }: Group): boolean {
  return heading.type === 'topic' && rows.length === 1 && rows[0]?.facet === heading.topic && !mark;
}

function Heading({ group, span, contacts }: { group: Group; span: number; contacts: readonly Contact[] }) {
  const speech = useSpeech();
  const { t, wording } = speech;
  const { heading } = group;
  if (heading.type === 'facts' || standsAlone(group)) return null;
  const contact = heading.type === 'contact' ? contacts.find((one) => one.id === heading.contact) : undefined;
  return (
    <tr className={styles.heading}>
      <th scope="rowgroup" colSpan={span}>
        {heading.type === 'topic' &&
          (heading.topic === noTopic ? capital(t('terms.noTopic')) : wording.topic(heading.topic))}
        {contact && <Link to={{ name: 'contact', id: contact.id }}>{contactTitle(contact, speech)}</Link>}
        {group.mark && (
          <span className={styles.headingMark}>
            <MarkLabel mark={group.mark} />
          </span>
        )}
      </th>
    </tr>
  );
}

/** Of three columns and more it says how many tell it: "both" would be wrong. */
function RowMark({ row, columns }: { row: Row; columns: number }) {
  const { t } = useSpeech();
  if (columns < 2) return null;
  const told = row.cells.filter((cell) => cell.length > 0).length;
  if (row.mark !== 'both' || columns < 3) return <MarkLabel mark={row.mark} />;
  return (
    <span className={styles.mark}>
      <MarkIcon mark="both" /> {t('compare.markSeveral', { n: told, of: columns })}
    </span>
  );
}

function RowLine({
  row,
  group,
  columns,
  articles,
}: {
  row: Row;
  group: Group;
  columns: readonly Column[];
  articles: readonly ArticleRecord[];
}) {
  const speech = useSpeech();
  const { t, wording } = speech;
  const inTopic =
    group.heading.type === 'topic' && row.facet === group.heading.topic && group.rows.length > 1;
  const label = inTopic
    ? t(`terms.aspect.${row.aspect}`)
    : group.heading.type === 'topic'
      ? wording.facet(row.facet)
      : t(`terms.aspect.${row.aspect}`);
  return (
    <tr className={styles.row} data-mark={row.mark}>
      <th scope="row">
        <span className={styles.label}>{label}</span>
        <RowMark row={row} columns={columns.length} />
        {row.mark === 'both' && row.wordingVaries && (
          <span className={styles.hint}>{t('compare.wording')}</span>
        )}
        {row.differsIn.length > 0 && (
          <span className={styles.hint}>
            {t('compare.differsHow', {
              list: speech.format.list(row.differsIn.map((how) => t(`compare.differsIn.${how}`))),
            })}
          </span>
        )}
      </th>
      {row.cells.map((cell, i) => (
        <td key={columns[i]?.key} data-told={cell.length > 0}>
          {cell.length === 0 ? (
            <span className={styles.notTold}>{t('terms.notToldHere')}</span>
          ) : (
            <Cell claims={cell} column={columns[i]} articles={articles} />
          )}
        </td>
      ))}
    </tr>
  );
}

/** The distinct propositions of a cell: what is told twice in the same words of ours, or again with nothing to add, is shown once. */
function distinct(all: readonly Claim[]): Claim[] {
  const addsNothing = (claim: Claim) =>
    claim.gist === null &&
    all.some(
      (other) =>
        other.gist !== null &&
        other.aspect === claim.aspect &&
        (claim.value === null || other.value === claim.value),
    );
  const claims = all.filter((claim) => !addsNothing(claim));
  const key = (claim: Claim) =>
    `${claim.gist?.en ?? ''}|${claim.value ?? ''}|${claim.gist ? '' : claim.facet}`;
  return claims.filter((claim, i) => claims.findIndex((other) => key(other) === key(claim)) === i);
}

/** In a column of voices the head names the relay; elsewhere each claim names who says it. */
function deeper(claim: Claim, by: Column['by']): Claim['voice'] {
  if (by !== 'voice') return claim.voice.length > 1 || accountVoice(claim.voice) ? claim.voice.slice(1) : [];
  const at = claim.voice.findIndex((voice) => voice.id === accountVoice(claim.voice)?.id);
  return claim.voice.slice(at + 1);
}

function Cell({
  claims,
  column,
  articles,
}: {
  claims: readonly Claim[];
  column: Column | undefined;
  articles: readonly ArticleRecord[];
}) {
  const by = column?.by ?? 'voice';
  const several = by === 'voice' ? articles.length > 1 : (column?.articles.length ?? 0) > 1;
  return distinct(claims).map((claim) => (
    <ClaimNote
      key={claim.id}
      claim={claim}
      chain={deeper(claim, by)}
      article={articles.find((one) => one.id === claim.article)}
      named={several}
    />
  ));
}
