import type { Position } from 'geojson';
import type { RegionCode } from '@/domain/region/region';
import type { LayerInput } from './layer-input';

/** Outer ring, then holes; longitude, latitude in degrees. */
export type PolygonRings = readonly (readonly Position[])[];

type ScopeInput = Pick<LayerInput, 'district' | 'regionShapes' | 'scopeCode'>;

/**
 * The polygons the view is cut to: those of the scope, else of all regions of the widest level.
 *
 * @returns `null` while their boundaries have not come, or where the district has none.
 */
export function findScopePolygons({ district, regionShapes, scopeCode }: ScopeInput): PolygonRings[] | null {
  const levelId = scopeLevelId(district, scopeCode);
  const shapes = levelId === null ? undefined : regionShapes.get(levelId);
  if (!shapes) return null;
  const polygons = shapes.features
    .filter(({ properties }) => scopeCode === null || properties.code === scopeCode)
    .flatMap(({ geometry }): PolygonRings[] =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    );
  return polygons.length > 0 ? polygons : null;
}

/** The level whose boundaries bound the scope. */
export function scopeLevelId(district: LayerInput['district'], scopeCode: RegionCode | null): string | null {
  if (scopeCode !== null) return district.regions.find(({ code }) => code === scopeCode)?.levelId ?? null;
  return district.levels.find(({ parentId }) => parentId === null)?.id ?? null;
}
