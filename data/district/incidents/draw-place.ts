import type { GeocodeQuality } from '@/domain/incident/vocabularies';

import type { SampleSourceKind } from '../catalog/sources';
import type { Random } from '../random';
import type { IncidentModel } from './incident-model';
import type { LifePlace } from './life';
import { OUTSIDE_FRACTION, shiftDegrees } from './place-doubts';
import { gridWords, siteWords } from './site-words';
import { OWNER_KINDS } from './sites';

const BUILDING = OWNER_KINDS.indexOf('building');

/** Cumulative shares of exact, building and street among placed incidents; the rest is known by grid only. */
const QUALITY_BY_FINDER = [0.86, 0.93, 0.98] as const;
const QUALITY_BY_CALLER = [0.42, 0.72, 0.88] as const;
const FINDERS: readonly SampleSourceKind[] = [
  'patrol',
  'video',
  'sensor',
  'enterprise-patrol',
  'digital-city',
  'double-random',
];

/** The place of an incident as its report gives it: the site, blurred, defaulted, outside or unknown. */
export function drawPlace(
  model: IncidentModel,
  site: number,
  source: SampleSourceKind,
  random: Random,
): LifePlace {
  const { doubts, ground, sites } = model;
  const street = ground.streetOfGrid[sites.grid[site]!]!;
  const doubt = random.next();
  const unknown = doubts.unknownChance[source];
  if (doubt < unknown) return unknownPlace(model, site, random);
  if (doubt < unknown + doubts.pileChance[source] * (1 - unknown)) return { ...doubts.pile, street };
  if (random.chance(OUTSIDE_FRACTION) && doubts.outsidePlaces.length > 0) {
    return { ...random.pick(doubts.outsidePlaces), street };
  }
  return placeAt(model, site, drawQuality(source, sites.ownerKind[site] === BUILDING, random), random);
}

function drawQuality(source: SampleSourceKind, isBuilding: boolean, random: Random): GeocodeQuality {
  const [exact, building, street] = FINDERS.includes(source) ? QUALITY_BY_FINDER : QUALITY_BY_CALLER;
  const share = random.next();
  if (share < exact) return 'exact';
  if (share < building) return isBuilding ? 'building' : 'street';
  return share < street ? 'street' : 'grid';
}

/** A site's place at a quality: exact points stand off the site a little, coarser ones on a shared point. */
export function placeAt(
  model: IncidentModel,
  site: number,
  quality: GeocodeQuality,
  random: Random,
): LifePlace {
  const { ground, sites, book, positions, doubts } = model;
  const grid = sites.grid[site]!;
  const known = {
    quality,
    regionCode: ground.grids[grid]!.code,
    street: ground.streetOfGrid[grid]!,
    flags: 0,
  };
  if (quality === 'grid') {
    const [x, y] = ground.gridCenters[grid]!;
    return { ...known, x, y, position: positions.ofGrid(grid), address: gridWords(ground, grid) };
  }
  if (quality === 'street') {
    const shared = positions.chunkSite(site);
    const [x, y] = [sites.x[shared]!, sites.y[shared]!];
    const address = siteWords(ground, book, sites, site, 'street');
    return { ...known, x, y, position: positions.ofSite(shared), address };
  }
  const address = siteWords(ground, book, sites, site, 'exact');
  const [x, y] = [sites.x[site]!, sites.y[site]!];
  if (quality === 'building') return { ...known, x, y, position: positions.ofSite(site), address };
  const radius = sites.reachMeters[site]! * Math.sqrt(random.next());
  const angle = 2 * Math.PI * random.next();
  const [dx, dy] = [radius * Math.cos(angle), radius * Math.sin(angle)];
  const position = shiftDegrees(positions.ofSite(site), doubts.steps, dx, dy);
  return { ...known, x: x + dx, y: y + dy, position, address };
}

/** No point; the street or community may still be known. */
function unknownPlace({ ground, sites }: IncidentModel, site: number, random: Random): LifePlace {
  const grid = sites.grid[site]!;
  const street = ground.streetOfGrid[grid]!;
  const share = random.next();
  const unit = share < 0.42 ? ground.streets[street]! : share < 0.55 ? ground.communityOfGrid[grid]! : null;
  return {
    x: NaN,
    y: NaN,
    position: null,
    quality: 'none',
    address: unit ? unit.name.zh : null,
    regionCode: unit?.code ?? null,
    street,
    flags: 0,
  };
}
