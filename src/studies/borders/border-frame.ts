import { buildBorderIndex, type BorderIndex } from '@/analysis/border-strip/border-index';
import { traceSharedBorders, type SharedBorder } from '@/analysis/border-strip/shared-borders';
import type { MultiPolygon } from '@/analysis/polygon/polygon';
import { boundsOf } from '@/analysis/polygon/polygon';
import { buildPolygonLocator } from '@/analysis/polygon/polygon-locator';
import type { Region } from '@/domain/region/region';
import { regionPolygons } from '../study-ground';
import type { StudyGround } from '../study-ground';

/** The regions of a level with what lies between them. */
export interface BorderFrame {
  readonly regions: readonly Region[];
  readonly index: BorderIndex;
  readonly borders: readonly SharedBorder[];
  /** Share of the ground within reach of another region; `null` without any ground. */
  readonly landShare: number | null;
}

/** Places at which the ground is sampled; the share is then right to half a percent. */
const SAMPLES = 40_000;

const known = new WeakMap<StudyGround, Map<string, BorderFrame>>();

/** Borders of all regions of a level, also of those outside the scope: its outer border has neighbours, too. */
export function borderFrame(
  ground: StudyGround,
  levelId: string,
  { meters, originMeters }: { readonly meters: number; readonly originMeters: readonly [number, number] },
): BorderFrame {
  const frames = known.get(ground) ?? new Map<string, BorderFrame>();
  known.set(ground, frames);
  const key = `${levelId} ${meters} ${originMeters.join()}`;
  const before = frames.get(key);
  if (before) return before;
  const regions = ground.regions.filter((region) => region.levelId === levelId);
  const shapes = regions.map(({ code }) => regionPolygons(ground, code, originMeters));
  const index = buildBorderIndex(shapes, meters);
  const frame = { regions, index, borders: traceSharedBorders(shapes), landShare: landShare(shapes, index) };
  frames.set(key, frame);
  return frame;
}

function landShare(shapes: readonly MultiPolygon[], { neighbourOf }: BorderIndex): number | null {
  const { west, south, east, north } = boundsOf(shapes.flat());
  const { locate } = buildPolygonLocator(shapes);
  const step = Math.sqrt(((east - west) * (north - south)) / SAMPLES);
  if (!(step > 0 && Number.isFinite(step))) return null;
  let all = 0;
  let near = 0;
  for (let x = west + step / 2; x < east; x += step) {
    for (let y = south + step / 2; y < north; y += step) {
      const unit = locate(x, y);
      if (unit < 0) continue;
      all++;
      if (neighbourOf(unit, x, y)) near++;
    }
  }
  return all === 0 ? null : near / all;
}
