import type { Band } from './chart-items.ts';
import { isRoom } from './frame.ts';
import { othersKey } from './lanes.ts';

/** Whether a lane can be moved, folded and hidden: one that stands for others can't. */
function hasMenu({ id }: Pick<Band, 'id'>): boolean {
  return !isRoom({ key: id }) && !id.startsWith(othersKey);
}

/** The label of a lane, as high as the lane; with `menu` a button. By keyboard lanes are arranged in their list: hundreds of stops would be in the way. */
function groupElement({ id, name, height }: Band, menu: boolean): HTMLElement {
  const box = document.createElement(menu ? 'button' : 'div');
  box.className = `tl-lane ${height < 22 ? 'tl-slim' : height >= 36 ? 'tl-tall' : ''}`;
  box.style.height = `${height}px`;
  const text = document.createElement('span');
  text.textContent = name;
  box.title = name;
  box.dataset.lane = id;
  if (menu) {
    box.tabIndex = -1;
    box.setAttribute('aria-haspopup', 'dialog');
  }
  box.append(text);
  return box;
}

/** A lane with its label as vis takes it; `menus`: whether lanes have any here. */
export function labelled(band: Band, menus: boolean): Band & { content: HTMLElement } {
  return { ...band, content: groupElement(band, menus && hasMenu(band)) };
}

/** The column of lane names: reached by keyboard when it scrolls, passed over when it doesn't. Above a comparison it lets the wheel through to the page. */
export function nameLanes(
  host: HTMLElement,
  scrolls: boolean,
  { lanesLabel, oneLine }: { lanesLabel: string; oneLine: boolean },
): void {
  const panel = host.querySelector<HTMLElement>('.vis-panel.vis-left');
  if (!panel) return;
  panel.tabIndex = scrolls ? 0 : -1;
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', lanesLabel);
  panel.classList.toggle('tl-let-through', scrolls && oneLine);
}
