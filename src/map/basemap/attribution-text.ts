import type { Basemap } from '@/domain/district/district';

/** Words of a base map's attribution: text only, whatever markup its source wrote. */
export function attributionText(basemap: Basemap): string {
  if (basemap.kind !== 'raster') return '';
  return basemap.attribution
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
