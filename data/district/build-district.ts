import type { Camera } from '@/domain/camera/camera';
import { gaussKruger3, type TransverseMercator } from '@/domain/geo/transverse-mercator';
import type { Category } from '@/domain/category/category';
import type { Dataset } from '@/domain/district/district';
import type { NewIncident } from '@/domain/incident/incident';
import type { Department, IncidentSource } from '@/domain/incident/vocabularies';
import type { PatrolPoint, PatrolTrack } from '@/domain/patrol/patrol';
import { type Region, type RegionHierarchy, type RegionLevel, toHierarchies } from '@/domain/region/region';
import type { LocalizedText } from '@/domain/text/localized-text';

import { type AddressBook, buildAddressBook } from './addresses/address-book';
import { buildStandardAddresses, type StandardAddress } from './addresses/standard-addresses';
import { buildSurveillance, type CameraStates } from './cameras/build-cameras';
import type { KeyPlace } from './cameras/key-places';
import type { KeySection } from './cameras/key-sections';
import { TIME_ZONE } from './catalog/calendar';
import { CATEGORIES } from './catalog/categories';
import { buildDatasets } from './catalog/datasets';
import { buildDepartments } from './catalog/departments';
import { LEVELS } from './catalog/levels';
import { SOURCES } from './catalog/sources';
import { buildCityComponents, type CityComponent } from './components/city-components';
import { type DecisionPlan, planDecisions } from './decisions/plan-decisions';
import { buildEnterprises } from './enterprises/build-enterprises';
import type { Enterprise, EnterpriseGrid } from './enterprises/enterprise';
import type { Geography } from './geography';
import { buildGeography } from './geography/build-geography';
import { buildGround, type Ground } from './ground/ground';
import { buildStreetGraph } from './ground/street-graph';
import { buildIncidentModel } from './incidents/build-incident-model';
import { incidentBatches } from './incidents/incident-batches';
import { changesOfDay, type IncidentChange } from './incidents/next-day';
import { buildPatrolStops } from './patrols/patrol-points';
import { type PatrolModel, tracksOfDay } from './patrols/tracks-of-day';
import { buildRegions } from './people/build-regions';
import {
  type BuildingPopulation,
  buildPopulation,
  listBuildingPopulation,
  type Population,
} from './people/population';
import { buildGridStaff, buildStreetStaff, type GridStaff, type StreetStaff } from './people/staff';
import { createRandom, type Random } from './random';
import { describeTruths } from './truths/describe-truths';
import { planGaps } from './truths/plan-gaps';
import type { Truths } from './truths/truths';

/** The moment at which the sample ends if nothing else is asked for: 2026-11-20 14:36 in Beijing. */
export const DEFAULT_ENDS_AT = Date.parse('2026-11-20T14:36:00+08:00');

export interface DistrictOptions {
  /** The same seed gives the same district, to the last byte. */
  readonly seed: number;
  /** The moment the sample shows, epoch milliseconds; a live service sets it to now. */
  readonly endsAt?: number;
  /** Calendar months of incidents before that; 2 at least. */
  readonly months?: number;
  /** Exact number of incidents. */
  readonly incidents?: number;
  /** A geography to build on in place of the sample's own, for tests. */
  readonly geography?: Geography;
}

/** Everything of the sample district that is not an incident, as plain records with positions in degrees WGS 84. */
export interface DistrictCollections {
  readonly cameras: readonly Camera[];
  readonly cameraStates: readonly CameraStates[];
  readonly keySections: readonly KeySection[];
  readonly keyPlaces: readonly KeyPlace[];
  readonly patrolPoints: readonly PatrolPoint[];
  readonly addresses: readonly StandardAddress[];
  readonly components: readonly CityComponent[];
  readonly buildingPopulation: readonly BuildingPopulation[];
  readonly enterpriseGrids: readonly EnterpriseGrid[];
  readonly enterprises: readonly Enterprise[];
  readonly gridStaff: readonly GridStaff[];
  readonly streetStaff: readonly StreetStaff[];
}

/** The invented district. Names, people, firms and incidents are fiction. */
export interface SampleDistrict {
  readonly seed: number;
  /** First and last moment of the incidents, epoch milliseconds. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly incidentCount: number;
  readonly name: LocalizedText;
  readonly timeZone: string;
  /** The projection of the geography's plane. */
  readonly projection: TransverseMercator;
  readonly geography: Geography;
  readonly levels: readonly RegionLevel[];
  readonly hierarchies: readonly RegionHierarchy[];
  readonly regions: readonly Region[];
  readonly categories: readonly Category[];
  readonly sources: readonly IncidentSource[];
  readonly departments: readonly Department[];
  readonly datasets: readonly Dataset[];
  readonly collections: DistrictCollections;
  readonly truths: Truths;
  /** What was decided in the weeks before the end; the numbers that were seen come with the incidents. */
  readonly decisions: readonly DecisionPlan[];
  /** All incidents as they stand at `endsAt`, in order of acceptance; drawn as they are asked for, a few at a time. */
  readonly incidentBatches: () => Iterable<NewIncident[]>;
  /** What happens in the `dayIndex`-th 24 hours after `endsAt`: new incidents and changes of open ones, by time. */
  readonly nextDay: (dayIndex: number) => IncidentChange[];
  /** Walks of the day on which the sample ends (0), the day before (1), and so on. */
  readonly patrolTracks: (daysAgo: number) => PatrolTrack[];
}

/**
 * Builds the sample district. Pure: it reads neither clock nor file.
 *
 * @throws {RangeError} If it should be shorter than two months, or hold fewer incidents than are planted.
 */
export function buildDistrict(options: DistrictOptions): SampleDistrict {
  const { seed, endsAt = DEFAULT_ENDS_AT, months = 24, incidents = 120_000 } = options;
  if (months < 2)
    throw new RangeError(`${months} months are too short for what is planted; ask for 2 or more.`);
  const geography = options.geography ?? buildGeography(seed);
  const random = createRandom(seed).fork('district');
  const ground = buildGround(geography);
  const book = buildAddressBook(ground);
  const population = buildPopulation(geography.buildings, ground.grids.length, random.fork('population'));
  const equipment = equip(ground, book, population, endsAt, random);
  const { collections, enterprises, gaps, missedFractions, patrolModel, surveillance } = equipment;
  const planned = buildIncidentModel({ ground, population, book, endsAt, months, incidents, random });
  const datasets = buildDatasets(endsAt, countDatasets(collections, ground, incidents));
  const regions = buildRegions(geography, population);
  const departments = buildDepartments(ground.streets);
  const sources = {
    seed,
    incidents,
    ground,
    planned,
    surveillance,
    enterprises,
    gaps,
    missedFractions,
    datasets,
  };
  const truths = describeTruths(sources);
  const decisions = planDecisions({ ground, regions, departments, truths });
  return {
    seed,
    startsAt: planned.model.timeline.startsAt,
    endsAt,
    incidentCount: incidents,
    name: geography.units[0]!.name,
    timeZone: TIME_ZONE,
    projection: gaussKruger3(regions[0]!.labelPosition[0]),
    geography,
    levels: LEVELS,
    hierarchies: toHierarchies(LEVELS),
    regions,
    categories: CATEGORIES,
    sources: SOURCES.map(({ code, name, kind }) => ({ code, name, kind })),
    departments,
    datasets,
    collections,
    truths: { ...truths, decisions: decisions.map(toDecisionTruth) },
    decisions,
    incidentBatches: () => incidentBatches(planned.model),
    nextDay: (dayIndex) => changesOfDay(planned.model, dayIndex),
    patrolTracks: (daysAgo) => tracksOfDay(patrolModel, daysAgo),
  };
}

function toDecisionTruth({ id, region, gridCodes, decidedAt, expected }: DecisionPlan) {
  return { id, regionCode: region.code, gridCodes, decidedAt, expected };
}

/** Cameras, patrols, addresses, components, firms and staff. */
function equip(ground: Ground, book: AddressBook, population: Population, endsAt: number, random: Random) {
  const graph = buildStreetGraph(ground);
  const { gaps, missedFractions } = planGaps(ground, random.fork('gaps'));
  const surveillance = buildSurveillance(ground, graph, book, endsAt, random.fork('surveillance'));
  const watched = { sections: surveillance.keySections, places: surveillance.keyPlaces };
  const stops = buildPatrolStops(ground, book, watched, random.fork('patrol points'));
  const enterprises = buildEnterprises(ground, book, endsAt, random.fork('enterprises'));
  const staff = buildGridStaff(ground, gaps, random.fork('staff'));
  const patrolModel: PatrolModel = {
    ground,
    graph,
    stops,
    staff,
    missedFractions,
    endsAt,
    random: random.fork('walks'),
  };
  const collections: DistrictCollections = {
    cameras: surveillance.cameras,
    cameraStates: surveillance.states,
    keySections: surveillance.keySections,
    keyPlaces: surveillance.keyPlaces,
    patrolPoints: stops.map(({ record }) => record),
    addresses: buildStandardAddresses(ground, book, random.fork('addresses')),
    components: buildCityComponents(ground, random.fork('components')),
    buildingPopulation: listBuildingPopulation(ground.geography.buildings, population),
    enterpriseGrids: enterprises.grids,
    enterprises: enterprises.firms,
    gridStaff: staff,
    streetStaff: buildStreetStaff(ground, gaps, random.fork('street staff')),
  };
  return { collections, enterprises, gaps, missedFractions, patrolModel, surveillance };
}

function countDatasets(collections: DistrictCollections, { geography }: Ground, incidents: number) {
  return {
    incidents,
    cameras: collections.cameras.length,
    patrols: collections.patrolPoints.length,
    addresses: collections.addresses.length,
    components: collections.components.length,
    population: collections.buildingPopulation.length,
    enterprises: collections.enterprises.length,
    regions: geography.units.length,
    nets: geography.nets.length,
    staff: collections.gridStaff.length,
  };
}
