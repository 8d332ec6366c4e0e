import { redrawChart } from '@/charts/redraw-chart';
import { paintElement } from '@/ui/picture/paint-element';
import { breakLines, writeText, writeWatermark, type Pen } from '@/ui/picture/page-pen';
import type { ThemeTokens } from '@/ui/tokens';

export interface PanelPageWords {
  readonly title: string;
  /** Scope, period, count and filters. */
  readonly lines: readonly string[];
  /** Age, version, who made it and when. */
  readonly foot: string;
  readonly watermark: string;
}

/** Widths of A4 laid across and upright, at 210 dots an inch. */
const ACROSS_PIXELS = 2456;
const UPRIGHT_PIXELS = 1736;
const NARROWEST_UNITS = 560;
const MARGIN = 24;
const TITLE = 44;
const LINE = 18;

/** A panel, with what its lists hold below the fold, drawn anew at print sharpness on a page that says what it is of. */
export function drawPanelPage(
  panel: HTMLElement,
  words: PanelPageWords,
  tokens: ThemeTokens,
): HTMLCanvasElement {
  const roll = unroll(panel);
  try {
    return drawPage(panel, words, tokens);
  } finally {
    roll();
  }
}

/**
 * Gives lists that scroll their full height until the function returned is called; in between the screen is not painted.
 * Charts take their height from the panel, so a panel with charts stays as it is.
 */
function unroll(panel: HTMLElement): () => void {
  const lists = [...panel.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.scrollHeight > element.clientHeight + 1 && scrolls(element),
  );
  if (lists.length === 0 || panel.querySelector('canvas')) return () => undefined;
  const before = [panel, ...lists].map((element) => [element, element.getAttribute('style')] as const);
  panel.style.minHeight = `${panel.clientHeight}px`;
  panel.style.height = 'max-content';
  for (const { style } of lists) {
    style.overflow = 'visible';
    style.height = 'auto';
    style.maxHeight = 'none';
  }
  return () => {
    for (const [element, style] of before) element.style.cssText = style ?? '';
  };
}

const scrolls = (element: HTMLElement) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);

function drawPage(panel: HTMLElement, words: PanelPageWords, tokens: ThemeTokens): HTMLCanvasElement {
  const box = panel.getBoundingClientRect();
  const width = Math.max(NARROWEST_UNITS, box.width + 2 * MARGIN);
  // A narrow panel is enlarged to fill its page, but not so far that it reads as a poster.
  const zoom = Math.min(1.5, (width - 2 * MARGIN) / box.width);
  const sharpness = (box.width > box.height ? ACROSS_PIXELS : UPRIGHT_PIXELS) / width;
  const canvas = document.createElement('canvas');
  const pen: Pen = { context: canvas.getContext('2d')!, tokens };
  const block = { size: 12, width: width - 2 * MARGIN, mostLines: 3 };
  const lines = breakLines(pen, words.lines, block);
  const foot = breakLines(pen, [words.foot], block);
  const panelTop = TITLE + lines.length * LINE + 10;
  const footTop = panelTop + box.height * zoom + 28;
  canvas.width = Math.round(width * sharpness);
  canvas.height = Math.round((footTop + foot.length * LINE + 6) * sharpness);
  const { context } = pen;
  context.scale(sharpness, sharpness);
  context.fillStyle = tokens.surface;
  context.fillRect(0, 0, width, canvas.height / sharpness);
  writeText(pen, words.title, { x: MARGIN, y: 34, size: 20, weight: 600 });
  write(pen, lines, TITLE + 12);
  context.save();
  context.translate((width - box.width * zoom) / 2, panelTop);
  context.scale(zoom, zoom);
  context.beginPath();
  context.rect(0, 0, box.width, box.height);
  context.clip();
  const redraw = (chart: HTMLCanvasElement) => redrawChart(chart, sharpness * zoom);
  paintElement(panel, { context, origin: box, redraw });
  context.restore();
  writeWatermark(pen, words.watermark, { left: 0, top: panelTop, width, height: box.height * zoom });
  write(pen, foot, footTop);
  return canvas;
}

function write(pen: Pen, lines: readonly string[], top: number): void {
  lines.forEach((line, i) =>
    writeText(pen, line, { x: MARGIN, y: top + i * LINE, size: 12, color: pen.tokens.text2 }),
  );
}
