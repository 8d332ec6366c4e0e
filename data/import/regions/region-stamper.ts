import type { RegionCode } from '@/domain/region/region';
import { detachText } from '../text/clean-text';
import type { RegionSet, RegionSetLevel } from './region-set';

/** Finds the regions of a place, and the regions that rows state in words. */
export interface RegionStamper {
  /** The finest region that holds a point in each hierarchy, in their order; `null` where none does. */
  readonly stamp: (longitude: number, latitude: number) => (RegionCode | null)[];
  /** The region of one level that holds a point. */
  readonly find: (levelId: string, longitude: number, latitude: number) => RegionCode | null;
  /** The region of a level that a word means, by code or name, however it is punctuated; `null` where none does. */
  readonly parse: (levelId: string, word: string) => RegionCode | null;
  /** Codes for each hierarchy where only a region is known. */
  readonly stampByRegion: (codes: ReadonlyMap<string, RegionCode>) => (RegionCode | null)[];
}

export function buildRegionStamper({ levels, hierarchies }: RegionSet): RegionStamper {
  const words = new Map(
    levels.map((level) => [level.level.id, indexWords(level.regions.map(({ region }) => region))]),
  );
  const chains = hierarchies.map(({ levelIds }) => levelIds.toReversed());
  const find = rememberLast(levels);
  const parents = new Map(
    levels.flatMap(({ regions }) => regions.map(({ region }) => [region.code, region.parentCode] as const)),
  );
  const levelOf = new Map(
    levels.flatMap(({ level, regions }) => regions.map(({ region }) => [region.code, level.id] as const)),
  );

  return {
    find,
    stamp: (longitude, latitude) =>
      chains.map((finestFirst) => {
        for (const levelId of finestFirst) {
          const code = find(levelId, longitude, latitude);
          if (code !== null) return code;
        }
        return null;
      }),
    parse: (levelId, word) => words.get(levelId)?.(word) ?? null,
    stampByRegion: (codes) =>
      chains.map((finestFirst) => {
        for (const levelId of finestFirst) {
          const code = codes.get(levelId);
          if (code !== undefined) return code;
        }
        return commonAncestor([...codes.values()], parents, levelOf, finestFirst);
      }),
  };
}

const NOT_ASKED = -2;

/** A point is asked for level by level, and again where its row states a region: the last point's answers are kept. */
function rememberLast(levels: readonly RegionSetLevel[]): RegionStamper['find'] {
  const places = new Map(levels.map(({ level }, place) => [level.id, place]));
  const found = new Int32Array(levels.length);
  let lastLongitude = NaN;
  let lastLatitude = NaN;
  return (levelId, longitude, latitude) => {
    const place = places.get(levelId);
    if (place === undefined) return null;
    if (longitude !== lastLongitude || latitude !== lastLatitude) {
      found.fill(NOT_ASKED);
      lastLongitude = longitude;
      lastLatitude = latitude;
    }
    const { index, regions } = levels[place]!;
    if (found[place] === NOT_ASKED) found[place] = index.find(longitude, latitude);
    return regions[found[place]!]?.region.code ?? null;
  };
}

/** A region of another branch says at least which wider region it is in. */
function commonAncestor(
  codes: readonly RegionCode[],
  parents: ReadonlyMap<RegionCode, RegionCode | null>,
  levelOf: ReadonlyMap<RegionCode, string>,
  chain: readonly string[],
): RegionCode | null {
  for (let code: RegionCode | null = codes[0] ?? null; code !== null; code = parents.get(code) ?? null) {
    if (chain.includes(levelOf.get(code)!)) return code;
  }
  return null;
}

function indexWords(
  regions: readonly {
    readonly code: RegionCode;
    readonly name: { readonly zh: string; readonly en: string };
  }[],
): (word: string) => RegionCode | null {
  const index = new Map<string, RegionCode>();
  for (const { code, name } of regions) {
    for (const word of [code, name.zh, name.en]) {
      const plain = regionWord(word);
      if (plain !== '' && !index.has(plain)) index.set(plain, code);
    }
  }
  // Rows repeat the same few words; as they are written, they need not be brought into one form again.
  const asWritten = new Map<string, RegionCode | null>();
  return (word) => {
    const known = asWritten.get(word);
    if (known !== undefined) return known;
    const code = index.get(regionWord(word)) ?? null;
    if (asWritten.size < MAX_REMEMBERED_WORDS) asWritten.set(detachText(word), code);
    return code;
  };
}

const MAX_REMEMBERED_WORDS = 10_000;
const GENERIC =
  /ward|district|precinct|beat|zone|community|neighbou?rhood|council|police|area|sector|division|grid/gu;

/** `A-15`, `a15` and `A 15` are one word, so are `Ward 7` and `07`. */
export function regionWord(text: string): string {
  const squashed = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.0+$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const bare = /\d/u.test(squashed) ? squashed.replace(GENERIC, '') : squashed;
  return bare.replace(/^0+(?=\d)/u, '');
}
