import type { ThemeTokens } from '../tokens';
import { wrapText } from './wrap-text';

/** What a page is written with. */
export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly tokens: ThemeTokens;
}

interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly color?: string;
}

const fontOf = ({ tokens }: Pen, size: number, weight = 400) => `${weight} ${size}px ${tokens.fontFamily}`;

export function writeText(pen: Pen, words: string, { x, y, size, weight, color }: TextLook): void {
  const { context, tokens } = pen;
  context.font = fontOf(pen, size, weight);
  context.fillStyle = color ?? tokens.text;
  context.fillText(words, x, y);
}

export function widthOfText(
  pen: Pen,
  words: string,
  { size, weight }: Pick<TextLook, 'size' | 'weight'>,
): number {
  pen.context.font = fontOf(pen, size, weight);
  return pen.context.measureText(words).width;
}

interface Block {
  readonly size: number;
  readonly width: number;
  /** Of each text. */
  readonly mostLines: number;
}

/** Texts broken into lines that fit a block. */
export function breakLines(pen: Pen, texts: readonly string[], { size, width, mostLines }: Block): string[] {
  const measure = (words: string) => widthOfText(pen, words, { size });
  return texts.flatMap((words) => wrapText(words, { measure, width, mostLines }));
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const WATERMARK_ANGLE = -Math.PI / 9;
const WATERMARK_SIZE = 15;
const WATERMARK_ROW = 130;

/** Words over the whole of a box, too faint to hinder reading. */
export function writeWatermark(pen: Pen, words: string, { left, top, width, height }: Box): void {
  const { context, tokens } = pen;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.globalAlpha = 0.14;
  const step = widthOfText(pen, words, { size: WATERMARK_SIZE }) + 90;
  context.fillStyle = tokens.text;
  for (let row = 0; row * WATERMARK_ROW < height + 2 * WATERMARK_ROW; row++) {
    for (let x = left - (row % 2) * (step / 2); x < left + width; x += step) {
      context.save();
      context.translate(x, top + row * WATERMARK_ROW);
      context.rotate(WATERMARK_ANGLE);
      context.fillText(words, 0, 0);
      context.restore();
    }
  }
  context.restore();
}
