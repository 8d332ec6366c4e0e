import { cameraWorths, networkGains, removableTogether } from '@/analysis/camera-coverage/camera-worth';
import { pointsInView } from '@/analysis/camera-coverage/point-coverage';
import type { ScopedGround } from './clip-to-scope';
import type { CoverageSurvey } from './coverage-results';
import { nameOf } from './measure-census';
import { pointsAlong } from './measure-sections';
import type { CountedViews } from './counted-views';
import type { PlaneGround } from './plane-ground';

/** Roads are weighed by points this far apart. */
const WORTH_STEP_METERS = 8;
const MOST_CRITICAL = 8;

/** What networks and single cameras are worth, by the roads they see; where there are no roads, by the key sections. */
export function measureWorth(
  ground: PlaneGround,
  scoped: ScopedGround,
  { set, counted }: CountedViews,
): Pick<CoverageSurvey, 'networks' | 'togetherMeters' | 'redundant' | 'critical'> {
  const lines = scoped.roads ?? scoped.sections;
  const points = lines.flatMap(({ path }) => pointsAlong(path, WORTH_STEP_METERS).slice(0, -1));
  const seeing = counted.filter((i) => set.viewsheds[i]);
  const sets = pointsInView(
    seeing.map((i) => set.viewsheds[i]!),
    {
      xs: Float64Array.from(points, ([x]) => x),
      ys: Float64Array.from(points, ([, y]) => y),
      weights: new Float64Array(points.length).fill(WORTH_STEP_METERS),
    },
  );
  const numbers = seeing.map((_, k) => k);
  const records = seeing.map((i) => ground.cameras[i]!.camera);
  const gains = networkGains(
    sets,
    records.map(({ network }) => network),
  );
  const worths = cameraWorths(sets, numbers).sort((a, b) => b.uniqueWeight - a.uniqueWeight);
  const stands = new Set(scoped.cameras);
  const isHere = (k: number) => stands.has(seeing[k]!);
  return {
    togetherMeters: gains.togetherWeight,
    networks: gains.networks
      .map(({ network, cameras, aloneWeight, addedWeight }) => ({
        network,
        cameras,
        aloneMeters: aloneWeight,
        addedMeters: addedWeight,
      }))
      .sort((a, b) => b.aloneMeters - a.aloneMeters),
    redundant: removableTogether(sets, numbers)
      .filter(isHere)
      .map((k) => nameOf(records[k]!)),
    critical: worths
      .filter(({ camera, uniqueWeight }) => isHere(camera) && uniqueWeight > 0)
      .slice(0, MOST_CRITICAL)
      .map(({ camera, uniqueWeight }) => ({ ...nameOf(records[camera]!), uniqueMeters: uniqueWeight })),
  };
}
