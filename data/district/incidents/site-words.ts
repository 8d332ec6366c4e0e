import { houseNumber, type AddressBook } from '../addresses/address-book';
import type { Ground } from '../ground/ground';
import { OWNER_KINDS, type Sites } from './sites';

/** How finely a report names its place. */
export type WordDetail = 'exact' | 'street' | 'grid';

/** The words by which a report names a site, such as 星河路 88 号附近; never a person's home by name. */
export function siteWords(
  ground: Ground,
  book: AddressBook,
  sites: Sites,
  site: number,
  detail: WordDetail,
): string {
  if (detail === 'grid') return gridWords(ground, sites.grid[site]!);
  const owner = sites.owner[site]!;
  switch (OWNER_KINDS[sites.ownerKind[site]!]) {
    case 'way': {
      const name = ground.ways[owner]!.name?.zh;
      if (name === undefined) return gridWords(ground, sites.grid[site]!);
      if (detail === 'street') return `${name}沿线`;
      return `${name} ${houseNumber(sites.chainageMeters[site]!, sites.side[site] === 1 ? 1 : -1)} 号附近`;
    }
    case 'building': {
      const station = book.stations[owner];
      if (detail === 'street' && station) return `${ground.ways[station.way]!.name!.zh}沿线`;
      return book.texts[owner]!;
    }
    case 'place':
      return `${ground.geography.places[owner]!.name.zh}附近`;
    default:
      return `${ground.geography.areas[owner]!.name?.zh ?? gridWords(ground, sites.grid[site]!)}内`;
  }
}

/** A grid by its community and name, such as 望江门社区 09 网格. */
export function gridWords(ground: Ground, grid: number): string {
  const community = ground.communityOfGrid[grid]!.name.zh;
  const name = ground.grids[grid]!.name.zh;
  return name.startsWith(community) ? name : `${community}${name}`;
}
