import type { ThemeTokens } from '@/ui/tokens';

export interface BoundaryStyle {
  readonly color: string;
  readonly widthPixels: number;
  /** Dash and gap lengths in pixels; empty for a solid line. */
  readonly dash: readonly number[];
  readonly opacity: number;
  /** How wide a typical region must be on screen for its border to be drawn. */
  readonly visibleFromPixels: number;
}

export interface RegionLabelStyle {
  readonly color: string;
  readonly sizePixels: number;
  readonly weight: 500 | 600;
  readonly spacingPixels: number;
  /** How wide a typical region must be on screen for its name to be set. */
  readonly visibleFromPixels: number;
}

const LINES = [
  { widthPixels: 1.6, dash: [], opacity: 0.8, visibleFromPixels: 0 },
  { widthPixels: 1.5, dash: [9, 3, 2, 3], opacity: 1, visibleFromPixels: 24 },
  { widthPixels: 1, dash: [5, 3], opacity: 1, visibleFromPixels: 40 },
  { widthPixels: 0.8, dash: [2, 2.5], opacity: 1, visibleFromPixels: 64 },
] as const;

/** Line of a level's borders: the widest solid, each further one finer and more broken. */
export function boundaryStyle(theme: ThemeTokens, depth: number): BoundaryStyle {
  const rank = Math.min(depth, LINES.length - 1) as 0 | 1 | 2 | 3;
  return { ...LINES[rank], color: theme.map.boundaries[rank] };
}

/** Type of a level's names. */
export function regionLabelStyle(theme: ThemeTokens, depth: number): RegionLabelStyle {
  if (depth <= 1) {
    return {
      color: theme.map.labelStreet,
      sizePixels: 14,
      weight: 600,
      spacingPixels: 3,
      visibleFromPixels: 56,
    };
  }
  if (depth === 2) {
    return {
      color: theme.map.labelCommunity,
      sizePixels: 12.5,
      weight: 500,
      spacingPixels: 0,
      visibleFromPixels: 130,
    };
  }
  return { color: theme.map.label, sizePixels: 11.5, weight: 500, spacingPixels: 0, visibleFromPixels: 84 };
}
