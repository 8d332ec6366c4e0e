import type { MultiPolygon } from '@/analysis/polygon/polygon';
import type { CoverageSettings } from './coverage-settings';
import type { PlaneGround } from './plane-ground';
import type { Turns } from './turns';
import { countedCameras } from './view-sets';
import type { ViewSet, ViewSets } from './view-sets';

/** The counted views of a question, with everything a measure of them needs. */
export interface CountedViews {
  readonly set: ViewSet;
  readonly counted: readonly number[];
  /** As `set.shapes`, empty where a camera does not count. */
  readonly shapes: readonly MultiPolygon[];
}

/** Looks through all cameras, and tells which of them count. */
export async function countViews(
  ground: PlaneGround,
  sets: ViewSets,
  { settings, turns }: { readonly settings: CoverageSettings; readonly turns: Turns },
): Promise<CountedViews> {
  const set = await sets.of(settings.task, settings.turning, turns);
  const counted = countedCameras(ground, settings, set);
  const isCounted = new Set(counted);
  return { set, counted, shapes: set.shapes.map((shape, i) => (isCounted.has(i) ? shape : [])) };
}
