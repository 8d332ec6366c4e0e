import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { FilterSpecification, GeoJSONSourceSpecification } from 'maplibre-gl';
import type { District } from '@/domain/district/district';
import type { CellFrame } from '@/studies/study-cells';
import type { LayerInput } from './layer-input';
import { regionShapeSource, regionShapeSourceId } from './region-shape-source';

/** The shapes of a study's cells as a source, and how to pick some of them. */
export interface CellShapes {
  readonly sourceId: string;
  readonly source: GeoJSONSourceSpecification;
  readonly filterOf: (cells: readonly number[]) => FilterSpecification;
}

const fishnets = new WeakMap<CellFrame, GeoJSONSourceSpecification>();

/**
 * Finds the shapes of cells: the boundaries of their level, or the outlines the study brought.
 *
 * @param ownerId Id of the layer module, for a source of its own.
 * @returns       `null` while boundaries are missing.
 */
export function cellShapes(
  { regionShapes }: Pick<LayerInput, 'regionShapes'>,
  frame: CellFrame,
  ownerId: string,
): CellShapes | null {
  const filterOf: CellShapes['filterOf'] = (cells) => [
    'in',
    ['get', 'code'],
    ['literal', cells.map((cell) => codeOf(frame, cell))],
  ];
  if (frame.kind === 'fishnet') {
    return { sourceId: `${ownerId}/cells`, source: fishnetSource(frame), filterOf };
  }
  const shapes = frame.levelId === null ? undefined : regionShapes.get(frame.levelId);
  if (frame.levelId === null || !shapes) return null;
  return { sourceId: regionShapeSourceId(frame.levelId), source: regionShapeSource(shapes), filterOf };
}

function codeOf({ kind, regionCodes }: CellFrame, cell: number): string {
  return kind === 'regions' ? (regionCodes[cell] ?? '') : `cell-${cell}`;
}

function fishnetSource(frame: CellFrame): GeoJSONSourceSpecification {
  const known = fishnets.get(frame);
  if (known) return known;
  const data: FeatureCollection<Polygon> = {
    type: 'FeatureCollection',
    features: frame.outlines.map((ring, cell) => ({
      type: 'Feature',
      geometry: {
        type: 'Polygon',
        coordinates: [[...ring, ring[0]!].map(([longitude, latitude]) => [longitude, latitude])],
      },
      properties: { code: codeOf(frame, cell) },
    })),
  };
  const source: GeoJSONSourceSpecification = { type: 'geojson', data, maxzoom: 15 };
  fishnets.set(frame, source);
  return source;
}

/** Words to be set in the middle of cells; cells without a place or word are left out. */
export function cellLabelSource(
  { regions }: Pick<District, 'regions'>,
  frame: CellFrame,
  wordOf: (cell: number) => string,
): GeoJSONSourceSpecification {
  const places = new Map(regions.map(({ code, labelPosition }) => [code as string, labelPosition]));
  const features = frame.regionCodes.flatMap((code, cell): Feature<Point>[] => {
    const position = frame.kind === 'regions' ? places.get(code ?? '') : middleOf(frame.outlines[cell]!);
    const word = wordOf(cell);
    if (!position || word === '') return [];
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...position] },
        properties: { word },
      },
    ];
  });
  return { type: 'geojson', data: { type: 'FeatureCollection', features }, maxzoom: 14 };
}

function middleOf(ring: CellFrame['outlines'][number]): readonly [number, number] {
  return [
    ring.reduce((sum, [longitude]) => sum + longitude, 0) / ring.length,
    ring.reduce((sum, [, latitude]) => sum + latitude, 0) / ring.length,
  ];
}
