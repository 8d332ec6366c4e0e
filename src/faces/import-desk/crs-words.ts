import type { DraftPlace } from '@/client/imports/draft-queries';

/** Coordinate systems that can be chosen without knowing a code. */
export const COMMON_CRS = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;

const NAMES: Readonly<Record<string, string>> = {
  WGS84: 'WGS 84',
  CGCS2000: 'CGCS2000',
  GCJ02: 'GCJ-02',
  BD09: 'BD-09',
};

export function crsName(id: string): string {
  return NAMES[id] ?? id;
}

/** Below this the difference may be chance and single errors. */
const CLEAR_GAIN = 0.01;

/** The system that fits the boundaries clearly better than the chosen one; `null` where none does. */
export function betterFit({ fits, crs, isExchanged }: DraftPlace): string | null {
  const straight = fits.filter((fit) => fit.isExchanged === isExchanged);
  const own = straight.find((fit) => fit.crs === crs)?.fraction ?? null;
  const best = straight.reduce<(typeof straight)[number] | null>(
    (most, fit) => ((fit.fraction ?? 0) > (most?.fraction ?? 0) ? fit : most),
    null,
  );
  if (own === null || !best || best.crs === crs) return null;
  return (best.fraction ?? 0) >= own + CLEAR_GAIN ? best.crs : null;
}
