import type { Brush } from './brush';
import { paintDrawing } from './paint-drawing';
import { paintText } from './paint-text';

/** Marks what belongs to the screen alone: its own buttons. */
export const SCREEN_ONLY = 'data-screen-only';

/**
 * Paints an element and what is in it: grounds, edges, text, charts and drawings. What lies beyond a box that scrolls or
 * clips is cut as on the screen. Not painted: shadows, pictures set by style, generated content.
 */
export function paintElement(element: Element, brush: Brush): void {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (element.hasAttribute(SCREEN_ONLY) || isUnseen(style, box)) return;
  const { context } = brush;
  context.save();
  context.globalAlpha *= Number(style.opacity || 1);
  paintBox(style, box, brush);
  if (clips(style)) clipTo(box, brush);
  paintContent(element, { style, box }, brush);
  context.restore();
}

function isUnseen(style: CSSStyleDeclaration, { width, height }: DOMRect): boolean {
  if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) === 0) return true;
  return clips(style) && width <= 1 && height <= 1;
}

const clips = ({ overflowX, overflowY }: CSSStyleDeclaration) =>
  [overflowX, overflowY].some((overflow) => ['hidden', 'auto', 'scroll', 'clip'].includes(overflow));

interface Placed {
  readonly style: CSSStyleDeclaration;
  readonly box: DOMRect;
}

function paintContent(element: Element, placed: Placed, brush: Brush): void {
  if (element instanceof HTMLCanvasElement) paintCanvas(element, placed.box, brush);
  else if (element instanceof SVGSVGElement) paintDrawing(element, brush);
  else if (element instanceof HTMLSelectElement)
    paintValue(element.selectedOptions[0]?.text ?? '', placed, brush);
  else if (element instanceof HTMLInputElement) paintValue(textOf(element), placed, brush);
  else
    for (const child of element.childNodes) {
      if (child instanceof Text) paintText(child, placed, brush);
      else if (child instanceof Element) paintElement(child, brush);
    }
}

const WRITTEN_INPUTS = ['text', 'number', 'date', 'datetime-local', 'search'];
const textOf = ({ type, value }: HTMLInputElement) => (WRITTEN_INPUTS.includes(type) ? value : '');

function paintCanvas(canvas: HTMLCanvasElement, box: DOMRect, { context, origin, redraw }: Brush): void {
  const source = redraw(canvas) ?? canvas;
  context.drawImage(source, box.left - origin.left, box.top - origin.top, box.width, box.height);
}

/** What a field holds, in the middle of its height. */
function paintValue(words: string, { style, box }: Placed, { context, origin }: Brush): void {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textBaseline = 'middle';
  const left = box.left - origin.left + (Number.parseFloat(style.paddingLeft) || 0) + 1;
  context.fillText(words, left, box.top - origin.top + box.height / 2);
  context.textBaseline = 'alphabetic';
}

function clipTo(box: DOMRect, { context, origin }: Brush): void {
  context.beginPath();
  context.rect(box.left - origin.left, box.top - origin.top, box.width, box.height);
  context.clip();
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

function paintBox(style: CSSStyleDeclaration, box: DOMRect, { context, origin }: Brush): void {
  const [left, top] = [box.left - origin.left, box.top - origin.top];
  if (box.width === 0 || box.height === 0) return;
  context.beginPath();
  context.roundRect(left, top, box.width, box.height, radiusOf(style, box));
  if (!isClear(style.backgroundColor)) {
    context.fillStyle = style.backgroundColor;
    context.fill();
  }
  const gradient = gradientOf(style.backgroundImage, [left, left + box.width], context);
  if (gradient) {
    context.fillStyle = gradient;
    context.fill();
  }
  const corners = [left, top, left + box.width, top + box.height] as const;
  for (const side of SIDES) paintEdge(side, style, { corners, context });
}

function radiusOf({ borderTopLeftRadius }: CSSStyleDeclaration, { width, height }: DOMRect): number {
  const radius = Number.parseFloat(borderTopLeftRadius) || 0;
  const most = Math.min(width, height) / 2;
  return borderTopLeftRadius.endsWith('%') ? most : Math.min(radius, most);
}

const isClear = (color: string) =>
  color === '' || color === 'transparent' || /,\s*0\)$|\/\s*0\)$/.test(color);

/** A scale of colors from left to right, as legends have it; other pictures are left out. */
function gradientOf(
  image: string,
  [from, to]: readonly [number, number],
  context: CanvasRenderingContext2D,
): CanvasGradient | null {
  const stops = /^linear-gradient\((?:to right|90deg), (.*)\)$/.exec(image)?.[1]?.split(/,\s*(?![^(]*\))/);
  if (!stops || stops.length < 2) return null;
  const gradient = context.createLinearGradient(from, 0, to, 0);
  stops.forEach((stop, i) => {
    const share = /\s([\d.]+)%$/.exec(stop);
    const at = share ? Number(share[1]) / 100 : i / (stops.length - 1);
    gradient.addColorStop(Math.min(1, at), stop.replace(/\s[\d.]+%$/, ''));
  });
  return gradient;
}

function paintEdge(
  side: (typeof SIDES)[number],
  style: CSSStyleDeclaration,
  {
    corners: [left, top, right, bottom],
    context,
  }: { corners: readonly [number, number, number, number]; context: CanvasRenderingContext2D },
): void {
  const width = Number.parseFloat(style[`border${side}Width`]) || 0;
  const kind = style[`border${side}Style`];
  if (width === 0 || kind === 'none' || isClear(style[`border${side}Color`])) return;
  const half = width / 2;
  const lines = {
    Top: [left, top + half, right, top + half],
    Right: [right - half, top, right - half, bottom],
    Bottom: [left, bottom - half, right, bottom - half],
    Left: [left + half, top, left + half, bottom],
  } as const;
  const [x1, y1, x2, y2] = lines[side];
  context.strokeStyle = style[`border${side}Color`];
  context.lineWidth = width;
  context.setLineDash(kind === 'dashed' ? [3 * width, 3 * width] : kind === 'dotted' ? [width, width] : []);
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
  context.setLineDash([]);
}
