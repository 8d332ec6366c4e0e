import { useSuspenseQuery } from '@tanstack/react-query';
import type { District } from '@/domain/district/district';
import { buildRegionTree } from '@/domain/region/region-tree';
import type { RegionTree } from '@/domain/region/region-tree';
import { districtQueries } from './district-queries';

const trees = new WeakMap<District, RegionTree>();

/** The district; suspends until it has come and throws to the nearest boundary where it cannot be had. */
export function useDistrict(): District {
  return useSuspenseQuery(districtQueries.detail()).data;
}

/** The district's regions by code, parent and level; built once for each district. */
export function useRegionTree(): RegionTree {
  const district = useDistrict();
  const known = trees.get(district);
  if (known) return known;
  const tree = buildRegionTree(district.regions, district.levels);
  trees.set(district, tree);
  return tree;
}
