import { DAY } from '../catalog/calendar';
import type { SampleSourceKind } from '../catalog/sources';
import { SOURCES } from '../catalog/sources';
import { toDegrees } from '../ground/degrees';
import type { Random } from '../random';
import { drawLife } from './draw-life';
import type { IncidentModel } from './incident-model';
import type { IncidentLife, LifePlace } from './life';

/** Share of all incidents that are repeated reports of others. */
export const DUPLICATE_FRACTION = 0.055;
/** Repeated reports come within a day and fifty meters. */
const LONGEST_DELAY = DAY - 60_000;
const FARTHEST_METERS = 42;
const BORDER_MARGIN_METERS = 0.1;
/** Share of repeated reports that triage sees and merges; the rest is handled twice. */
const MERGED_FRACTION = 0.72;

const REPEATING_SOURCES: readonly SampleSourceKind[] = [
  'hotline',
  'hotline',
  'patrol',
  'digital-city',
  'video',
  'public-exposure',
];

/** Draws reports by other channels of incidents that a bucket has already. */
export function drawDuplicates(
  model: IncidentModel,
  bucketIndex: number,
  originals: readonly IncidentLife[],
  random: Random,
): IncidentLife[] {
  const { timeline, schedule } = model;
  const count = schedule.duplicateCount(bucketIndex);
  if (count === 0 || originals.length === 0) return [];
  const sharp = originals.filter(
    ({ place, dayOnly }) => place.quality === 'exact' && place.regionCode && !dayOnly,
  );
  const pool = sharp.length > 0 ? sharp : originals;
  const limit = bucketIndex < timeline.historyCount ? timeline.endsAt : Infinity;
  return Array.from({ length: count }, () => {
    const original = random.pick(pool);
    const span = Math.min(LONGEST_DELAY, limit - original.acceptedAt - 1000);
    const at = original.acceptedAt + Math.floor((Math.max(0, span) * random.next() ** 2) / 1000) * 1000;
    const bucket = timeline.bucketAt(timeline.indexOf(at));
    const seed = {
      leaf: original.leaf,
      site: 0,
      source: drawOtherSource(original, random),
      at,
      place: nearPlace(model, original.place, random),
      original,
      merged: random.chance(MERGED_FRACTION),
    };
    return drawLife(model, bucket, seed, random);
  });
}

function drawOtherSource({ source }: IncidentLife, random: Random): SampleSourceKind {
  const others = REPEATING_SOURCES.filter((kind) => kind !== SOURCES[source]!.kind);
  return random.pick(others);
}

/** The same place as another channel sees it: some steps away, in whichever grid that is. */
function nearPlace({ ground }: IncidentModel, place: LifePlace, random: Random): LifePlace {
  if (place.position === null) return place;
  const radius = FARTHEST_METERS * Math.sqrt(random.next());
  const angle = 2 * Math.PI * random.next();
  const [x, y] = [place.x + radius * Math.cos(angle), place.y + radius * Math.sin(angle)];
  const grid = ground.gridAt(x, y);
  if (grid < 0 || ground.clearance(x, y) < BORDER_MARGIN_METERS) return place;
  return {
    ...place,
    x,
    y,
    position: toDegrees(ground.geography, [x, y]),
    regionCode: ground.grids[grid]!.code,
    street: ground.streetOfGrid[grid]!,
  };
}
