/** Nodes waiting in order of their distance; a node may wait more than once. */
export interface NodeHeap {
  readonly push: (node: number, distance: number) => void;
  /** Takes out the nearest; `null` where none waits. */
  readonly pop: () => { readonly node: number; readonly distance: number } | null;
}

/** A binary heap. */
export function createNodeHeap(): NodeHeap {
  const nodes: number[] = [];
  const distances: number[] = [];
  const place = (at: number, node: number, distance: number) => {
    nodes[at] = node;
    distances[at] = distance;
  };
  const rise = (from: number, node: number, distance: number) => {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (distances[parent]! <= distance) break;
      place(at, nodes[parent]!, distances[parent]!);
      at = parent;
    }
    place(at, node, distance);
  };
  const sink = (node: number, distance: number) => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= nodes.length) break;
      if (child + 1 < nodes.length && distances[child + 1]! < distances[child]!) child++;
      if (distances[child]! >= distance) break;
      place(at, nodes[child]!, distances[child]!);
      at = child;
    }
    place(at, node, distance);
  };
  return {
    push: (node, distance) => rise(nodes.length, node, distance),
    pop: () => {
      const [node, distance] = [nodes[0], distances[0]];
      if (node === undefined || distance === undefined) return null;
      const [lastNode, lastDistance] = [nodes.pop()!, distances.pop()!];
      if (nodes.length > 0) sink(lastNode, lastDistance);
      return { node, distance };
    },
  };
}
