import type { QueryClient } from '@tanstack/react-query';
import type { Feature, Geometry } from 'geojson';
import { toCamera } from '@/client/cameras/to-camera';
import { collectionQueries } from '@/client/collections/collection-queries';
import type { RegionShape } from '@/client/collections/collection-queries';
import { unpackSpans } from '@/domain/camera/state-spans';
import type { District } from '@/domain/district/district';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { CoverageGround, Degrees, GroundLine, GroundPlace } from '@/workers/coverage/coverage-ground';

/** Collections that views are computed from, as far as the district has them. */
export async function loadCoverageGround(
  client: QueryClient,
  {
    district,
    ids,
    shapes,
  }: {
    readonly district: District;
    readonly ids: readonly string[];
    readonly shapes: readonly RegionShape[];
  },
): Promise<CoverageGround> {
  const items = async (id: string) => (ids.includes(id) ? client.query(collectionQueries.items(id)) : null);
  const [cameras, states, roads, sections, places, footprints] = await Promise.all([
    items('cameras'),
    items('camera-states'),
    items('roads'),
    items('key-sections'),
    items('key-places'),
    ids.includes('buildings') ? client.query(collectionQueries.footprints()) : null,
  ]);
  return {
    projection: district.projection,
    cameras: (cameras ?? []).flatMap((feature) => toCamera(feature) ?? []),
    states:
      states && new Map(states.map(({ id, properties }) => [String(id), unpackSpans(properties?.['spans'])])),
    footprints,
    roads: roads?.flatMap(toLine) ?? null,
    sections: sections?.flatMap(toLine) ?? null,
    places: places?.flatMap(toPlace) ?? null,
    shapes: new Map(
      shapes.map(({ properties, geometry }) => [
        properties.code,
        geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
      ]),
    ),
  };
}

function toLine({ geometry, properties, id }: Feature<Geometry | null>): GroundLine[] {
  const lines =
    geometry?.type === 'LineString'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  const roadClass: unknown = properties?.['class'];
  return lines
    .filter((line) => line.length > 1)
    .map((line) => ({
      code: codeOf(properties, id),
      name: nameOf(properties),
      roadClass: typeof roadClass === 'string' ? roadClass : '',
      line: line as unknown as Degrees[],
    }));
}

function toPlace({ geometry, properties, id }: Feature<Geometry | null>): GroundPlace[] {
  if (geometry?.type !== 'Point') return [];
  const position = geometry.coordinates as unknown as Degrees;
  const kind: unknown = properties?.['kind'];
  return [
    {
      code: codeOf(properties, id),
      name: nameOf(properties),
      kind: typeof kind === 'string' ? kind : '',
      position,
    },
  ];
}

function codeOf(properties: Feature['properties'], id: Feature['id']): string {
  const code: unknown = properties?.['code'];
  return typeof code === 'string' ? code : String(id ?? '');
}

function nameOf(properties: Feature['properties']): LocalizedText {
  const name: unknown = properties?.['name'];
  if (typeof name === 'string') return { zh: name, en: name };
  const { zh = '', en = '' } = (name ?? {}) as { readonly zh?: string; readonly en?: string };
  return { zh: zh || en, en: en || zh };
}
