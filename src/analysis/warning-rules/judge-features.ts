import type { Feature, Position } from 'geojson';
import type { Region } from '@/domain/region/region';
import type { WarningTarget } from '@/domain/warning/warning';
import type { FeatureRule, ListRule, ValueRule, WarningLevel } from '@/domain/warning/warning-rule';
import { levelAtOrAbove, mildestLimit } from './judge-counts';
import type { Judgment, RuleJudgment } from './judgment';

type RuleFeature = Pick<Feature, 'id' | 'properties'> & { readonly geometry: Feature['geometry'] | null };

/** Where features lie. */
export interface FeaturePlaces {
  /** Finest region at a place; `null` outside. */
  readonly regionAt: (longitude: number, latitude: number) => string | null;
  /** A region by its code, for features that name their grid and have no place of their own. */
  readonly regionOf: (code: string) => Pick<Region, 'code' | 'name' | 'labelPosition'> | null;
}

/** Judges the features of a rule's collection by what stands in them. */
export function judgeFeatures(
  rule: FeatureRule,
  features: readonly RuleFeature[],
  places: FeaturePlaces,
): RuleJudgment {
  const byKey = new Map(features.map((feature) => [`feature ${feature.id}`, feature]));
  const find = (key: string): Judgment | null => {
    const feature = byKey.get(key);
    if (!feature) return null;
    const read = rule.kind === 'list' ? readList(rule, feature) : readValue(rule, feature);
    return read && { key, target: toTarget(rule, feature, places), category: null, ...read };
  };
  return {
    raised: [...byKey.keys()].flatMap((key) => {
      const found = find(key);
      return found && found.level !== 0 ? [found] : [];
    }),
    has: (key) => byKey.has(key),
    find,
  };
}

type Reading = Pick<Judgment, 'level' | 'isClear' | 'evidence'>;

const NOTHING_COUNTED = { expected: null, lower: null, upper: null, p: null, windowHours: null };

/** A value that is not there cannot be judged: what stands, stays. */
function readValue(rule: ValueRule, { properties }: RuleFeature): Reading | null {
  const value: unknown = properties?.[rule.property];
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const sign = rule.direction === 'above' ? 1 : -1;
  const limits = rule.limits.map((limit) =>
    limit === null ? null : sign * limit,
  ) as unknown as ValueRule['limits'];
  const level = levelAtOrAbove(limits, sign * value);
  const mildest = mildestLimit(limits);
  return {
    level,
    isClear: mildest === null || (level === 0 && sign * value <= mildest - rule.clearMargin),
    evidence: {
      ...NOTHING_COUNTED,
      observed: value,
      limit: level === 0 ? mildestLimit(rule.limits) : rule.limits[level - 1]!,
      direction: rule.direction,
    },
  };
}

function readList({ property, levels }: ListRule, { properties }: RuleFeature): Reading {
  const value: unknown = properties?.[property];
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  const level: 0 | WarningLevel = (said === null ? undefined : levels[said]) ?? 0;
  return {
    level,
    isClear: level === 0,
    evidence: { ...NOTHING_COUNTED, observed: null, limit: null, direction: null },
  };
}

function toTarget(
  { collectionId }: FeatureRule,
  { id, properties, geometry }: RuleFeature,
  { regionAt, regionOf }: FeaturePlaces,
): WarningTarget {
  const position = firstPosition(geometry);
  const said: unknown = properties?.['gridCode'];
  const region = typeof said === 'string' ? regionOf(said) : null;
  return {
    kind: 'feature',
    regionCode: region?.code ?? (position && regionAt(position[0], position[1])),
    collectionId,
    featureId: String(id),
    name: nameOf(properties?.['name'] ?? region?.name, String(id)),
    position: position ?? region?.labelPosition ?? null,
  };
}

function nameOf(name: unknown, id: string): WarningTarget['name'] {
  if (typeof name === 'string' && name !== '') return { zh: name, en: name };
  const { zh, en } = (name ?? {}) as { zh?: unknown; en?: unknown };
  return typeof zh === 'string'
    ? { zh, en: typeof en === 'string' && en !== '' ? en : zh }
    : { zh: id, en: id };
}

/** Where a feature is drawn: its point, or the first vertex of its line or outline. */
function firstPosition(geometry: RuleFeature['geometry']): readonly [number, number] | null {
  if (geometry === null || geometry.type === 'GeometryCollection') return null;
  let at: unknown = geometry.coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  const [longitude, latitude] = at as Position;
  return longitude === undefined || latitude === undefined ? null : [longitude, latitude];
}
