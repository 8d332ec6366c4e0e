import { buildProjection, gaussKruger3 } from '@/domain/geo/transverse-mercator';
import { NET_KINDS } from '@/domain/net/net';
import { regionCode } from '@/domain/region/region';

import type { Building, Geography, NetUnit, Place, Point, Polygon, Ring, Road, Unit, Zone } from '../geography';
import { createRandom } from '../random';

const COLUMNS = 25;
const ROWS = 19;
const STREETS = ['望江街道', '古槐街道', '新澜街道', '云桥街道', '东屿街道', '柳浦街道', '北岭镇', '临港园区'];
const SEEDS = [[6, 11], [7, 5], [13, 14], [12, 6], [19, 11], [4, 3], [6, 16], [19, 4]] as const;
const ZONES: Zone[] = ['residential', 'old-town', 'new-town', 'residential', 'residential', 'village', 'fields', 'industrial'];

interface Cell {
  column: number;
  row: number;
  street: number;
  community: number;
  grid: number;
}

/** Builds the invented geography of the sample district. PROVISIONAL: right in shape, rough in content. */
export function buildGeography(seed: number): Geography {
  const random = createRandom(seed).fork('geography');
  const projection = buildProjection(gaussKruger3(120.5));
  const [x0, y0] = projection.toMeters(120.5, 30.5);
  const node = (column: number, row: number): Point => [
    x0 + (column - COLUMNS / 2) * 500 + 140 * Math.sin(row * 0.5 + column * 0.2),
    y0 + (row - ROWS / 2) * 500 + 140 * Math.sin(column * 0.4),
  ];
  const cells: Cell[] = [];
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const r = Math.hypot((column - 12) / 12.5, (row - 9) / 9.5) + 0.08 * Math.sin(column) * Math.sin(row);
      if (r > 1.06) continue;
      let street = 0;
      let best = Infinity;
      SEEDS.forEach(([c, w], i) => {
        const d = Math.hypot(column - c, row - w);
        if (d < best) [best, street] = [d, i];
      });
      cells.push({ column, row, street, community: 0, grid: 0 });
    }
  for (let s = 0; s < STREETS.length; s++) {
    const of = cells.filter((c) => c.street === s);
    of.forEach((cell, i) => {
      cell.community = Math.floor(i / 8);
      cell.grid = i % 8;
    });
  }
  const pad = (n: number) => String(n + 1).padStart(3, '0');
  const codeOf = (c: Cell, depth: number) =>
    regionCode(['990106', pad(c.street), pad(c.community), pad(c.grid)].slice(0, depth + 1).join(''));
  const levels = ['district', 'street', 'community', 'grid'] as const;
  const units: Unit[] = levels.flatMap((levelId, depth) => {
    const groups = new Map<string, Cell[]>();
    for (const cell of cells) groups.set(codeOf(cell, depth), [...(groups.get(codeOf(cell, depth)) ?? []), cell]);
    return [...groups].map(([code, of]): Unit => {
      const c = of[0]!;
      const names = ['澜湖区', STREETS[c.street]!, `${STREETS[c.street]!.slice(0, 2)}${c.community + 1}社区`];
      const name = depth < 3 ? names[depth]! : `${names[2]!} ${String(c.grid + 1).padStart(2, '0')} 网格`;
      return {
        code: regionCode(code),
        levelId,
        parentCode: depth === 0 ? null : codeOf(c, depth - 1),
        name: { zh: name, en: name },
        polygons: rings(of, node).map((ring) => [ring]),
        zone: ZONES[c.street]!,
      };
    });
  });
  const grids = units.filter((unit) => unit.levelId === 'grid');
  const roads: Road[] = [];
  for (let column = 0; column <= COLUMNS; column++)
    roads.push(road(roads.length, column % 4 === 0, `文昌${column}路`, Array.from({ length: ROWS + 1 }, (_, row) => node(column, row))));
  for (let row = 0; row <= ROWS; row++)
    roads.push(road(roads.length, row % 4 === 0, `星河${row}路`, Array.from({ length: COLUMNS + 1 }, (_, column) => node(column, row))));
  const buildings: Building[] = [];
  const places: Place[] = [];
  const kinds: Place['kind'][] = ['school', 'hospital', 'market', 'metro-station', 'mall', 'government', 'park', 'bridge', 'factory', 'temple', 'stadium'];
  cells.forEach((cell, i) => {
    const at = (u: number, v: number): Point => {
      const [a, b, c, d] = corners(cell).map(([x, y]) => node(x, y)) as [Point, Point, Point, Point];
      const mix = (k: 0 | 1) => (1 - u) * (1 - v) * a[k] + u * (1 - v) * b[k] + u * v * c[k] + (1 - u) * v * d[k];
      return [mix(0), mix(1)];
    };
    for (let k = 0; k < 64; k++) {
      const u = 0.08 + (k % 8) * 0.11;
      const v = 0.08 + Math.floor(k / 8) * 0.11;
      const ring = [at(u, v), at(u + 0.07, v), at(u + 0.07, v + 0.05), at(u, v + 0.05), at(u, v)];
      buildings.push({ id: buildings.length, ring, heightMeters: random.between(4, 60), use: 'slab', gridCode: codeOf(cell, 3) });
    }
    const name = `地点${i}`;
    places.push({ kind: kinds[i % kinds.length]!, name: { zh: name, en: `Place ${i}` }, point: at(0.5, 0.5), gridCode: codeOf(cell, 3) });
  });
  const nets: NetUnit[] = NET_KINDS.flatMap((net) =>
    grids.map((grid) => ({ net, code: `${net}-${grid.code}`, name: grid.name, polygons: grid.polygons })),
  );
  const river: Polygon = [[[x0 - 7000, y0 - 150], [x0 + 7000, y0 - 150], [x0 + 7000, y0 + 150], [x0 - 7000, y0 + 150], [x0 - 7000, y0 - 150]]];
  const areas = [{ kind: 'river' as const, name: { zh: '澜江', en: 'Lan River' }, polygons: [river] }];
  return { seed, projection, units, nets, roads, areas, buildings, places };
}

function road(id: number, main: boolean, zh: string, line: Point[]): Road {
  return { id, class: main ? 'arterial' : 'local', name: { zh, en: zh }, line, bridge: false };
}

function corners({ column, row }: Cell): [number, number][] {
  return [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ];
}

function rings(cells: readonly Cell[], node: (column: number, row: number) => Point): Ring[] {
  const next = new Map<string, [number, number]>();
  for (const cell of cells) {
    const ring = corners(cell);
    ring.forEach((from, i) => {
      const to = ring[(i + 1) % 4]!;
      if (!next.delete(`${to.join()}>${from.join()}`)) next.set(`${from.join()}>${to.join()}`, to);
    });
  }
  const result: Ring[] = [];
  while (next.size > 0) {
    const [key] = next.keys();
    const start = key!.split('>')[0]!;
    let at = start;
    const ring: Point[] = [];
    do {
      const found = [...next].find(([edge]) => edge.startsWith(`${at}>`))!;
      const [column, row] = at.split(',').map(Number) as [number, number];
      ring.push(node(column, row));
      next.delete(found[0]);
      at = found[1].join();
    } while (at !== start);
    ring.push(ring[0]!);
    result.push(ring);
  }
  return result;
}
