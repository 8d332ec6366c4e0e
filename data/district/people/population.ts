import type { Building, BuildingUse } from '../geography';
import { areaOf } from '../ground/ring';
import type { Random } from '../random';

/** Residents and households of each building, in the order of the geography's buildings. Counts only: never persons. */
export interface Population {
  readonly residents: Uint16Array;
  readonly households: Uint16Array;
}

/** Floor area that one resident has, in square meters; `null` for buildings nobody lives in. */
const FLOOR_AREA_PER_RESIDENT: Readonly<Record<BuildingUse, number | null>> = {
  courtyard: 24,
  slab: 33,
  tower: 40,
  'village-house': 48,
  shop: 190,
  office: null,
  shed: null,
  public: null,
};

const HOUSEHOLD_SIZE: Readonly<Record<BuildingUse, number>> = {
  courtyard: 2.2,
  slab: 2.5,
  tower: 2.6,
  'village-house': 3.1,
  shop: 2.3,
  office: 2,
  shed: 2,
  public: 2,
};

const STOREY_METERS = 3;
/** What a base grid holds on average; standards speak of about a thousand people. */
const RESIDENTS_PER_GRID = 1080;

/** Fills homes by their floor area, then scales the district to an ordinary number of residents by grid. */
export function buildPopulation(
  buildings: readonly Building[],
  gridCount: number,
  random: Random,
): Population {
  const raw = buildings.map((building) => {
    const areaPerResident = FLOOR_AREA_PER_RESIDENT[building.use];
    if (areaPerResident === null) return 0;
    return (floorArea(building) / areaPerResident) * random.between(0.7, 1.15);
  });
  const total = raw.reduce((sum, value) => sum + value, 0);
  const scale = total === 0 ? 0 : (gridCount * RESIDENTS_PER_GRID) / total;
  const residents = new Uint16Array(buildings.length);
  const households = new Uint16Array(buildings.length);
  let carry = 0;
  buildings.forEach((building, i) => {
    carry += raw[i]! * scale;
    const whole = Math.min(Math.floor(carry), 4000);
    carry -= whole;
    residents[i] = whole;
    households[i] = whole === 0 ? 0 : Math.max(1, Math.round(whole / HOUSEHOLD_SIZE[building.use]));
  });
  return { residents, households };
}

/** Ground area times storeys, in square meters. */
export function floorArea(building: Building): number {
  return areaOf([[building.ring]]) * Math.max(1, Math.round(building.heightMeters / STOREY_METERS));
}

/** Fewer residents than this are not shown for one building: they could point to a household. */
const SMALLEST_SHOWN = 10;

/** Residents of one building as they may be shown. */
export interface BuildingPopulation {
  readonly buildingCode: string;
  readonly gridCode: string;
  /** `null` where somebody lives but fewer than ten: too few to show. */
  readonly residents: number | null;
  readonly households: number | null;
}

/** Number of a building in the housing records. */
export function buildingCode(building: Pick<Building, 'id'>): string {
  return `FW-${String(building.id).padStart(6, '0')}`;
}

/** The housing records: homes with their residents and households, small counts withheld. */
export function listBuildingPopulation(
  buildings: readonly Building[],
  population: Population,
): BuildingPopulation[] {
  return buildings.flatMap((building, i) => {
    const residents = population.residents[i]!;
    if (residents === 0) return [];
    const shown = residents >= SMALLEST_SHOWN;
    return {
      buildingCode: buildingCode(building),
      gridCode: building.gridCode,
      residents: shown ? residents : null,
      households: shown ? population.households[i]! : null,
    };
  });
}
