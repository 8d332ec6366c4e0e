import type { LegendSymbol, RampLegend } from '@/layers/legend';
import type { ThemeTokens } from '@/ui/tokens';

type Place = readonly [x: number, y: number];

const SIZE = 16;
const LEVEL_NUMERALS = ['I', 'II', 'III', 'IV'];

/** A layer's sign in a box of 16 units, in the colors of the map. */
export function drawSymbol(context: CanvasRenderingContext2D, symbol: LegendSymbol, [x, y]: Place): void {
  context.save();
  context.translate(x, y);
  context.lineWidth = 1.5;
  DRAW[symbol.kind](context, symbol as never); // each drawer is under the kind it draws
  context.restore();
}

type Drawers = {
  readonly [Kind in LegendSymbol['kind']]: (
    context: CanvasRenderingContext2D,
    symbol: Extract<LegendSymbol, { kind: Kind }>,
  ) => void;
};

const DRAW: Drawers = {
  ramp: (context, { colors }) => {
    colors.forEach((color, i) => fillBox(context, color, [2 + (12 * i) / colors.length, 12 / colors.length]));
  },
  fill: (context, { color, edge }) => {
    fillBox(context, color, [2, 12]);
    if (edge) strokeBox(context, edge);
  },
  hatch: (context, { color, ground, mirrored, edge }) => {
    fillBox(context, ground, [2, 12]);
    context.strokeStyle = color;
    context.beginPath();
    for (const from of [2, 8, 14]) {
      context.moveTo(mirrored ? 16 - from : from, 2);
      context.lineTo(mirrored ? 14 : 2, from);
    }
    context.stroke();
    if (edge) strokeBox(context, edge);
  },
  line: (context, { color, widthPixels, dash }) => {
    context.strokeStyle = color;
    context.lineWidth = Math.min(4, Math.max(1.2, widthPixels));
    context.setLineDash([...dash]);
    context.beginPath();
    context.moveTo(0, 8);
    context.lineTo(SIZE, 8);
    context.stroke();
  },
  disc: (context, { color, ring }) => drawDisc(context, color, ring),
  'cross-disc': (context, { color, ring }) => {
    drawDisc(context, color, ring);
    context.beginPath();
    context.moveTo(6, 6);
    context.lineTo(10, 10);
    context.moveTo(10, 6);
    context.lineTo(6, 10);
    context.stroke();
  },
  square: (context, { color, ring }) => {
    context.fillStyle = color;
    context.fillRect(4, 4, 8, 8);
    context.strokeStyle = ring;
    context.strokeRect(4, 4, 8, 8);
  },
  warning: (context, { level }) => {
    context.font = '600 12px sans-serif';
    context.fillText(LEVEL_NUMERALS[level - 1]!, 2, 12);
  },
};

function fillBox(
  context: CanvasRenderingContext2D,
  color: string,
  [left, width]: readonly [number, number],
): void {
  context.fillStyle = color;
  context.fillRect(left, 2, width + 0.2, 12);
}

function strokeBox(context: CanvasRenderingContext2D, color: string): void {
  context.strokeStyle = color;
  context.strokeRect(2, 2, 12, 12);
}

function drawDisc(context: CanvasRenderingContext2D, color: string, ring: string): void {
  context.fillStyle = color;
  context.strokeStyle = ring;
  context.beginPath();
  context.arc(8, 8, 4.5, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}

const RAMP_WIDTH = 200;

/** A continuous scale with the numbers at their places. */
export function drawRamp(
  { context, tokens }: { readonly context: CanvasRenderingContext2D; readonly tokens: ThemeTokens },
  { colors, ticks }: RampLegend,
  [x, y]: Place,
): void {
  const gradient = context.createLinearGradient(x, 0, x + RAMP_WIDTH, 0);
  colors.forEach((color, i) => gradient.addColorStop(i / (colors.length - 1), color));
  context.fillStyle = gradient;
  context.fillRect(x, y - 2, RAMP_WIDTH, 8);
  context.font = `400 10px ${tokens.fontFamily}`;
  context.fillStyle = tokens.text2;
  context.textAlign = 'center';
  for (const { fraction, label } of ticks) context.fillText(label, x + fraction * RAMP_WIDTH, y + 17);
  context.textAlign = 'start';
}
