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
  return LINES.flatMap(({ name, below }): MetroLine[] => {
    const stroke = strokes.find((candidate) => candidate.line.name?.zh === below);
    if (!stroke) return [];
    const { map } = trunk;
    const vertices = [map.origin(stroke.halves[0]!), ...stroke.halves.map((half) => map.origin(half ^ 1))];
    const served = vertices.filter((vertex) => isServed(map.point(vertex)));
    const stations = placeStations(trunk, served, below);
    const ends = [stations[0], stations.at(-1)].map((station) =>
      served.findIndex((v) => map.point(v).join() === station?.point.join()),
    );
    return [{ name, line: served.slice(ends[0], ends[1]! + 1).map((vertex) => map.point(vertex)), stations }];
  });
}

function placeStations(
  { map, lines }: Trunk,
  vertices: readonly number[],
  own: string,
): MetroLine['stations'] {
  const stations: { name: LocalizedText; point: Point }[] = [];
  for (const vertex of vertices) {
    const crossing = map
      .star(vertex)
      .map((half) => lines[map.line(half)]!)
      .find((line) => line.name && line.name.zh !== own && line.class !== 'rail' && line.class !== 'express');
    if (!crossing?.name) continue;
    const point = map.point(vertex);
    const last = stations.at(-1);
    if (last && distance(last.point, point) < STATION_SPACING_METERS) continue;
    stations.push({ name: { zh: `${crossing.name.zh}站`, en: `${crossing.name.en} Station` }, point });
  }
  return stations;
}
