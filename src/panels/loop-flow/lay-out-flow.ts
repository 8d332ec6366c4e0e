import type { Route } from '@/domain/incident/vocabularies';
import { ROUTES } from '@/domain/incident/vocabularies';
import type { FlowLink } from '@/studies/flow/reference';

/** Sources or units beyond the largest stand together. */
export const REST = '*';

export interface FlowNode {
  readonly id: string;
  readonly count: number;
  /** Top edge and height, as shares of the picture's height. */
  readonly top: number;
  readonly height: number;
}

/** A ribbon between two columns, in the color of its route. */
export interface FlowRibbon {
  readonly id: string;
  readonly route: Route;
  readonly count: number;
  /** 0 from sources to routes, 1 from routes to units. */
  readonly stage: 0 | 1;
  readonly fromTop: number;
  readonly toTop: number;
  readonly height: number;
}

export interface FlowPicture {
  readonly sources: readonly FlowNode[];
  readonly routes: readonly FlowNode[];
  readonly units: readonly FlowNode[];
  readonly ribbons: readonly FlowRibbon[];
}

const MOST_NODES = 8;
/** Share of the height between two nodes. */
const GAP = 0.018;

/** Lays the flow out in three columns whose heights are in one scale: what comes in goes out. */
export function layOutFlow(links: readonly FlowLink[]): FlowPicture {
  const total = links.reduce((sum, { count }) => sum + count, 0);
  const fold = (of: (link: FlowLink) => string) => {
    const counts = countBy(links, of);
    const kept = new Set(
      [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_NODES - 1)
        .map(([id]) => id),
    );
    return (link: FlowLink) => (kept.has(of(link)) || counts.size <= MOST_NODES ? of(link) : REST);
  };
  const sourceOf = fold(({ source }) => source);
  const unitOf = fold(({ unit }) => unit ?? '');
  const order = (id: string) => ROUTES.indexOf(id as Route);
  const scale = total === 0 ? 0 : (1 - GAP * (MOST_NODES - 1)) / total;
  const place = (counts: ReadonlyMap<string, number>, sorted: (a: string, b: string) => number) =>
    stack(
      [...counts].sort((a, b) => sorted(a[0], b[0])),
      scale,
    );
  const larger = (counts: ReadonlyMap<string, number>) => (a: string, b: string) =>
    Number(a === REST) - Number(b === REST) || counts.get(b)! - counts.get(a)!;
  const bySource = countBy(links, sourceOf);
  const byUnit = countBy(links, unitOf);
  const sources = place(bySource, larger(bySource));
  const routes = place(
    countBy(links, ({ route }) => route),
    (a, b) => order(a) - order(b),
  );
  const units = place(byUnit, larger(byUnit));
  return {
    sources,
    routes,
    units,
    ribbons: [
      ...joinColumns(sources, routes, {
        links,
        fromOf: sourceOf,
        toOf: ({ route }) => route,
        stage: 0,
        scale,
      }),
      ...joinColumns(routes, units, { links, fromOf: ({ route }) => route, toOf: unitOf, stage: 1, scale }),
    ],
  };
}

function countBy(links: readonly FlowLink[], of: (link: FlowLink) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const link of links) counts.set(of(link), (counts.get(of(link)) ?? 0) + link.count);
  return counts;
}

function stack(counts: readonly (readonly [string, number])[], scale: number): FlowNode[] {
  let top = 0;
  return counts.map(([id, count]) => {
    const node = { id, count, top, height: count * scale };
    top += node.height + GAP;
    return node;
  });
}

interface Columns {
  readonly links: readonly FlowLink[];
  readonly fromOf: (link: FlowLink) => string;
  readonly toOf: (link: FlowLink) => string;
  readonly stage: 0 | 1;
  readonly scale: number;
}

function joinColumns(
  from: readonly FlowNode[],
  to: readonly FlowNode[],
  { links, fromOf, toOf, stage, scale }: Columns,
): FlowRibbon[] {
  const counts = countBy(links, (link) => `${fromOf(link)} ${toOf(link)}`);
  const routeAt = (a: string, b: string) => (stage === 0 ? b : a) as Route;
  const used = new Map<string, number>();
  const take = (key: string, height: number) => {
    const before = used.get(key) ?? 0;
    used.set(key, before + height);
    return before;
  };
  return from.flatMap((start) =>
    to.flatMap((end) => {
      const count = counts.get(`${start.id} ${end.id}`) ?? 0;
      if (count === 0) return [];
      const height = count * scale;
      return [
        {
          id: `${stage} ${start.id} ${end.id}`,
          route: routeAt(start.id, end.id),
          count,
          stage,
          fromTop: start.top + take(`from ${start.id}`, height),
          toTop: end.top + take(`to ${end.id}`, height),
          height,
        },
      ];
    }),
  );
}
