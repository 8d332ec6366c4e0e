import type { LocalizedText } from '@/domain/text/localized-text';

import type { Point, Road, RoadClass } from '../../geography';
import { ROAD_STEMS } from '../../names/road-stems';
import type { Random } from '../../random';
import { lineLength } from '../plane/polyline';
import { directionOf } from '../plane/vector';

type Suffix = readonly [zh: string, en: string];

/** Suffixes of streets that run east and west, and of those that run north and south, the usual one first. */
const SUFFIXES: Readonly<
  Record<'collector' | 'local' | 'lane', readonly [readonly Suffix[], readonly Suffix[]]>
> = {
  collector: [
    [
      ['路', 'Road'],
      ['东路', 'East Road'],
      ['西路', 'West Road'],
    ],
    [
      ['街', 'Street'],
      ['南路', 'South Road'],
      ['北路', 'North Road'],
    ],
  ],
  local: [
    [
      ['路', 'Road'],
      ['支路', 'Branch Road'],
      ['东路', 'East Road'],
      ['西路', 'West Road'],
    ],
    [
      ['街', 'Street'],
      ['南街', 'South Street'],
      ['北街', 'North Street'],
      ['横街', 'Cross Street'],
    ],
  ],
  lane: [
    [
      ['巷', 'Alley'],
      ['里', 'Terrace'],
      ['坊', 'Court'],
    ],
    [
      ['弄', 'Lane'],
      ['新村巷', 'Xincun Alley'],
      ['后街', 'Back Street'],
    ],
  ],
};

/** Shorter streets go without a name, as do all outside. */
const LEAST_METERS: Readonly<Partial<Record<RoadClass, number>>> = {
  express: 0,
  arterial: 0,
  collector: 0,
  local: 190,
  lane: 130,
};

/**
 * Gives streets that have no name one of their own: larger ones and longer ones choose first.
 *
 * @returns Names in the order of the streets.
 */
export function nameStreets(
  random: Random,
  streets: readonly Pick<Road, 'class' | 'name' | 'line'>[],
  isNamed: (point: Point) => boolean,
): (LocalizedText | null)[] {
  const names = streets.map(({ name }) => name);
  const order = streets
    .map(({ class: roadClass, line }, index) => ({
      index,
      suffixes: suffixesOf(roadClass, line),
      length: lineLength(line),
      roadClass,
      line,
    }))
    .filter(({ index, length, roadClass, line }) => {
      return (
        names[index] === null &&
        length >= (LEAST_METERS[roadClass] ?? Infinity) &&
        isNamed(line[line.length >> 1]!)
      );
    });
  const rank = (roadClass: RoadClass): number => Object.keys(LEAST_METERS).indexOf(roadClass);
  order.sort((a, b) => rank(a.roadClass) - rank(b.roadClass) || b.length - a.length || a.index - b.index);
  const supply = createSupply(random, names);
  for (const { index, suffixes } of order) names[index] = supply(suffixes);
  return names;
}

function suffixesOf(roadClass: RoadClass, line: readonly Point[]): readonly Suffix[] {
  const kind = roadClass === 'lane' || roadClass === 'local' ? roadClass : 'collector';
  const [x, y] = directionOf(line[0]!, line.at(-1)!);
  return SUFFIXES[kind][Math.abs(x) >= Math.abs(y) ? 0 : 1];
}

/** Hands out names that no street bears yet; `null` when they have run out. */
function createSupply(
  random: Random,
  taken: readonly (LocalizedText | null)[],
): (suffixes: readonly Suffix[]) => LocalizedText | null {
  const used = new Set(taken.flatMap((name) => (name ? [name.zh] : [])));
  const stems = random.shuffle(ROAD_STEMS);
  let next = 0;
  return (suffixes) => {
    for (const [zh, en] of suffixes) {
      for (let tries = 0; tries < stems.length; tries++) {
        const [stem, romanized] = stems[next++ % stems.length]!;
        if (used.has(stem + zh)) continue;
        used.add(stem + zh);
        return { zh: stem + zh, en: `${romanized} ${en}` };
      }
    }
    return null;
  };
}
