import { unreachable } from '#domain/unreachable.ts';
import { NotFound } from '../ui/NotFound.tsx';
import { Skeleton } from '../ui/Waiting.tsx';
import type { Page } from '../url/view.ts';
import { Compared } from './Compared.tsx';
import { EntryTools } from './EntryTools.tsx';
import styles from './entry.module.css';
import { Home } from './Home.tsx';
import { Part } from './part.ts';
import { ViewSlot } from './slots.tsx';
import { usePart } from './usePart.ts';

const about = new Part(async () => (await import('./About.tsx')).About);

function AboutPage() {
  const About = usePart(about);
  return About ? <About /> : <Skeleton lines={12} />;
}

function EntryPage({ type, id, embed }: { type: 'contact' | 'statement'; id: string; embed: boolean }) {
  return (
    <div className={styles.entry}>
      {embed ? null : <EntryTools subject={{ type, id }} compared={false} />}
      <ViewSlot slot={type} waits={12} with={{ id }} />
    </div>
  );
}

/** What a page shows below the timeline. Each view says itself when its entry is loading, broken or not here. */
export function PageBody({ page, embed }: { page: Page; embed: boolean }) {
  switch (page.name) {
    case 'home':
      return <Home embed={embed} />;
    case 'timeline':
      return null;
    case 'about':
      return <AboutPage />;
    case 'contact':
    case 'statement':
      return <EntryPage type={page.name} id={page.id} embed={embed} />;
    case 'contact-compare':
      return <Compared subject={{ type: 'contact', id: page.id }} size={embed ? 'frame' : 'full'} />;
    case 'statement-compare':
      return <Compared subject={{ type: 'statement', id: page.id }} size={embed ? 'frame' : 'full'} />;
    case 'article':
      return <ViewSlot slot="article" waits={12} with={{ id: page.id }} />;
    case 'unknown':
      return <NotFound type="path" id={page.path} />;
    default:
      return unreachable(page);
  }
}
