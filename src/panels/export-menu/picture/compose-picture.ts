import type { Legend, LegendSymbol } from '@/layers/legend';
import type { MapPicture } from '@/layers/map-picture';
import { breakLines, widthOfText, writeText, writeWatermark, type Pen } from '@/ui/picture/page-pen';
import type { ThemeTokens } from '@/ui/tokens';
import { drawRamp, drawSymbol } from './draw-legend';

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

/** One map of the page, with what it says of itself where two stand side by side. */
export interface PictureSide {
  readonly map: MapPicture;
  readonly lines: readonly string[];
}

/** The page is laid out as if so many units wide, whatever its pixels. */
const PAGE_UNITS = 1240;
const MARGIN = 24;
const LEGEND_LINE = 24;
const GAP = 10;
const LINE = 19;

/** Map, title, scale, legend and what the picture is of, as one page; two maps stand side by side. */
export function composePicture(
  sides: readonly PictureSide[],
  words: PictureWords,
  tokens: ThemeTokens,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const pen: Pen = { context: canvas.getContext('2d')!, tokens };
  const block = { size: 13, width: PAGE_UNITS - 2 * MARGIN, mostLines: 2 };
  const lines = breakLines(pen, words.lines, block);
  const foot = breakLines(pen, [words.foot], { ...block, size: 12, mostLines: 3 });
  const legend = placeLegends(pen, words.legends);
  const maps = placeMaps(pen, sides, 52 + lines.length * LINE);
  const footTop = maps.bottom + legend.height + 28;
  const unit = (sides[0]!.map.image.width + (sides[1]?.map.image.width ?? 0)) / PAGE_UNITS;
  canvas.width = Math.round(PAGE_UNITS * unit);
  canvas.height = Math.round((footTop + foot.length * 18 + 12) * unit);
  const { context } = pen;
  context.scale(unit, unit);
  context.fillStyle = tokens.surface;
  context.fillRect(0, 0, PAGE_UNITS, canvas.height / unit);
  writeText(pen, words.title, { x: MARGIN, y: 34, size: 22, weight: 600 });
  writeLines(pen, lines, [MARGIN, 58]);
  maps.draw(words);
  legend.draw(maps.bottom + 16);
  foot.forEach((line, i) =>
    writeText(pen, line, { x: MARGIN, y: footTop + i * 18, size: 12, color: tokens.text2 }),
  );
  return canvas;
}

function writeLines(pen: Pen, lines: readonly string[], [x, y]: readonly [number, number]): void {
  lines.forEach((line, i) => writeText(pen, line, { x, y: y + i * LINE, size: 13, color: pen.tokens.text2 }));
}

/** The maps beside each other, each below its own lines, at one height. */
function placeMaps(pen: Pen, sides: readonly PictureSide[], top: number) {
  const width = (PAGE_UNITS - GAP * (sides.length - 1)) / sides.length;
  const said = sides.map(({ lines }) =>
    breakLines(pen, lines, { size: 13, width: width - MARGIN, mostLines: 3 }),
  );
  const mostLines = Math.max(...said.map(({ length }) => length));
  const mapTop = top + (mostLines > 0 ? 6 + mostLines * LINE : 0);
  const heights = sides.map(({ map: { image } }) => (image.height / image.width) * width);
  const height = Math.max(...heights);
  const draw = (words: PictureWords) => {
    sides.forEach(({ map }, i) => {
      const left = i * (width + GAP);
      writeLines(pen, said[i]!, [left + (i === 0 ? MARGIN : 0), top + 14]);
      pen.context.drawImage(map.image, left, mapTop, width, heights[i]!);
      const place = { left, bottom: mapTop + heights[i]!, factor: (map.sharpness * width) / map.image.width };
      drawScale(pen, words.scale, place);
    });
    writeWatermark(pen, words.watermark, { left: 0, top: mapTop, width: PAGE_UNITS, height });
  };
  return { bottom: mapTop + height, draw };
}

function drawScale(
  pen: Pen,
  scale: PictureWords['scale'],
  {
    left: mapLeft,
    bottom,
    factor,
  }: { readonly left: number; readonly bottom: number; readonly factor: number },
): void {
  const { context, tokens } = pen;
  const width = scale.pixels * factor;
  const left = mapLeft + MARGIN;
  context.fillStyle = tokens.surface;
  context.fillRect(left - 8, bottom - 44, Math.max(width, 90) + 16, 34);
  context.strokeStyle = tokens.text;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(left, bottom - 22);
  context.lineTo(left, bottom - 16);
  context.lineTo(left + width, bottom - 16);
  context.lineTo(left + width, bottom - 22);
  context.stroke();
  writeText(pen, scale.text, { x: left + 4, y: bottom - 26, size: 12 });
}

interface PlacedItem {
  readonly x: number;
  readonly line: number;
  readonly draw: (x: number, y: number) => void;
}

/** Lays the legends out in lines: one after the other, each with its signs. */
function placeLegends(pen: Pen, legends: readonly PictureLegend[]) {
  const { context } = pen;
  const items: PlacedItem[] = [];
  let [x, line] = [MARGIN, 0];
  const add = (width: number, draw: PlacedItem['draw']) => {
    if (x + width > PAGE_UNITS - MARGIN && x > MARGIN) [x, line] = [MARGIN, line + 1];
    items.push({ x, line, draw });
    x += width + 18;
  };
  const widthOf = (words: string, weight = 400) => widthOfText(pen, words, { size: 12, weight });
  const addSign = (symbol: LegendSymbol, words: string, weight = 400) =>
    add(22 + widthOf(words, weight), (left, top) => {
      drawSymbol(context, symbol, [left, top]);
      writeText(pen, words, { x: left + 22, y: top + 12, size: 12, weight });
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
