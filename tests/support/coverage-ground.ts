import type { Feature, LineString, Point } from 'geojson';
import { toCamera } from '@/client/cameras/to-camera';
import { packFootprints } from '@/client/collections/pack-footprints';
import { unpackSpans } from '@/domain/camera/state-spans';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { CoverageGround, Degrees, GroundLine } from '@/workers/coverage/coverage-ground';
import type { SampleDistrict } from '#data/district/build-district';
import { toDistrictCollections, toMultiPolygon } from '#data/district/district-collections';

/** The sample district as the worker for views gets it. */
export function sampleCoverageGround(district: SampleDistrict): CoverageGround {
  const collections = toDistrictCollections(district);
  const itemsOf = (id: string) => collections.find((collection) => collection.id === id)!.features();
  return {
    projection: district.projection,
    cameras: itemsOf('cameras').flatMap((feature) => toCamera(feature) ?? []),
    states: new Map(
      itemsOf('camera-states').map(({ id, properties }) => [String(id), unpackSpans(properties!['spans'])]),
    ),
    footprints: packFootprints(itemsOf('buildings')),
    roads: itemsOf('roads').map(toLine),
    sections: itemsOf('key-sections').map(toLine),
    places: itemsOf('key-places').map(({ geometry, properties }) => ({
      code: String(properties!['code']),
      name: properties!['name'] as LocalizedText,
      kind: String(properties!['kind']),
      position: (geometry as Point).coordinates as unknown as Degrees,
    })),
    shapes: new Map(
      district.geography.units.map(({ code, polygons }) => [
        code,
        toMultiPolygon(district.geography, polygons).coordinates,
      ]),
    ),
  };
}

function toLine({ geometry, properties }: Feature): GroundLine {
  return {
    code: String(properties!['code']),
    name: (properties!['name'] as LocalizedText | null) ?? { zh: '', en: '' },
    roadClass: String(properties!['class'] ?? ''),
    line: (geometry as LineString).coordinates as unknown as Degrees[],
  };
}
