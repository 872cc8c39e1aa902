/**
 * Links once given out keep working. A link names its version as `v=N`; the first published form is 1 and, being the default, is left
 * out. Links from before (`e/<id>`, `event=`, `compare=`, `#/…`) count as 0. Each step turns version N into N + 1.
 */
export const linkVersion = 1;

type Step = (link: URL, root: string) => URL;

const steps: readonly Step[] = [fromZero];

/** The same link in today's form. A link of a newer version than ours is read as far as we know it. */
export function upgradeLink(link: URL, root: string): URL {
  let upgraded = new URL(link);
  for (let version = versionOf(link); version < linkVersion; version += 1) {
    const step = steps[version];
    if (step) upgraded = step(upgraded, root);
  }
  upgraded.searchParams.delete('v');
  return upgraded;
}

function versionOf(link: URL): number {
  const named = Number(link.searchParams.get('v') ?? Number.NaN);
  if (Number.isInteger(named) && named >= 0) return named;
  const old =
    link.hash.startsWith('#/') ||
    link.searchParams.has('event') ||
    link.searchParams.has('compare') ||
    /\/e\/[^/]+/.test(link.pathname);
  return old ? 0 : linkVersion;
}

/** `#/en/e/ID`, `?event=ID`, `/en/e/ID/` → `/en/c/ID/`; `?compare=a,b` → `compare/?by=article&cols=a,b`. */
function fromZero(link: URL, root: string): URL {
  const next = new URL(link);
  const rootPath = new URL(root).pathname;
  if (next.hash.startsWith('#/')) {
    next.pathname = rootPath + next.hash.slice(2);
    next.hash = '';
  }
  const inner = next.pathname.startsWith(rootPath) ? next.pathname.slice(rootPath.length) : '';
  const parts = inner
    .split('/')
    .filter(Boolean)
    .map((part) => (part === 'e' ? 'c' : part));
  const chosen = next.searchParams.get('event');
  const cols = next.searchParams.get('compare');
  if (chosen && !parts.includes('c')) parts.push('c', chosen);
  if (cols && parts.includes('c')) {
    if (parts.at(-1) !== 'compare') parts.push('compare');
    next.searchParams.set('by', 'article');
    next.searchParams.set('cols', cols);
  }
  next.searchParams.delete('event');
  next.searchParams.delete('compare');
  next.pathname = rootPath + parts.map((part) => `${part}/`).join('');
  return next;
}
