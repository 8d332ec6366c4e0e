import type { CSSProperties } from 'react';
import type { Box } from './plan-wall';

/** A box's place, for an element that stands absolutely. */
export function boxStyle({ x, y, width, height }: Box): CSSProperties {
  return { left: x, top: y, width, height };
}
