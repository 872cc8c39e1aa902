import { useSpeech } from '../ui/useSpeech.ts';
import styles from './contact.module.css';

/** "lines 3, 5 and 19": where in an article's file something stands. */
export function LineNumbers({ lines }: { lines: readonly number[] }) {
  const { t, format } = useSpeech();
  const n = format.list(lines.map((line) => format.number(line)));
  return (
    <span className={styles.tag}>{t(lines.length === 1 ? 'article.line' : 'article.lines', { n })}</span>
  );
}
