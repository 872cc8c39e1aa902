import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { appRoot } from './address.ts';
import { go, useView } from './history.ts';
import type { Page, View } from './view.ts';
import { onPage, viewUrl } from './view.ts';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** a page (language, bundle, filters kept), or the whole next view made from the present one */
  to: Page | ((view: View) => View);
  /** leave the frame: opens the full page in a new tab */
  newTab?: boolean;
}

function plainClick(click: MouseEvent): boolean {
  return (
    click.button === 0 &&
    !click.metaKey &&
    !click.ctrlKey &&
    !click.shiftKey &&
    !click.altKey &&
    !click.defaultPrevented
  );
}

/** A real `<a href>` (copy, middle click, new tab all work) that navigates within the page on a plain click. */
export function Link({ to, newTab = false, onClick, ...rest }: LinkProps) {
  const view = useView();
  const made = typeof to === 'function' ? to(view) : onPage(view, to);
  const next = newTab ? { ...made, embed: false } : made;
  const follow = (click: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(click);
    if (newTab || !plainClick(click)) return;
    click.preventDefault();
    go(next);
  };
  const frame = newTab ? { target: '_blank', rel: 'noopener' } : {};
  return <a {...rest} {...frame} href={viewUrl(next, appRoot())} onClick={follow} />;
}
