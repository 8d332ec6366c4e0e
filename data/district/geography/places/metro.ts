import type { LocalizedText } from '@/domain/text/localized-text';

import type { Point } from '../../geography';
import type { Trunk } from '../plan/draw-plan';
import { distance } from '../plane/vector';
import type { Stroke } from '../roads/draw-strokes';

/** A metro line below a road, and its stations. */
export interface MetroLine {
  readonly name: LocalizedText;
  readonly line: readonly Point[];
  readonly stations: readonly { readonly name: LocalizedText; readonly point: Point }[];
}

const LINES = [
  { name: { zh: '地铁1号线', en: 'Metro Line 1' }, below: '钟楼大街' },
  { name: { zh: '地铁2号线', en: 'Metro Line 2' }, below: '观澜大道' },
] as const;

const STATION_SPACING_METERS = 780;

/**
 * Runs the metro lines below their roads as far as the district reaches, a station at every larger crossing.
 *
 * @param isServed True for points the metro may reach.
 */
export function layMetro(
  trunk: Trunk,
  strokes: readonly Stroke[],
  isServed: (point: Point) => boolean,
): MetroLine[] {
  const { map } = trunk;
  return LINES.flatMap(({ name, below }): MetroLine[] => {
    const stroke = strokes.find((candidate) => candidate.line.name?.zh === below);
    if (!stroke) return [];
    const vertices = [map.origin(stroke.halves[0]!), ...stroke.halves.map((half) => map.origin(half ^ 1))];
    const served = vertices.filter((vertex) => isServed(map.point(vertex)));
    const stops = placeStops(trunk, served, below);
    const [first, last] = [stops[0], stops.at(-1)];
    if (!first || !last) return [];
    const line = served.slice(first.index, last.index + 1).map((vertex) => map.point(vertex));
    return [
      {
        name,
        line,
        stations: stops.map((stop) => ({ name: stop.name, point: map.point(served[stop.index]!) })),
      },
    ];
  });
}

/** Crossings with named roads, far enough from one another, by index of the vertex. */
function placeStops(
  { map, lines }: Trunk,
  vertices: readonly number[],
  own: string,
): { readonly index: number; readonly name: LocalizedText }[] {
  const stops: { index: number; name: LocalizedText }[] = [];
  vertices.forEach((vertex, index) => {
    const crossing = map
      .star(vertex)
      .map((half) => lines[map.line(half)]!)
      .find((line) => line.name && line.name.zh !== own && line.class !== 'rail' && line.class !== 'express');
    const last = stops.at(-1);
    const away = last ? distance(map.point(vertices[last.index]!), map.point(vertex)) : Infinity;
    if (!crossing?.name || away < STATION_SPACING_METERS) return;
    stops.push({ index, name: { zh: `${crossing.name.zh}站`, en: `${crossing.name.en} Station` } });
  });
  return stops;
}
