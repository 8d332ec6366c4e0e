import { INCIDENT_FLAGS, type GeocodeQuality } from '@/domain/incident/vocabularies';
import type { RegionCode } from '@/domain/region/region';
import { coordinateKey } from '../place/coordinate-key';
import type { ProblemCode } from '../report/problem-kinds';
import { parseGeocodeQuality } from '../words/order-words';
import type { FilePlan } from './file-plan';

const STEPS_PER_DEGREE = 1e7;

/** What a row says about its place. */
export interface RowPlace {
  readonly position: readonly [number, number] | null;
  readonly originalPosition: readonly [number, number] | null;
  readonly originalCrs: string | null;
  readonly geocodeQuality: GeocodeQuality;
  readonly regionCodes: readonly (RegionCode | null)[];
  /** Bits of `INCIDENT_FLAGS`. */
  readonly flags: number;
  readonly faults: readonly PlaceFault[];
}

export interface PlaceFault {
  readonly code: ProblemCode;
  readonly value: string | null;
  readonly detail?: string;
}

/** Places a row: its position in WGS 84 and its regions, or only the regions it states. */
export function readPlace(cells: readonly string[], plan: FilePlan): RowPlace {
  const stated = statedRegions(cells, plan);
  const raw = plan.readPair?.(cells) ?? { problem: 'no-coordinates', value: null };
  if ('problem' in raw) return placeByWords(raw, stated, plan);
  const [x, y] = plan.exchanged ? [raw.y, raw.x] : [raw.x, raw.y];
  if (!plan.crs.holds(x, y)) {
    return placeByWords({ problem: 'coordinates-out-of-range', value: `${raw.x}, ${raw.y}` }, stated, plan, [
      raw.x,
      raw.y,
    ]);
  }
  const position = round(plan.crs.toWgs84(x, y));
  const regionCodes = plan.stamper.stamp(...position);
  const faults: PlaceFault[] = disagreements(stated, position, plan);
  let flags = 0;
  if (regionCodes.every((code) => code === null)) {
    flags |= INCIDENT_FLAGS.outside;
    faults.push({ code: 'outside-regions', value: `${position[0]}, ${position[1]}` });
  }
  if (plan.piles.size > 0 && plan.piles.has(coordinateKey(plan.crs.unit, raw.x, raw.y))) {
    flags |= INCIDENT_FLAGS.geocodingPile;
    faults.push({ code: 'geocoding-pile', value: `${position[0]}, ${position[1]}` });
  }
  return {
    position,
    originalPosition: [x, y],
    originalCrs: plan.crs.id,
    geocodeQuality: statedQuality(cells, plan),
    regionCodes,
    flags,
    faults,
  };
}

interface StatedRegion {
  readonly levelId: string;
  readonly code: RegionCode;
  readonly word: string;
}

function statedRegions(cells: readonly string[], { columns, stamper }: FilePlan): StatedRegion[] {
  const stated: StatedRegion[] = [];
  for (const levelId in columns.regions) {
    const word = (cells[columns.regions[levelId]!] ?? '').trim();
    const code = word === '' ? null : stamper.parse(levelId, word);
    if (code !== null) stated.push({ levelId, code, word });
  }
  return stated;
}

function placeByWords(
  raw: PlaceFault | { readonly problem: ProblemCode; readonly value: string | null },
  stated: readonly StatedRegion[],
  plan: FilePlan,
  original: readonly [number, number] | null = null,
): RowPlace {
  const fault = 'problem' in raw ? { code: raw.problem, value: raw.value } : raw;
  const isStated = stated.length > 0;
  return {
    position: null,
    originalPosition: original,
    originalCrs: original ? plan.crs.id : null,
    geocodeQuality: isStated ? 'grid' : 'none',
    regionCodes: plan.stamper.stampByRegion(new Map(stated.map(({ levelId, code }) => [levelId, code]))),
    flags: 0,
    faults: isStated
      ? [
          fault,
          {
            code: 'region-stated',
            value: stated.map(({ word }) => word).join(', '),
            detail: stated.map(({ code }) => code).join(', '),
          },
        ]
      : [fault],
  };
}

function disagreements(
  stated: readonly StatedRegion[],
  position: readonly [number, number],
  { stamper }: FilePlan,
): PlaceFault[] {
  return stated.flatMap(({ levelId, code, word }) => {
    const actual = stamper.find(levelId, ...position);
    return actual === code ? [] : [{ code: 'region-disagrees' as const, value: word, detail: actual ?? '–' }];
  });
}

function statedQuality(cells: readonly string[], { columns }: FilePlan): GeocodeQuality {
  const column = columns.fields.geocodeQuality;
  return column === undefined ? 'unknown' : parseGeocodeQuality(cells[column] ?? '');
}

function round([longitude, latitude]: [number, number]): [number, number] {
  return [
    Math.round(longitude * STEPS_PER_DEGREE) / STEPS_PER_DEGREE,
    Math.round(latitude * STEPS_PER_DEGREE) / STEPS_PER_DEGREE,
  ];
}
