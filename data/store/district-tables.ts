/** All that is stored of a district besides incidents, save what names the store and orders its changes. */
export const DISTRICT_TABLES = [
  'district',
  'region_level',
  'region',
  'category',
  'incident_source',
  'department',
  'dataset',
  'basemap_tile',
  'collection',
  'item',
  'incident_month',
  'import_problem',
  'import_run',
] as const;
export type DistrictTable = (typeof DISTRICT_TABLES)[number];
