import type { Basemap } from '@/domain/district/district';
import type { RequestContext } from '../endpoint/route';

/** Where addresses of a base map from elsewhere begin on this origin. */
export const BASEMAP_ROOT = '/basemap-source';

/** A base map in the place of the district's own, handed on through this origin. */
export interface BasemapSource {
  readonly basemap: Basemap;
  /** Answers a path below the root; `null` where there is nothing. */
  readonly answer: (path: string, request: RequestContext) => Promise<Response | null>;
}
