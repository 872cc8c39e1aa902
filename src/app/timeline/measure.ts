let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

function widthOf(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  context ??= document.createElement('canvas').getContext('2d');
  if (context) context.font = '500 12px "Onest Variable", "Helvetica Neue", Arial, sans-serif';
  const width = context?.measureText(text).width ?? text.length * 6.2;
  if (known.size > 4000) known.clear();
  known.set(text, width);
  return width;
}

/**
 * Px of a text in the font of the timeline's labels, with room for the bold of the one in hand; 6.2 px a letter where there is no canvas.
 * Words are measured one by one and kept: labels are made of few, again and again.
 */
export function measureLabel(text: string): number {
  const words = text.split(' ');
  const width = words.reduce((px, word) => px + widthOf(word), (words.length - 1) * widthOf(' '));
  return Math.ceil(width * 1.06);
}
