import type { Feature, Geometry } from 'geojson';

/** A box in degrees; one whose west lies east of its east crosses the antimeridian. */
export type QueryBox = readonly [west: number, south: number, east: number, north: number];

/** What features are asked for. */
export interface PageQuery {
  readonly bbox: QueryBox | null;
  /** Both ends belong to it, in epoch milliseconds, infinite where open. */
  readonly datetime: { readonly start: number; readonly end: number } | null;
  readonly limit: number;
  /** Token of the page before; `null` for the first. */
  readonly after: string | null;
  /** Level of a region or net of a grid. */
  readonly part: string | null;
}

export type StoredFeature = Feature<Geometry | null> & { readonly id: string | number };

export interface Page {
  readonly features: readonly StoredFeature[];
  /** All that meet the query, on whatever page. */
  readonly matched: number;
  /** Token of the next page; `null` on the last. */
  readonly next: string | null;
}

/** A token that no page has given out. */
export class BadPageToken extends Error {
  constructor() {
    super('The page token `after` is none that was given out: follow the `next` link of a page.');
    this.name = 'BadPageToken';
  }
}

/** Tokens are whole numbers: places in the order of the features. */
export function parseToken(token: string): number {
  if (!/^-?\d{1,15}$/.test(token)) throw new BadPageToken();
  return Number(token);
}

/** One row more than asked for tells whether there is a next page. */
export function toPage<R>(
  rows: readonly R[],
  { limit }: PageQuery,
  toFeature: (row: R) => StoredFeature,
  tokenOf: (row: R) => string,
): Pick<Page, 'features' | 'next'> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    features: shown.map(toFeature),
    next: rows.length > limit && last !== undefined ? tokenOf(last) : null,
  };
}
