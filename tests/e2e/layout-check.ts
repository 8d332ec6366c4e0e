import type { Page } from '@playwright/test';

/** Something a person could not read or reach, in words for the report of a failing test. */
export type LayoutFault = string;

/**
 * Looks over what a page shows: nothing wider than the window, no text cut off without a sign of it, no two texts on top
 * of each other.
 */
export async function findLayoutFaults(page: Page): Promise<LayoutFault[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > window.innerWidth + 1)
      faults.push(`the page is ${root.scrollWidth} wide in a window of ${window.innerWidth}`);

    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const cut = (one: Box, other: Box): Box => ({
      left: Math.max(one.left, other.left),
      top: Math.max(one.top, other.top),
      right: Math.min(one.right, other.right),
      bottom: Math.min(one.bottom, other.bottom),
    });
    const isSeen = ({ left, top, right, bottom }: Box) => right - left > 1 && bottom - top > 1;
    const clipsX = ({ overflowX }: CSSStyleDeclaration) => overflowX !== 'visible';
    const clipsY = ({ overflowY }: CSSStyleDeclaration) => overflowY !== 'visible';

    /** What is seen of a box after every box around it that clips. */
    const seenPart = (element: Element, box: Box): Box => {
      let seen = cut(box, { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight });
      for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (!clipsX(style) && !clipsY(style)) continue;
        const around = at.getBoundingClientRect();
        seen = cut(seen, {
          left: clipsX(style) ? around.left : -Infinity,
          right: clipsX(style) ? around.right : Infinity,
          top: clipsY(style) ? around.top : -Infinity,
          bottom: clipsY(style) ? around.bottom : Infinity,
        });
      }
      return seen;
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('[data-watermark], .visually-hidden, .maplibregl-canvas-container, option');

    interface Written {
      readonly element: Element;
      readonly words: string;
      readonly box: Box;
    }
    const written: Written[] = [];
    /** A line that is cut says so by an ellipsis, or is cut to a number of lines. */
    const isCutSilently = (element: Element) => {
      const style = getComputedStyle(element);
      const isMarked = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      return !isMarked && style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
    };
    const read = (text: Text) => {
      const element = text.parentElement;
      if (!element || text.data.trim() === '' || !isShown(element)) return;
      const around = element.getBoundingClientRect();
      // For screen readers alone.
      if (around.width <= 1 || around.height <= 1) return;
      const words = text.data.trim().slice(0, 40);
      if (isCutSilently(element)) faults.push(`“${words}” is cut off at its side`);
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        const box = seenPart(element, rect);
        if (isSeen(box)) written.push({ element, words, box });
      }
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) read(texts.currentNode as Text);

    /** Whether what is painted there is the text itself: not one below an opened panel or a menu. */
    const isOnTop = ({ element, box }: Written) => {
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      return hit !== null && (hit === element || hit.contains(element) || element.contains(hit));
    };
    const LEAST_OVERLAP = 3;
    const layerOf = (element: Element) => element.closest('[role="dialog"], svg');
    const areOverlaid = (one: Written, other: Written) => {
      const { left, top, right, bottom } = cut(one.box, other.box);
      if (one.element === other.element || right - left < LEAST_OVERLAP || bottom - top < LEAST_OVERLAP)
        return false;
      // Else one of them lies below something opened over it.
      return layerOf(one.element) === layerOf(other.element) && (isOnTop(one) || isOnTop(other));
    };
    for (let i = 0; i < written.length; i++)
      for (let k = i + 1; k < written.length; k++) {
        const [one, other] = [written[i]!, written[k]!];
        if (areOverlaid(one, other))
          faults.push(`“${one.words}” and “${other.words}” lie on top of each other`);
      }
    return [...new Set(faults)].slice(0, 20);
  });
}

/**
 * Brings each control into view and asks whether it can be pressed there.
 *
 * @returns Names of those that cannot, because something lies over them or nothing scrolls them into the window.
 */
export async function findUnreachable(page: Page): Promise<LayoutFault[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, [role="slider"], [role="tab"]',
    );
    for (const control of controls) {
      const { width, height } = control.getBoundingClientRect();
      if (!control.checkVisibility({ visibilityProperty: true }) || width <= 1 || height <= 1) continue;
      if (control.closest('[inert], .visually-hidden, .maplibregl-control-container, [aria-hidden="true"]'))
        continue;
      if (getComputedStyle(control).pointerEvents === 'none') continue;
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const box = control.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const hit = document.elementFromPoint(x, y);
      const isPressed =
        hit !== null &&
        (control.contains(hit) || hit.contains(control) || hit.closest('label')?.contains(control) === true);
      if (!isPressed) {
        const name = control.getAttribute('aria-label') ?? control.textContent.trim();
        faults.push(`“${(name || control.tagName).slice(0, 40)}” at ${Math.round(x)}, ${Math.round(y)}`);
      }
    }
    return faults.slice(0, 20);
  });
}
