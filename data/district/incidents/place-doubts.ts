import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';

import { LEAVES } from '../catalog/categories';
import { SOURCES, type SampleSourceKind } from '../catalog/sources';
import type { Point } from '../geography';
import { type DegreeSteps, degreeSteps, roundDegrees, toDegrees } from '../ground/degrees';
import type { Ground } from '../ground/ground';
import { innerPointOf } from '../ground/ring';
import type { Random } from '../random';
import type { LifePlace } from './life';

/** Share of all incidents whose place is unknown. */
export const UNKNOWN_ADDRESS_FRACTION = 0.06;
/** Share of placed incidents that a geocoder set on its default point. */
export const PILE_FRACTION = 0.055;
/** Share of all incidents that lie outside the district. */
export const OUTSIDE_FRACTION = 0.003;

/** How often a channel cannot say where, relative to the others. */
const UNKNOWN_WEIGHT: Partial<Record<SampleSourceKind, number>> = {
  hotline: 12,
  petition: 22,
  opinion: 40,
  'public-exposure': 6,
  'police-clue': 8,
  'dispute-screening': 6,
  'digital-city': 2,
  patrol: 1,
};

/** Channels whose addresses go through the geocoder with the default point, relative to one another. */
const PILE_WEIGHT: Partial<Record<SampleSourceKind, number>> = {
  hotline: 1,
  petition: 1,
  opinion: 1,
  'public-exposure': 0.8,
};

/** What keeps places from being exact: unknown addresses, the geocoder's default point, places outside. */
export interface PlaceDoubts {
  readonly unknownChance: Readonly<Record<SampleSourceKind, number>>;
  readonly pileChance: Readonly<Record<SampleSourceKind, number>>;
  readonly pile: LifePlace;
  readonly outsidePlaces: readonly LifePlace[];
  readonly steps: DegreeSteps;
}

/** @param ordinaryFraction Share of incidents that are neither planted nor repeated: only they are doubtful. */
export function buildPlaceDoubts(ground: Ground, ordinaryFraction: number, random: Random): PlaceDoubts {
  const { geography } = ground;
  const middle = ground.gridCenters[Math.floor(ground.gridCenters.length / 2)]!;
  return {
    unknownChance: chances(UNKNOWN_WEIGHT, UNKNOWN_ADDRESS_FRACTION / ordinaryFraction),
    pileChance: chances(PILE_WEIGHT, PILE_FRACTION / ordinaryFraction),
    pile: defaultPlace(ground),
    outsidePlaces: drawOutsidePlaces(ground, random),
    steps: degreeSteps(geography, middle),
  };
}

/** Scales weights by channel so that the wanted share of all incidents comes out. */
function chances(weights: Partial<Record<SampleSourceKind, number>>, fraction: number) {
  const shares = sourceShares();
  const mean = SOURCES.reduce((sum, { kind }) => sum + shares[kind] * (weights[kind] ?? 0), 0);
  const scaled = SOURCES.map(
    ({ kind }) => [kind, Math.min(0.9, ((weights[kind] ?? 0) * fraction) / mean)] as const,
  );
  return Object.fromEntries(scaled) as Record<SampleSourceKind, number>;
}

/** Share of all incidents that each channel brings in, by the leaves' frequencies. */
function sourceShares(): Record<SampleSourceKind, number> {
  const sums = Object.fromEntries(SOURCES.map(({ kind }) => [kind, 0])) as Record<SampleSourceKind, number>;
  let total = 0;
  for (const leaf of LEAVES) {
    const weights = Object.values(leaf.sources).reduce((sum, weight) => sum + weight, 0);
    total += leaf.frequency;
    for (const { kind } of SOURCES) sums[kind] += (leaf.frequency * (leaf.sources[kind] ?? 0)) / weights;
  }
  for (const { kind } of SOURCES) sums[kind] /= total;
  return sums;
}

/** The point that the geocoder gives for what it does not know: the district's seat. Only the district is known then. */
function defaultPlace(ground: Ground): LifePlace {
  const { geography } = ground;
  const district = geography.units.find((unit) => unit.levelId === 'district')!;
  const seat =
    geography.places.find((place) => place.kind === 'government')?.point ?? innerPointOf(district.polygons);
  return {
    x: seat[0],
    y: seat[1],
    position: toDegrees(geography, seat),
    quality: 'unknown',
    address: district.name.zh,
    regionCode: district.code,
    street: 0,
    flags: INCIDENT_FLAGS.geocodingPile,
  };
}

/** Points some hundred meters beyond the border. */
function drawOutsidePlaces(ground: Ground, random: Random): LifePlace[] {
  const { geography } = ground;
  const district = geography.units.find((unit) => unit.levelId === 'district')!;
  const [middleX, middleY] = innerPointOf(district.polygons);
  const border = district.polygons.flatMap(([outer]) => [...outer!]);
  const places: LifePlace[] = [];
  for (let tries = 0; places.length < 60 && tries < 600; tries++) {
    const [x, y] = random.pick(border);
    const distance = Math.hypot(x - middleX, y - middleY);
    const factor = 1 + random.between(120, 700) / distance;
    const point: Point = [middleX + (x - middleX) * factor, middleY + (y - middleY) * factor];
    if (ground.gridAt(point[0], point[1]) >= 0) continue;
    places.push({
      x: point[0],
      y: point[1],
      position: toDegrees(geography, point),
      quality: 'street',
      address: '区界外',
      regionCode: null,
      street: 0,
      flags: INCIDENT_FLAGS.outside,
    });
  }
  return places;
}

/** A position some meters from one that is known in degrees: linear, good to a millimeter within tens of meters. */
export function shiftDegrees(
  [longitude, latitude]: readonly [number, number],
  steps: DegreeSteps,
  dx: number,
  dy: number,
): [number, number] {
  return [
    roundDegrees(longitude + dx * steps.longitudePerX + dy * steps.longitudePerY),
    roundDegrees(latitude + dx * steps.latitudePerX + dy * steps.latitudePerY),
  ];
}
