import { WATERMARK_PLACES } from './watermark-places';

/** Rules of the pages of the file: each as wide as the window, one after another, one a sheet on paper. */
const FILE_RULES = `
html { scroll-snap-type: y proximity; }
html, body { height: auto; margin: 0; overflow: auto; background: #c7d0d8; }
svg.sheet { display: block; width: min(100vw, 177.78vh); height: auto; margin: 0 auto 16px; scroll-snap-align: start; background: #fff; }
.stamp { fill: #000; fill-opacity: 0.05; font: 600 22px sans-serif; pointer-events: none; user-select: none; }
@page { size: 1920px 1080px; margin: 0; }
@media print { html, body { background: none; } svg.sheet { width: 1920px; margin: 0; break-after: page; } }
`;

/**
 * The pages as one file that needs nothing else: text, drawings and the style rules they use. No script, no font, no
 * picture from elsewhere; links lead back to where it was made.
 *
 * @param deck   The pages as drawn, each marked by `data-brief-page`.
 * @param sheets Style sheets of the page.
 * @param watermark Who took it out and when, over every page; `null` for none.
 */
export function buildHtmlFile(
  deck: HTMLElement,
  sheets: Iterable<CSSStyleSheet>,
  {
    title,
    language,
    watermark,
  }: { readonly title: string; readonly language: string; readonly watermark: string | null },
): string {
  const pages = [...deck.querySelectorAll<HTMLElement>('[data-brief-page]')];
  const body = pages
    .map(
      (page) =>
        `<svg class="sheet" viewBox="0 0 1920 1080"><foreignObject width="1920" height="1080">${page.outerHTML}</foreignObject>${stampOf(watermark)}</svg>`,
    )
    .join('\n');
  return [
    '<!doctype html>',
    `<html lang="${language}" data-theme="light">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(title)}</title>`,
    `<style>${rulesFor(deck, sheets).join('\n')}${FILE_RULES}</style></head>`,
    `<body>${body}</body></html>`,
  ].join('\n');
}

/** The mark all over a page, too faint to read past. */
function stampOf(watermark: string | null): string {
  if (watermark === null) return '';
  const places = WATERMARK_PLACES.map(
    ([x, y]) => `<text x="${x}" y="${y}" transform="rotate(-18 ${x} ${y})">${escapeText(watermark)}</text>`,
  );
  return `<g class="stamp" text-anchor="middle" aria-hidden="true">${places.join('')}</g>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
}

/** The rules that apply to something of the pages, and the tokens they use. */
function rulesFor(deck: HTMLElement, sheets: Iterable<CSSStyleSheet>): string[] {
  return [...sheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      const { selectorText, cssText } = rule as Partial<CSSStyleRule>;
      if (selectorText === undefined || cssText === undefined || cssText.includes('url(')) return [];
      return isNeeded(selectorText, deck) ? [cssText] : [];
    }),
  );
}

const ALWAYS = /^(:root|body|\*|\[data-theme=["']?light["']?\])/;

function isNeeded(selector: string, deck: HTMLElement): boolean {
  if (selector.split(',').some((part) => ALWAYS.test(part.trim()))) return true;
  try {
    return deck.querySelector(selector) !== null;
  } catch {
    // A selector that this browser knows in style sheets only, such as one of a pseudo-element.
    return false;
  }
}
