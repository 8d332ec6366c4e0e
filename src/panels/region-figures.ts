import type { WindowFigures } from '@/engine/crossfilter/window-figures';
import type { EngineView } from '@/engine/engine-view';
import type { Region } from '@/domain/region/region';
import type { RegionTree } from '@/domain/region/region-tree';

/** Incidents of one region in the window and before. */
export interface RegionFigure {
  readonly region: Region;
  readonly now: number;
  readonly before: number | null;
}

/** The regions of one level with their counts, and what stands beside them. */
export interface LevelFigures {
  readonly regions: readonly RegionFigure[];
  readonly outside: number;
  readonly unknown: number;
}

/** Reads the counts of a level; `null` where the engine has none of it. */
export function readLevelFigures(
  levelId: string,
  tree: RegionTree,
  { window, comparison }: Pick<EngineView, 'window' | 'comparison'>,
): LevelFigures | null {
  const countsOf = (figures: WindowFigures | null) =>
    figures?.regions.find((level) => level.levelId === levelId)?.counts ?? null;
  const now = countsOf(window);
  const before = countsOf(comparison);
  const regions = tree.ofLevel(levelId);
  if (now?.length !== regions.length + 2) return null;
  return {
    regions: regions.map((region, i) => ({ region, now: now[i]!, before: before ? before[i]! : null })),
    outside: now[regions.length]!,
    unknown: now[regions.length + 1]!,
  };
}
