import type { Brush } from './brush';

/** Paints the lines, shapes and words of an SVG drawing. Patterns and masks are left out. */
export function paintDrawing(drawing: SVGSVGElement, { context, origin }: Brush): void {
  for (const part of drawing.querySelectorAll<SVGGraphicsElement>(
    'path,line,circle,ellipse,rect,polyline,polygon,text',
  )) {
    const style = getComputedStyle(part);
    if (style.display === 'none' || style.visibility === 'hidden' || part.closest('defs')) continue;
    const place = part.getScreenCTM();
    if (!place) continue;
    context.save();
    context.globalAlpha *= opacityOf(part, drawing);
    context.translate(-origin.left, -origin.top);
    context.transform(place.a, place.b, place.c, place.d, place.e, place.f);
    if (part instanceof SVGTextElement) paintWords(part, style, context);
    else paintShape(pathOf(part), style, context);
    context.restore();
  }
}

function opacityOf(part: Element, drawing: Element): number {
  let opacity = 1;
  for (let at: Element | null = part; at && at !== drawing; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity || 1);
  return opacity;
}

function paintShape(path: Path2D, style: CSSStyleDeclaration, context: CanvasRenderingContext2D): void {
  const alpha = context.globalAlpha;
  if (isColor(style.fill)) {
    context.globalAlpha = alpha * Number(style.fillOpacity || 1);
    context.fillStyle = style.fill;
    context.fill(path);
  }
  if (isColor(style.stroke)) {
    context.globalAlpha = alpha * Number(style.strokeOpacity || 1);
    context.strokeStyle = style.stroke;
    context.lineWidth = Number.parseFloat(style.strokeWidth) || 1;
    context.lineCap = (style.strokeLinecap || 'butt') as CanvasLineCap;
    context.lineJoin = (style.strokeLinejoin || 'miter') as CanvasLineJoin;
    context.setLineDash((style.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number));
    context.stroke(path);
  }
}

const isColor = (paint: string) => paint !== '' && paint !== 'none' && !paint.startsWith('url');

function paintWords(
  text: SVGTextElement,
  style: CSSStyleDeclaration,
  context: CanvasRenderingContext2D,
): void {
  const words = text.textContent;
  if (words.trim() === '' || !isColor(style.fill)) return;
  const start = text.getStartPositionOfChar(0);
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.fill;
  context.fillText(words, start.x, start.y);
}

type Outline = (path: Path2D, of: (name: string) => number, shape: Element) => void;

const OUTLINES: Readonly<Record<string, Outline>> = {
  line: (path, of) => {
    path.moveTo(of('x1'), of('y1'));
    path.lineTo(of('x2'), of('y2'));
  },
  circle: (path, of) => path.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI),
  ellipse: (path, of) => path.ellipse(of('cx'), of('cy'), of('rx'), of('ry'), 0, 0, 2 * Math.PI),
  rect: (path, of, shape) => {
    const { width, height } = (shape as SVGRectElement).getBBox();
    path.roundRect(of('x'), of('y'), width, height, of('rx'));
  },
  polyline: (path, _of, shape) => tracePoints(path, shape),
  polygon: (path, _of, shape) => {
    tracePoints(path, shape);
    path.closePath();
  },
};

function tracePoints(path: Path2D, shape: Element): void {
  const points = (shape.getAttribute('points') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  for (let i = 0; i + 1 < points.length; i += 2) path.lineTo(points[i]!, points[i + 1]!);
}

/** Outline of a shape in its own units. */
function pathOf(shape: Element): Path2D {
  const path = new Path2D(shape.getAttribute('d') ?? '');
  OUTLINES[shape.tagName]?.(path, (name) => Number.parseFloat(shape.getAttribute(name) ?? '') || 0, shape);
  return path;
}
