import { describe, expect, it } from 'vitest';
import type { Point, Road } from '#data/district/geography';
import { nameStreets } from '#data/district/geography/roads/name-streets';
import { createRandom } from '#data/district/random';

type Street = Pick<Road, 'class' | 'name' | 'line'>;
const east = (length: number): Point[] => [
  [0, 0],
  [length / 2, 0],
  [length, 0],
];
const north = (length: number): Point[] => [
  [0, 0],
  [0, length / 2],
  [0, length],
];
const street = (roadClass: Road['class'], line: readonly Point[]): Street => ({
  class: roadClass,
  name: null,
  line,
});
const nameAll = (streets: readonly Street[], isNamed = () => true) =>
  nameStreets(createRandom(1), streets, isNamed);

describe('nameStreets', () => {
  it('calls streets that run east 路 and streets that run north 街', () => {
    const [road, avenue] = nameAll([street('collector', east(900)), street('collector', north(900))]);

    expect(road!.zh).toMatch(/路$/u);
    expect(road!.en).toMatch(/ Road$/u);
    expect(avenue!.zh).toMatch(/街$/u);
  });

  it('keeps a name that is there and gives no other street the same', () => {
    const named: Street = { ...street('collector', east(900)), name: { zh: '星河路', en: 'Xinghe Road' } };
    const streets = [named, ...Array.from({ length: 700 }, () => street('collector', east(500)))];
    const names = nameAll(streets).flatMap((name) => (name ? [name.zh] : []));

    expect(names[0]).toBe('星河路');
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(500);
  });

  it('leaves short lanes, railways and streets outside without a name', () => {
    expect(nameAll([street('lane', east(60)), street('rail', east(5000))])).toEqual([null, null]);
    expect(nameAll([street('collector', east(900))], () => false)).toEqual([null]);
  });
});
