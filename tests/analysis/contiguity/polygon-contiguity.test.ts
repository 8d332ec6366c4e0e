import { describe, expect, it } from 'vitest';
import { contiguityWeights, type ContiguityOptions } from '@/analysis/contiguity/polygon-contiguity';
import type { MultiPolygon, Ring } from '@/analysis/polygon/polygon';

const box = (west: number, south: number, width: number, height: number): Ring => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
  [west, south],
];
const unit = (...rings: Ring[]): MultiPolygon => rings.map((ring) => [ring]);

function neighbors(units: MultiPolygon[], options: ContiguityOptions): number[][] {
  const { offsets, neighbors: all } = contiguityWeights(units, options);
  return units.map((_, i) => Array.from(all.subarray(offsets[i], offsets[i + 1])));
}

describe('contiguityWeights', () => {
  it('tells corners from edges on a two by two lattice', () => {
    const lattice = [
      unit(box(0, 0, 9, 9)),
      unit(box(9, 0, 9, 9)),
      unit(box(0, 9, 9, 9)),
      unit(box(9, 9, 9, 9)),
    ];
    expect(neighbors(lattice, { rule: 'queen' })).toEqual([
      [1, 2, 3],
      [0, 2, 3],
      [0, 1, 3],
      [0, 1, 2],
    ]);
    expect(neighbors(lattice, { rule: 'rook' })).toEqual([
      [1, 2],
      [0, 3],
      [0, 3],
      [1, 2],
    ]);
  });

  it('joins vertices within the snap distance only', () => {
    const pair = [unit(box(0, 0, 9, 9)), unit(box(9.3, 0, 9, 9))];
    expect(neighbors(pair, { rule: 'rook', snapMeters: 0.5 })).toEqual([[1], [0]]);
    expect(neighbors(pair, { rule: 'rook', snapMeters: 0.2 })).toEqual([[], []]);
  });

  it('joins T-junctions when asked to: a long edge against two short ones', () => {
    const bricks = [unit(box(0, 0, 20, 5)), unit(box(-5, 5, 12, 5)), unit(box(7, 5, 30, 5))];
    for (const rule of ['queen', 'rook'] as const) {
      expect(neighbors(bricks, { rule })[0]).toEqual([]);
      expect(neighbors(bricks, { rule, joinTJunctions: true })).toEqual([
        [1, 2],
        [0, 2],
        [0, 1],
      ]);
    }
  });

  it('counts a corner that touches the middle of an edge for queen, not for rook', () => {
    const tip: Ring = [
      [5, 9],
      [8, 15],
      [2, 15],
    ];
    const pair = [unit(box(0, 0, 9, 9)), unit(tip)];
    expect(neighbors(pair, { rule: 'queen', joinTJunctions: true })).toEqual([[1], [0]]);
    expect(neighbors(pair, { rule: 'rook', joinTJunctions: true })).toEqual([[], []]);
  });

  it('shares an edge that one side has cut by a further vertex', () => {
    const plain = box(0, 0, 9, 9);
    const cut: Ring = [
      [9, 0],
      [18, 0],
      [18, 9],
      [9, 9],
      [9, 4],
    ];
    expect(neighbors([unit(plain), unit(cut)], { rule: 'rook' })).toEqual([[1], [0]]);
  });

  it('does not take two touching corners around a gap for an edge', () => {
    const bent: Ring = [
      [9, 0],
      [18, 0],
      [18, 9],
      [9, 9],
      [13, 4],
    ];
    const pair = [unit(box(0, 0, 9, 9)), unit(bent)];
    expect(neighbors(pair, { rule: 'queen' })).toEqual([[1], [0]]);
    expect(neighbors(pair, { rule: 'rook' })).toEqual([[], []]);
  });

  it('sees all parts of a unit', () => {
    const units = [unit(box(0, 0, 5, 5), box(40, 0, 5, 5)), unit(box(45, 0, 5, 5)), unit(box(80, 0, 5, 5))];
    expect(neighbors(units, { rule: 'rook' })).toEqual([[1], [0], []]);
  });

  it('refuses a snap distance of zero', () => {
    expect(() => contiguityWeights([], { rule: 'queen', snapMeters: 0 })).toThrow(RangeError);
  });
});
