import type { Brush } from './brush';

interface Line {
  readonly words: string;
  readonly box: DOMRect;
}

/** Paints a text where the page has set it, line by line; what the page cuts with an ellipsis is cut the same. */
export function paintText(
  text: Text,
  { style, box }: { readonly style: CSSStyleDeclaration; readonly box: DOMRect },
  { context, origin }: Brush,
): void {
  if (text.data.trim() === '') return;
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  const end = style.textOverflow === 'ellipsis' ? box.right : Number.POSITIVE_INFINITY;
  for (const line of linesOf(text)) {
    const words = line.words.replace(/\s+/g, ' ').trimEnd();
    if (words.trim() === '') continue;
    const left = line.box.left - origin.left;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText(words);
    const baseline = line.box.top - origin.top + (line.box.height - above - below) / 2 + above;
    if (line.box.right > end + 1) {
      context.letterSpacing = '0px';
      context.fillText(cutToFit(words, end - line.box.left, context), left, baseline);
      continue;
    }
    // Figures of even width and spaced letters: a canvas has no such setting, so the difference goes between the letters.
    context.letterSpacing = '0px';
    const spare = line.box.width - context.measureText(words).width;
    context.letterSpacing = Math.abs(spare) > 0.3 ? `${(spare / words.length).toFixed(3)}px` : '0px';
    context.fillText(words, left, baseline);
  }
  context.letterSpacing = '0px';
}

function cutToFit(words: string, width: number, context: CanvasRenderingContext2D): string {
  let length = words.length;
  while (length > 0 && context.measureText(`${words.slice(0, length)}…`).width > width) length--;
  return `${words.slice(0, length).trimEnd()}…`;
}

/** The lines a text is broken into, by the place of its letters. */
function linesOf(text: Text): Line[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  const boxes = [...range.getClientRects()];
  if (boxes.length <= 1) return boxes.map((box) => ({ words: text.data.trimStart(), box }));
  const lines: { words: string; box: DOMRect }[] = [];
  for (let i = 0; i < text.length; i++) {
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    const box = range.getClientRects()[0];
    if (!box || box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < box.height / 2) {
      last.words += text.data[i]!;
      last.box = new DOMRect(last.box.left, last.box.top, box.right - last.box.left, last.box.height);
    } else {
      lines.push({ words: text.data[i]!, box });
    }
  }
  return lines;
}
