import { dayTypeOf } from '../catalog/calendar';
import { LEAVES } from '../catalog/categories';
import { SOURCES, type SampleSourceKind } from '../catalog/sources';
import type { Random } from '../random';
import { dayOffShare, drawLife } from './draw-life';
import type { IncidentModel } from './incident-model';
import type { IncidentLife } from './life';
import { drawDuplicates } from './draw-duplicates';
import { type AliasTable, buildAliasTable, drawExponential, drawItem } from './sampling';
import { OWNER_KINDS } from './sites';
import type { Bucket } from './timeline';

const DAY_OFF = LEAVES.map((leaf) => sourceTable(leaf.sources, true));
const WORKDAY = LEAVES.map((leaf) => sourceTable(leaf.sources, false));
const WAY = OWNER_KINDS.indexOf('way');
/** Channels whose people walk or watch, so that one round brings in several incidents. */
const ROUND_SOURCES: readonly SampleSourceKind[] = ['patrol', 'digital-city', 'video', 'enterprise-patrol'];

/**
 * Draws all incidents that begin in a bucket, and the repeated reports of them, which may fall into the next.
 * It depends on the model and the bucket only, so any bucket can be drawn at any time, in any order.
 */
export function livesOfBucket(model: IncidentModel, bucketIndex: number): IncidentLife[] {
  const bucket = model.timeline.bucketAt(bucketIndex);
  const random = model.random.fork(bucket.label);
  const lives: IncidentLife[] = [];
  model.schedule.leafCounts(bucketIndex).forEach((count, leaf) => {
    for (let left = count; left > 0;) left -= drawRound(model, bucket, { leaf, most: left }, lives, random);
  });
  for (const { leaf, site, at, source, hasty } of model.plants.draftsIn(bucketIndex)) {
    const seed = { leaf, site, at, hasty, source: source ?? drawSource(leaf, bucket, random) };
    lives.push(drawLife(model, bucket, seed, random));
  }
  lives.push(...drawDuplicates(model, bucketIndex, lives, random));
  return lives;
}

/** One report, or the several that one walk along a street brings in within the hour; gives their number. */
function drawRound(
  model: IncidentModel,
  bucket: Bucket,
  { leaf, most }: { leaf: number; most: number },
  lives: IncidentLife[],
  random: Random,
): number {
  const source = drawSource(leaf, bucket, random);
  let site = drawItem(model.places.tables[leaf]!, random);
  const first = drawLife(model, bucket, { leaf, site, source, at: null }, random);
  lives.push(first);
  if (!ROUND_SOURCES.includes(source)) return 1;
  const { batch } = LEAVES[leaf]!;
  let size = 1;
  for (let at = first.acceptedAt; size < most && random.chance(1 - 1 / batch); size++) {
    at = Math.min(bucket.to - 1000, at + Math.ceil(drawExponential(7 * 60, random)) * 1000);
    site = nextSite(model, site, random);
    lives.push(drawLife(model, bucket, { leaf, site, source, at }, random));
  }
  return size;
}

/** A site a little farther along the same street or, elsewhere, the same site. */
function nextSite({ sites }: IncidentModel, site: number, random: Random): number {
  if (sites.ownerKind[site] !== WAY) return site;
  const next = site + 1 + random.index(3);
  return next < sites.count && sites.ownerKind[next] === WAY && sites.owner[next] === sites.owner[site]
    ? next
    : site;
}

function drawSource(leaf: number, { day }: Bucket, random: Random): SampleSourceKind {
  const tables = dayTypeOf(day) === 'workday' ? WORKDAY : DAY_OFF;
  return SOURCES[drawItem(tables[leaf]!, random)]!.kind;
}

function sourceTable(weights: Partial<Record<SampleSourceKind, number>>, isDayOff: boolean): AliasTable {
  return buildAliasTable(
    SOURCES.map((_, i) => i),
    SOURCES.map(({ kind }) => (weights[kind] ?? 0) * (isDayOff ? dayOffShare(kind) : 1)),
  );
}
