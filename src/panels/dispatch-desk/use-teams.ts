import { useQuery } from '@tanstack/react-query';
import type { Feature } from 'geojson';
import { collectionQueries } from '@/client/collections/collection-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { useMay } from '@/client/session/use-session';
import { startRouteWorker } from '@/workers/route-client';
import type { RouteClient } from '@/workers/route-client';
import { useIncidentView } from '../incident-view';
import type { DispatchSubject } from '../dispatch-draft';
import { nearestTeams, straightMeters, toTeams } from './list-teams';
import type { GridTeam, NearTeam } from './list-teams';
import { packRoads } from './pack-roads';

/** A team with its way to the place. */
export interface ReachableTeam extends NearTeam {
  readonly straightMeters: number;
  /** Along the streets; `null` where no street leads there, or no streets are known. */
  readonly streetMeters: number | null;
}

export interface Teams {
  /** The nearest first, by street where known. */
  readonly teams: readonly ReachableTeam[];
  /** Who works in the grid itself; `null` where it is not known. */
  readonly own: GridTeam | null;
  /** Whether ways follow streets: without roads they are straight lines. */
  readonly byStreet: boolean;
  /** Why there is nobody to choose from; `null` where there is, or while they are looked for. */
  readonly missing: 'no-staff' | 'no-place' | null;
}

const CANDIDATES = 12;
const SHOWN = 5;
const REACH_METERS = 15_000;
const TRACK_BOX_DEGREES = 0.05;
/** A patrol may have begun this long ago and still be on its way. */
const TRACK_HOURS = 8;
const HOUR_MILLISECONDS = 3_600_000;

let startedWorker: RouteClient | null = null;

function theWorker(): RouteClient {
  startedWorker ??= startRouteWorker();
  return startedWorker;
}

/** Teams near the place of a decision; `undefined` until they are known. */
export function useTeams({ position, regionCode }: DispatchSubject): Teams | undefined {
  const { data: collections } = useQuery(collectionQueries.list());
  const has = (id: string) => collections?.some((collection) => collection.id === id) ?? false;
  const staff = useQuery({ ...collectionQueries.items('grid-staff'), enabled: has('grid-staff') });
  const teams = staff.data ? toTeams(staff.data) : [];
  const mayFollow = useMay('read-details');
  const near = useNearTeams(teams, position, mayFollow && has('patrol-tracks'));
  const { meters, byStreet } = useStreetMeters(position, near, has('roads'));
  const isComing = !collections || (has('grid-staff') && staff.isPending);
  if (isComing) return undefined;
  return {
    teams: position ? byWay(near, position, meters).slice(0, SHOWN) : [],
    own: teams.find(({ gridCode }) => gridCode === regionCode) ?? null,
    byStreet,
    missing: teams.length === 0 ? 'no-staff' : position ? null : 'no-place',
  };
}

function useNearTeams(
  teams: readonly GridTeam[],
  position: DispatchSubject['position'],
  hasTracks: boolean,
): readonly NearTeam[] {
  const tree = useRegionTree();
  const { query } = useIncidentView();
  const tracks = useTracks(position, hasTracks) ?? [];
  if (!position) return [];
  const { asOfSeconds } = query;
  return nearestTeams(teams, {
    tracks,
    regions: tree.byCode,
    place: position,
    asOfSeconds,
    limit: CANDIDATES,
  });
}

/** The shortest way first; who cannot be reached by street comes last. */
function byWay(
  near: readonly NearTeam[],
  position: readonly [number, number],
  meters: readonly (number | null)[] | undefined,
): ReachableTeam[] {
  const way = ({ streetMeters }: ReachableTeam) => streetMeters ?? Infinity;
  return near
    .map((team, i) => ({
      ...team,
      straightMeters: straightMeters(position, team.position),
      streetMeters: meters?.[i] ?? null,
    }))
    .sort((a, b) => (way(a) === way(b) ? a.straightMeters - b.straightMeters : way(a) - way(b)));
}

function useTracks(position: DispatchSubject['position'], enabled: boolean): readonly Feature[] | undefined {
  const { query } = useIncidentView();
  const [longitude, latitude] = position ?? [0, 0];
  const box = [longitude - TRACK_BOX_DEGREES, latitude - TRACK_BOX_DEGREES, longitude + TRACK_BOX_DEGREES, latitude + TRACK_BOX_DEGREES]; // prettier-ignore
  const until = Math.ceil((query.asOfSeconds * 1000) / HOUR_MILLISECONDS) * HOUR_MILLISECONDS;
  const instant = (milliseconds: number) => new Date(milliseconds).toISOString();
  const datetime = `${instant(until - TRACK_HOURS * HOUR_MILLISECONDS)}/${instant(until)}`;
  const around = collectionQueries.itemsAround('patrol-tracks', { bbox: box.join(','), datetime });
  return useQuery({ ...around, enabled: enabled && position !== null }).data;
}

function useStreetMeters(
  position: DispatchSubject['position'],
  teams: readonly NearTeam[],
  hasRoads: boolean,
): { readonly meters: readonly (number | null)[] | undefined; readonly byStreet: boolean } {
  const { projection } = useDistrict();
  const roads = useQuery({ ...collectionQueries.items('roads'), enabled: hasRoads });
  const places = teams.map((team) => team.position);
  const key = String(roads.dataUpdatedAt);
  // The key says what the roads do.
  // eslint-disable-next-line @tanstack/query/exhaustive-deps
  const { data } = useQuery({
    queryKey: ['street-meters', key, position, places],
    queryFn: () =>
      theWorker().distances({ key, source: packRoads(roads.data ?? [], projection) }, position!, {
        places,
        reachMeters: REACH_METERS,
      }),
    enabled: roads.data !== undefined && position !== null && places.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { meters: data, byStreet: hasRoads };
}
