export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 12;

/** Where a card of a size stands beside a part of the page: below, above, right or left of it, always whole in the window. */
export function placeCard(target: Box, card: Size, window: Size): { left: number; top: number } {
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const fits = {
    below: window.height - bottom >= card.height + 2 * GAP,
    above: target.top >= card.height + 2 * GAP,
    right: window.width - right >= card.width + 2 * GAP,
    left: target.left >= card.width + 2 * GAP,
  };
  const wanted = fits.below
    ? { left: target.left, top: bottom + GAP }
    : fits.right
      ? { left: right + GAP, top: target.top }
      : fits.left
        ? { left: target.left - card.width - GAP, top: target.top }
        : fits.above
          ? { left: target.left, top: target.top - card.height - GAP }
          : { left: target.left + GAP, top: target.top + GAP };
  const clamp = (value: number, most: number) => Math.max(GAP, Math.min(value, most - GAP));
  return {
    left: clamp(wanted.left, window.width - card.width),
    top: clamp(wanted.top, window.height - card.height),
  };
}
