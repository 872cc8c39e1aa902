import { kindShape } from '../ui/icons.tsx';
import type { PlacedMark } from './frame.ts';

const svgNs = 'http://www.w3.org/2000/svg';

/** A path of an icon or a line. */
export function svgPath(d: string, look: Readonly<Record<string, string>>): SVGPathElement {
  const path = document.createElementNS(svgNs, 'path');
  path.setAttribute('d', d);
  for (const [key, value] of Object.entries(look)) path.setAttribute(key, value);
  return path;
}

function glyph({ mark }: PlacedMark): SVGSVGElement {
  const svg = document.createElementNS(svgNs, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'tl-glyph');
  if (mark.type !== 'contact') {
    const look = { class: 'tl-tick', 'stroke-dasharray': mark.inferred ? '2.5 3.5' : 'none' };
    svg.append(svgPath(mark.type === 'article' ? 'M8 1V15' : 'M8 3V13', look));
    return svg;
  }
  const shape = kindShape(mark.kind, mark.status);
  svg.append(
    svgPath(shape.outline, {
      class: shape.solid ? 'tl-solid' : 'tl-hollow',
      'stroke-dasharray': shape.dashed ? '2.2 2.4' : 'none',
    }),
  );
  if (shape.inner)
    svg.append(svgPath(shape.inner, { class: mark.status === 'denied' ? 'tl-dot' : 'tl-inner' }));
  if (shape.fold) svg.append(svgPath(shape.fold, { class: shape.solid ? 'tl-fold' : 'tl-inner' }));
  return svg;
}

function labelOf({ mark, label }: PlacedMark): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = 'tl-label';
  span.textContent = mark.labels[label] ?? '';
  for (const sign of mark.signs) {
    const one = document.createElement('span');
    one.className = sign === '≠' ? 'tl-sign tl-differs' : 'tl-sign';
    one.textContent = sign;
    span.append(one);
  }
  return span;
}

/**
 * The link that stands for a mark: an element, not a string, so that neither innerHTML nor vis's filter sees it.
 * @param href where it leads; a plain click is taken by the chart
 */
export function markElement(placed: PlacedMark, href: string, selected: boolean): HTMLAnchorElement {
  const { mark, shift } = placed;
  const link = document.createElement('a');
  link.href = href;
  link.className = `tl-mark tl-${mark.type === 'contact' ? mark.form : mark.type}`;
  link.draggable = false;
  link.tabIndex = -1;
  link.dataset.key = placed.key;
  link.setAttribute('aria-label', mark.name);
  if (selected) link.setAttribute('aria-current', 'true');
  if (shift > 0) link.style.translate = `${Math.round(shift)}px`;
  link.append(glyph(placed));
  if (mark.type === 'contact') link.append(labelOf(placed));
  return link;
}
