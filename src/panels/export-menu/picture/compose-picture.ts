import type { Legend, LegendSymbol } from '@/layers/legend';
import type { MapPicture } from '@/layers/map-picture';
import type { ThemeTokens } from '@/ui/tokens';
import { drawRamp, drawSymbol } from './draw-legend';
import { wrapText } from './wrap-text';

/** What one shown layer is explained by. */
export interface PictureLegend {
  readonly title: string;
  readonly symbol: LegendSymbol;
  readonly legend: Legend | null;
  /** Unit of its values; empty without. */
  readonly unit: string;
  /** Names of its signs or classes, with their symbols. */
  readonly entries: readonly { readonly symbol: LegendSymbol; readonly title: string }[];
}

export interface PictureWords {
  readonly title: string;
  /** Period, filters, count: one line each. */
  readonly lines: readonly string[];
  readonly legends: readonly PictureLegend[];
  /** Length and words of the scale bar. */
  readonly scale: { readonly pixels: number; readonly text: string };
  /** Age, version, who made it and when. */
  readonly foot: string;
  /** Over the whole picture, faintly. */
  readonly watermark: string;
}

/** The page is laid out as if so many units wide, whatever its pixels. */
const PAGE_UNITS = 1240;
const MARGIN = 24;
const LEGEND_LINE = 24;
const FACE = (size: number, weight: number, family: string) => `${weight} ${size}px ${family}`;

interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly tokens: ThemeTokens;
}

/** Map, title, scale, legend and what the picture is of, as one page. */
export function composePicture(map: MapPicture, words: PictureWords, tokens: ThemeTokens): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const pen: Pen = { context: canvas.getContext('2d')!, tokens };
  const unit = map.image.width / PAGE_UNITS;
  const mapHeight = map.image.height / unit;
  const lines = linesOf(pen, words.lines, { size: 13, mostLines: 2 });
  const foot = linesOf(pen, [words.foot], { size: 12, mostLines: 3 });
  const headHeight = 52 + lines.length * 19;
  const legend = placeLegends(pen, words.legends);
  const footTop = headHeight + mapHeight + legend.height + 28;
  canvas.width = map.image.width;
  canvas.height = Math.round((footTop + foot.length * 18 + 12) * unit);
  const { context } = pen;
  context.scale(unit, unit);
  context.fillStyle = tokens.surface;
  context.fillRect(0, 0, PAGE_UNITS, canvas.height / unit);
  text(pen, words.title, { x: MARGIN, y: 34, size: 22, weight: 600 });
  lines.forEach((line, i) => text(pen, line, { x: MARGIN, y: 58 + i * 19, size: 13, color: tokens.text2 }));
  context.drawImage(map.image, 0, headHeight, PAGE_UNITS, mapHeight);
  drawWatermark(pen, words.watermark, { top: headHeight, height: mapHeight });
  drawScale(pen, words.scale, { bottom: headHeight + mapHeight, factor: map.sharpness / unit });
  legend.draw(headHeight + mapHeight + 16);
  foot.forEach((line, i) =>
    text(pen, line, { x: MARGIN, y: footTop + i * 18, size: 12, color: tokens.text2 }),
  );
  return canvas;
}

interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly color?: string;
}

function text({ context, tokens }: Pen, words: string, { x, y, size, weight = 400, color }: TextLook): void {
  context.font = FACE(size, weight, tokens.fontFamily);
  context.fillStyle = color ?? tokens.text;
  context.fillText(words, x, y);
}

function linesOf(
  { context, tokens }: Pen,
  texts: readonly string[],
  { size, mostLines }: { readonly size: number; readonly mostLines: number },
): string[] {
  context.font = FACE(size, 400, tokens.fontFamily);
  const measure = (words: string) => context.measureText(words).width;
  return texts.flatMap((words) => wrapText(words, { measure, width: PAGE_UNITS - 2 * MARGIN, mostLines }));
}

function drawScale(
  pen: Pen,
  scale: PictureWords['scale'],
  { bottom, factor }: { readonly bottom: number; readonly factor: number },
): void {
  const { context, tokens } = pen;
  const width = scale.pixels * factor;
  context.fillStyle = tokens.surface;
  context.fillRect(MARGIN - 8, bottom - 44, Math.max(width, 90) + 16, 34);
  context.strokeStyle = tokens.text;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(MARGIN, bottom - 22);
  context.lineTo(MARGIN, bottom - 16);
  context.lineTo(MARGIN + width, bottom - 16);
  context.lineTo(MARGIN + width, bottom - 22);
  context.stroke();
  text(pen, scale.text, { x: MARGIN + 4, y: bottom - 26, size: 12 });
}

const WATERMARK_ANGLE = -Math.PI / 9;

function drawWatermark(
  pen: Pen,
  words: string,
  { top, height }: { readonly top: number; readonly height: number },
): void {
  const { context, tokens } = pen;
  context.save();
  context.beginPath();
  context.rect(0, top, PAGE_UNITS, height);
  context.clip();
  context.globalAlpha = 0.14;
  context.font = FACE(15, 400, tokens.fontFamily);
  context.fillStyle = tokens.text;
  const step = context.measureText(words).width + 90;
  for (let row = 0; row * 130 < height + 260; row++) {
    for (let x = -(row % 2) * (step / 2); x < PAGE_UNITS; x += step) {
      context.save();
      context.translate(x, top + row * 130);
      context.rotate(WATERMARK_ANGLE);
      context.fillText(words, 0, 0);
      context.restore();
    }
  }
  context.restore();
}

interface PlacedItem {
  readonly x: number;
  readonly line: number;
  readonly draw: (x: number, y: number) => void;
}

/** Lays the legends out in lines: one after the other, each with its signs. */
function placeLegends(pen: Pen, legends: readonly PictureLegend[]) {
  const { context, tokens } = pen;
  const items: PlacedItem[] = [];
  let [x, line] = [MARGIN, 0];
  const add = (width: number, draw: PlacedItem['draw']) => {
    if (x + width > PAGE_UNITS - MARGIN && x > MARGIN) [x, line] = [MARGIN, line + 1];
    items.push({ x, line, draw });
    x += width + 18;
  };
  const widthOf = (words: string, weight = 400) => {
    context.font = FACE(12, weight, tokens.fontFamily);
    return context.measureText(words).width;
  };
  const addSign = (symbol: LegendSymbol, words: string, weight = 400) =>
    add(22 + widthOf(words, weight), (left, top) => {
      drawSymbol(context, symbol, [left, top]);
      text(pen, words, { x: left + 22, y: top + 12, size: 12, weight });
    });
  for (const { title, unit, symbol, legend, entries } of legends) {
    const name = unit ? `${title} ${unit}` : title;
    addSign(symbol, name, 600);
    if (legend?.kind === 'ramp' && legend.ticks.length > 0)
      add(220, (left, top) => drawRamp(pen, legend, [left, top]));
    for (const entry of entries) addSign(entry.symbol, entry.title);
  }
  return {
    height: items.length === 0 ? 0 : (line + 1) * LEGEND_LINE + 12,
    draw: (top: number) => items.forEach((item) => item.draw(item.x, top + item.line * LEGEND_LINE)),
  };
}
