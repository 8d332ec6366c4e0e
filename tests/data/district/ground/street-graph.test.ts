import { describe, expect, it } from 'vitest';

import type { Road } from '#data/district/geography';
import { buildGround } from '#data/district/ground/ground';
import { buildStreetGraph, shortestPath } from '#data/district/ground/street-graph';
import { buildSmallGeography, corner } from '#tests/support/small-geography';

const geography = buildSmallGeography();
const way = (id: number, line: Road['line'], roadClass: Road['class'] = 'local'): Road => ({
  id,
  class: roadClass,
  name: null,
  line,
  bridge: false,
});
const graphOf = (roads: Road[]) => buildStreetGraph(buildGround({ ...geography, roads }));

describe('buildStreetGraph', () => {
  it('joins two streets where they cross, though neither has a corner there', () => {
    const graph = graphOf([way(0, [corner(1, 2), corner(3, 2)]), way(1, [corner(2, 1), corner(2, 3)])]);
    const crossing = graph.nodes.findIndex(([x, y]) => x === corner(2, 2)[0] && y === corner(2, 2)[1]);

    expect(graph.nodes).toHaveLength(5);
    expect(graph.links[crossing]).toHaveLength(4);
  });

  it('joins a street to one that it all but reaches', () => {
    const [x, y] = corner(2, 2);
    const graph = graphOf([way(0, [corner(1, 2), corner(3, 2)]), way(1, [[x, y + 1], corner(2, 3)])]);

    expect(graph.links.some((links) => links.length === 3)).toBe(true);
  });

  it('leaves expressways to cars', () => {
    expect(graphOf([way(0, [corner(1, 2), corner(3, 2)], 'express')]).nodes).toHaveLength(0);
  });
});

describe('shortestPath', () => {
  const graph = buildStreetGraph(buildGround(geography));
  const nodeAt = (column: number, row: number) => {
    const [x, y] = corner(column, row);
    return graph.nodes.findIndex((node) => Math.hypot(node[0] - x, node[1] - y) < 0.1);
  };

  it('walks round the blocks: three cells east and two north are five cells of street', () => {
    const path = shortestPath(graph, nodeAt(1, 1), nodeAt(4, 3), 5000)!;
    const length = path.slice(1).reduce((sum, node, i) => {
      const [a, b] = [graph.nodes[path[i]!]!, graph.nodes[node]!];
      return sum + Math.hypot(b[0] - a[0], b[1] - a[1]);
    }, 0);

    expect(path[0]).toBe(nodeAt(1, 1));
    expect(path.at(-1)).toBe(nodeAt(4, 3));
    expect(length).toBeCloseTo(5 * 320, 6);
  });

  it('is no farther than asked for', () => {
    expect(shortestPath(graph, nodeAt(1, 1), nodeAt(4, 3), 1500)).toBeNull();
  });
});
