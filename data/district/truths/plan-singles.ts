import { DAY, dayOf, dayTypeOf, HOUR, startOfDay } from '../catalog/calendar';
import { leafIndex } from '../catalog/categories';
import { SITE_GROUPS } from '../catalog/leaf';
import type { Place, Point } from '../geography';
import { buildCellIndex } from '../ground/cell-index';
import type { Ground } from '../ground/ground';
import type { PlantedIncident } from '../incidents/planted';
import type { Sites } from '../incidents/sites';
import type { Timeline } from '../incidents/timeline';
import type { Random } from '../random';
import type { Truths } from './truths';

/** What the plans of single incidents need. */
export interface SinglesContext {
  readonly ground: Ground;
  readonly sites: Sites;
  readonly timeline: Timeline;
  /** Number of incidents asked for, as a multiple of 120,000. */
  readonly scale: number;
}

const HOMES = SITE_GROUPS.indexOf('homes');
const NEAR_REPEAT_CATEGORY = '0801';
const CHAIN_LENGTH = 14;

/** Thefts that follow one another from house to house: the next within 80 m and six days. */
export function planNearRepeats(context: SinglesContext, random: Random) {
  const { ground, sites, timeline } = context;
  const homes = Array.from({ length: sites.count }, (_, i) => i).filter(
    (site) => sites.group[site] === HOMES,
  );
  if (homes.length === 0) throw new RangeError('the geography has no homes; near repeats need some');
  const index = buildCellIndex(
    homes.map((site) => [sites.x[site]!, sites.y[site]!, sites.x[site]!, sites.y[site]!]),
    80,
  );
  const singles: PlantedIncident[] = [];
  const chains: Truths['nearRepeat']['chains'][number][] = [];
  const count = Math.max(2, Math.round(6 * context.scale));
  const longest = CHAIN_LENGTH * 6 * DAY;
  for (let chain = 0; chain < count; chain++) {
    const latest = timeline.endsAt - timeline.startsAt - longest - DAY;
    let at = timeline.startsAt + Math.max(0, (latest * (chain + random.next())) / count);
    let site = random.pick(homes);
    const from = singles.length;
    for (let link = 0; link < CHAIN_LENGTH && at < timeline.endsAt; link++) {
      singles.push({
        at: wholeSecond(at),
        leaf: leafIndex(NEAR_REPEAT_CATEGORY),
        site,
        source: 'police-clue',
        hasty: false,
      });
      at += random.between(0.8, 6) * DAY;
      const [x, y] = [sites.x[site]!, sites.y[site]!];
      const near = index.within([x - 80, y - 80, x + 80, y + 80]).filter((home) => {
        const distance = Math.hypot(sites.x[homes[home]!]! - x, sites.y[homes[home]!]! - y);
        return distance > 15 && distance < 78;
      });
      if (near.length > 0) site = homes[random.pick(near)]!;
    }
    const made = singles.slice(from);
    chains.push({
      gridCode: ground.grids[sites.grid[made[0]!.site]!]!.code,
      from: made[0]!.at,
      to: made.at(-1)!.at,
      count: made.length,
    });
  }
  const truth: Truths['nearRepeat'] = {
    categoryCode: NEAR_REPEAT_CATEGORY,
    chains,
    distanceMeters: 100,
    days: 7,
  };
  return { singles, truth };
}

const BURST_CATEGORIES = ['0301', '0401', '0304', '0101', '0804'];
const BURST_PLACES: readonly Place['kind'][] = ['stadium', 'park', 'mall', 'metro-station', 'school'];

/** An evening event on a Saturday some weeks before the end, and the crowd round it. */
export function planEventDay(context: SinglesContext, avoid: readonly Point[], random: Random) {
  const { ground, sites, timeline, scale } = context;
  const place = eventPlace(ground, avoid, random);
  const nearby = sitesWithin(sites, place.point, 380);
  const day = saturdayBefore(dayOf(timeline.endsAt) - 20);
  const [from, to] = [startOfDay(day) + 17 * HOUR, startOfDay(day) + 23 * HOUR];
  const count = Math.max(40, Math.round(64 * scale));
  const singles = Array.from({ length: count }, (): PlantedIncident => ({
    at: wholeSecond(random.between(from, to - 1000)),
    leaf: leafIndex(random.pick(BURST_CATEGORIES)),
    site: random.pick(nearby),
    source: random.pick(['hotline', 'hotline', 'patrol', 'video', 'digital-city'] as const),
    hasty: false,
  }));
  const gridCodes = [...new Set(singles.map(({ site }) => ground.grids[sites.grid[site]!]!.code))].sort();
  const truth: Truths['eventDayBurst'] = {
    placeName: place.name.zh,
    gridCode: place.gridCode,
    gridCodes,
    from,
    to,
    categoryCodes: BURST_CATEGORIES,
    count,
  };
  return { singles, truth };
}

/** The first kind of place suited to crowds that stands away from other plants, else the farthest of all. */
function eventPlace(ground: Ground, avoid: readonly Point[], random: Random): Place {
  const { places } = ground.geography;
  const apart = ({ point }: Place) =>
    Math.min(...avoid.map(([x, y]) => Math.hypot(x - point[0], y - point[1])));
  for (const kind of BURST_PLACES) {
    const far = places.filter((place) => place.kind === kind && apart(place) > 1500);
    if (far.length > 0) return random.pick(far);
  }
  const [farthest] = [...places].sort((a, b) => apart(b) - apart(a));
  if (!farthest) throw new RangeError('the geography has no places; an event day needs one');
  return farthest;
}

const RECURRING_CATEGORIES = ['0101', '0301', '0302', '0305', '0504'];

/** Pairs at one place: the first closed in haste, the second three to twelve days later. */
export function planRecurrences(context: SinglesContext, street: number, random: Random): PlantedIncident[] {
  const { ground, sites, timeline, scale } = context;
  const inStreet = Array.from({ length: sites.count }, (_, i) => i).filter(
    (site) => ground.streetOfGrid[sites.grid[site]!] === street,
  );
  if (inStreet.length === 0) return [];
  const last = timeline.endsAt - 13 * DAY;
  return Array.from({ length: Math.max(4, Math.round(320 * scale)) }).flatMap((): PlantedIncident[] => {
    const at = daytime(
      random.between(timeline.startsAt + DAY, Math.max(last, timeline.startsAt + 2 * DAY)),
      random,
    );
    const site = random.pick(inStreet);
    const leaf = leafIndex(random.pick(RECURRING_CATEGORIES));
    const again = daytime(at + random.between(3, 12) * DAY, random);
    const pair: PlantedIncident[] = [
      { at, leaf, site, source: 'patrol', hasty: true },
      { at: again, leaf, site, source: random.pick(['patrol', 'digital-city'] as const), hasty: false },
    ];
    return pair.filter((incident) => incident.at < timeline.endsAt);
  });
}

function sitesWithin(sites: Sites, [x, y]: Point, radiusMeters: number): number[] {
  const order = Array.from({ length: sites.count }, (_, site) => ({
    site,
    distance: Math.hypot(sites.x[site]! - x, sites.y[site]! - y),
  })).sort((a, b) => a.distance - b.distance);
  const near = order.filter(({ distance }) => distance <= radiusMeters);
  return (near.length >= 5 ? near : order.slice(0, 5)).map(({ site }) => site);
}

function saturdayBefore(day: number): number {
  let saturday = day;
  while (dayTypeOf(saturday) !== 'saturday') saturday--;
  return saturday;
}

function daytime(at: number, random: Random): number {
  return wholeSecond(startOfDay(dayOf(at)) + random.between(7.5, 18) * HOUR);
}

function wholeSecond(at: number): number {
  return Math.floor(at / 1000) * 1000;
}
