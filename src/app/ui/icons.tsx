import type { Mark } from '#domain/claim.ts';
import type { Kind, Status } from '#domain/contact.ts';
import { unreachable } from '#domain/unreachable.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import styles from './ui.module.css';

/**
 * The meaning of every shape, in one place. Shape is the kind: circle call, square meeting, hexagon talks, rhombus summit, envelope
 * correspondence. Fill is the status: solid held; hollow planned; hollow and dashed possible; hollow with a bar postponed; hollow with
 * a stroke cancelled; hollow with a dot denied. No colour means anything.
 */
function outline(kind: Kind): string {
  switch (kind) {
    case 'call':
      return 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z';
    case 'meeting':
      return 'M3 3H13V13H3Z';
    case 'talks':
      return 'M5 2.8H11L14 8L11 13.2H5L2 8Z';
    case 'summit':
      return 'M8 1.2L14.8 8L8 14.8L1.2 8Z';
    case 'correspondence':
      return 'M1.8 3.6H14.2V12.4H1.8Z';
    default:
      return unreachable(kind);
  }
}

function inner(status: Status): string | null {
  switch (status) {
    case 'held':
    case 'planned':
    case 'possible':
      return null;
    case 'postponed':
      return 'M6.4 5.8V10.2M9.6 5.8V10.2';
    case 'cancelled':
      return 'M2.6 13.4L13.4 2.6';
    case 'denied':
      return 'M8 7.9V8.1';
    default:
      return unreachable(status);
  }
}

interface KindShape {
  /** path in a 16 × 16 box */
  readonly outline: string;
  readonly solid: boolean;
  readonly dashed: boolean;
  /** stroke inside the shape, drawn thicker for `denied` (a dot) */
  readonly inner: string | null;
  /** fold of the envelope, drawn in the paper's colour on a solid one */
  readonly fold: string | null;
}

/** The drawing of a kind and status as plain paths, for canvases and vis items that React doesn't draw. */
export function kindShape(kind: Kind, status: Status): KindShape {
  return {
    outline: outline(kind),
    solid: status === 'held',
    dashed: status === 'possible',
    inner: inner(status),
    fold: kind === 'correspondence' ? 'M1.8 3.8L8 8.8L14.2 3.8' : null,
  };
}

interface KindIconProps {
  kind: Kind;
  status: Status;
  /** a name for those who listen; leave out where the words stand beside it */
  label?: string;
}

function named(label: string | undefined) {
  return label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
}

export function KindIcon({ kind, status, label }: KindIconProps) {
  const shape = kindShape(kind, status);
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      {...named(label)}
    >
      <path
        d={shape.outline}
        fill={shape.solid ? 'currentColor' : 'none'}
        strokeDasharray={shape.dashed ? '2.2 2.4' : undefined}
      />
      {shape.inner ? <path d={shape.inner} strokeWidth={status === 'denied' ? 3 : 1.4} /> : null}
      {shape.fold ? <path d={shape.fold} stroke={shape.solid ? 'var(--paper)' : 'currentColor'} /> : null}
    </svg>
  );
}

/** A public utterance: a small tick, below its contact. */
export function StatementIcon({ label }: { label?: string }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...named(label)}
    >
      <path d="M2.5 3.5H13.5V10.5H7L4 13V10.5H2.5Z" />
    </svg>
  );
}

export type AnyMark = Mark | 'same-topic';

const markPaths: Record<AnyMark, string> = {
  both: 'M2 6H18M2 10H18',
  'same-topic': 'M2 5.4q2.7-3 5.3 0t5.3 0t5.3 0M2 8.9q2.7-3 5.3 0t5.3 0t5.3 0M2 12.4q2.7-3 5.3 0t5.3 0t5.3 0',
  'only-here': 'M2 8H14M14 3.4V12.6',
  differs: 'M3 5.8H17M3 10.2H17M13.4 2L6.6 14',
  unaligned:
    'M3.6 5.2a2.4 2.4 0 1 1 3.4 2.2q-1 .5-1 1.8M6 12.3v.1M12 5.2a2.4 2.4 0 1 1 3.4 2.2q-1 .5-1 1.8M14.4 12.3v.1',
};

/** The bare drawing of a mark in a 20 × 16 box; the accent colours `differs` alone, through the enclosing text. */
export function MarkIcon({ mark, label }: { mark: AnyMark; label?: string }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 20 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      {...named(label)}
    >
      <path d={markPaths[mark]} />
    </svg>
  );
}

/** A mark with its word: "═ told by both". */
export function MarkLabel({ mark, wordless = false }: { mark: AnyMark; wordless?: boolean }) {
  const { t } = useTranslation();
  const word = t(`terms.mark.${mark}`);
  return (
    <span className={styles.mark} data-mark={mark} title={wordless ? word : undefined}>
      <MarkIcon mark={mark} label={wordless ? word : undefined} />
      {wordless ? null : word}
    </span>
  );
}

/** ⇉ one side speaks for both ("agreed", "mutual"). */
export function JointIcon({ label }: { label?: string }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...named(label)}
    >
      <path d="M1.5 5H13.5M10.8 2.4L13.5 5L10.8 7.6M1.5 11H13.5M10.8 8.4L13.5 11L10.8 13.6" />
    </svg>
  );
}
