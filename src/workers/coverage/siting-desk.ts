import type { CameraModel } from '@/analysis/camera-coverage/siting-candidates';
import type { PointGrid } from '@/analysis/point-grid/point-grid';
import { seesPoint } from '@/analysis/visibility/sees-point';
import { viewshed } from '@/analysis/visibility/viewshed';
import type { Viewshed } from '@/analysis/visibility/viewshed';
import { viewshedShape } from '@/analysis/visibility/viewshed-shape';
import type { DegreePolygon, ProposedSite, SiteReason } from './coverage-results';
import type { DemandKind, PlannedSite } from './coverage-settings';
import { nearestName } from './nearest-name';
import { convergenceAt, toDegreePolygons } from './plane-ground';
import type { PlaneGround, PlaneLine } from './plane-ground';
import { lookInto, sensitiveUseAt } from './sensitive-ground';
import { DEMAND_KINDS } from './coverage-settings';
import { SECTION_STEP_METERS, STREET_STEP_METERS } from './siting-demand';
import type { Demand } from './siting-demand';

/** What sites are tried against; kept while the question stays the same, so that one moved camera costs one view. */
export interface SitingDesk {
  readonly ground: PlaneGround;
  readonly demand: Demand;
  readonly grid: PointGrid;
  /** Key sections, as the demand numbers them. */
  readonly sections: readonly PlaneLine[];
  readonly places: PlaneGround['places'];
  readonly roads: readonly PlaneLine[];
  readonly model: CameraModel;
  readonly recogniseMeters: number;
}

/** Sites with what each adds to those before it. */
export interface TriedSites {
  readonly sites: readonly ProposedSite[];
  /** Share of the demand they bring into sight: of that they were chosen by, and of that they are judged by. */
  readonly trainedFraction: number;
  readonly judgedFraction: number;
}

/** Where one camera would look, apart from all others. */
interface SiteLook {
  readonly view: DegreePolygon[];
  /** Numbers of the points of the demand it would see. */
  readonly seen: readonly number[];
  readonly road: ProposedSite['road'];
  readonly doubts: ProposedSite['doubts'];
}

const LOOKS_KEPT = 400;

/** Tries sites against the demand of a desk, and remembers each look. */
export function buildTrial(desk: SitingDesk): (sites: readonly PlannedSite[]) => TriedSites {
  const looks = new Map<string, SiteLook>();
  const lookOf = (site: PlannedSite): SiteLook => {
    const key = `${site.position.join(' ')} ${site.azimuthDegrees}`;
    const known = looks.get(key);
    if (known) return known;
    if (looks.size >= LOOKS_KEPT) looks.clear();
    const look = lookFrom(desk, site);
    looks.set(key, look);
    return look;
  };
  return (sites) => {
    const { trained, judged } = desk.demand;
    const isCovered = new Uint8Array(trained.length);
    const found = sites.map((site): ProposedSite => {
      const { view, seen, road, doubts } = lookOf(site);
      const added = seen.filter((i) => isCovered[i] === 0);
      for (const i of added) isCovered[i] = 1;
      const gain = added.reduce((sum, i) => sum + trained[i]!, 0);
      const { position, azimuthDegrees } = site;
      return {
        position,
        azimuthDegrees,
        mount: null,
        gain,
        view,
        road,
        doubts,
        reason: reasonOf(desk, added),
      };
    });
    return {
      sites: found,
      trainedFraction: coveredShare(isCovered, trained),
      judgedFraction: coveredShare(isCovered, judged),
    };
  };
}

/** What a camera of a model would see from a site. */
export function viewFromSite(
  { projection, index }: PlaneGround,
  model: CameraModel,
  { position, azimuthDegrees }: PlannedSite,
): Viewshed {
  const [x, y] = projection.toMeters(...position);
  const fromGridNorth = azimuthDegrees + convergenceAt(projection, position);
  return viewshed({ ...model, x, y, azimuthDegrees: fromGridNorth }, index);
}

function lookFrom(desk: SitingDesk, { position, azimuthDegrees }: PlannedSite): SiteLook {
  const { ground, demand, grid, model, roads, recogniseMeters } = desk;
  const [x, y] = ground.projection.toMeters(...position);
  const view = viewFromSite(ground, model, { position, azimuthDegrees });
  const seen: number[] = [];
  grid.forEachWithin(x, y, model.rangeMeters, (i) => {
    if (seesPoint(view, demand.xs[i]!, demand.ys[i]!)) seen.push(i);
  });
  const inside = sensitiveUseAt(ground.sensitive, ground.index, [x, y]);
  const into = lookInto(ground.sensitive, view, recogniseMeters);
  return {
    view: toDegreePolygons(ground.projection, viewshedShape(view)),
    seen,
    road: nearestName(roads, [x, y]),
    doubts: { inside, into: into?.use ?? null, facesOwnWall: view.facesOwnWall },
  };
}

function reasonOf({ demand, sections, places }: SitingDesk, added: readonly number[]): SiteReason {
  const ofKind = (kind: DemandKind) => added.filter((i) => DEMAND_KINDS[demand.kinds[i]!] === kind);
  const points = new Map<number, number>();
  for (const i of ofKind('sections')) {
    const section = demand.owners[i]!;
    points.set(section, (points.get(section) ?? 0) + 1);
  }
  return {
    incidents: ofKind('incidents').length,
    sections: [...points]
      .map(([section, count]) => ({
        code: sections[section]!.code,
        name: sections[section]!.name,
        meters: count * SECTION_STEP_METERS,
      }))
      .sort((a, b) => b.meters - a.meters),
    places: [...new Set(ofKind('places').map((i) => demand.owners[i]!))].map((place) => places[place]!.name),
    streetMeters: ofKind('streets').length * STREET_STEP_METERS,
  };
}

function coveredShare(isCovered: Uint8Array, weights: Float64Array): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.reduce((sum, weight, i) => sum + weight * isCovered[i]!, 0) / total : Number.NaN;
}
