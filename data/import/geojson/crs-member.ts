/** The name in a GeoJSON `crs` member (as older files carry it); `null` where there is none. */
export function crsMemberName(collection: Record<string, unknown> | null): string | null {
  const crs = collection?.crs;
  if (typeof crs !== 'object' || crs === null || !('properties' in crs)) return null;
  const { properties } = crs;
  if (typeof properties !== 'object' || properties === null) return null;
  if ('name' in properties && typeof properties.name === 'string') return properties.name;
  return 'href' in properties && typeof properties.href === 'string' ? properties.href : null;
}
