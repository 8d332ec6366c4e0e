import type { ColumnProfile } from '../columns/profile-column';
import { LEVEL_NAMES } from '../headers';
import type { SourceRow } from '../source-table';
import { squashText } from '../text/clean-text';
import type { RegionSet } from './region-set';
import type { RegionStamper } from './region-stamper';

/** Share of a column's words that must be regions of a level, where its header speaks of the level and where not. */
const NAMED_SHARE = 0.3;
const UNNAMED_SHARE = 0.7;
/** Share of rows whose word must be the region their point lies in, loose enough for a wrong datum. */
const AGREEING_SHARE = 0.2;
const MIN_ROWS = 5;
const MIN_PLACED_ROWS = 20;
const SMALL_NUMBER = /^\d{1,3}(?:\.0+)?$/u;

/** Where a row is, as far as it can be told before anything is decided; `null` where it cannot. */
export type RoughPlace = (row: SourceRow) => readonly [longitude: number, latitude: number] | null;

interface Candidate {
  readonly index: number;
  readonly nameScore: number;
  readonly share: number;
  /** `null` where too few points lie in the level to tell. */
  readonly agreement: number | null;
}

/**
 * Columns of an incident file that state regions, by level: their words are the level's codes or names, and mostly
 * those of the region the row's own point lies in.
 */
export function guessRegionColumns(
  profiles: readonly ColumnProfile[],
  rows: readonly SourceRow[],
  regions: RegionSet,
  stamper: RegionStamper,
  roughPlace: RoughPlace,
): Record<string, number> {
  const guesses: Record<string, number> = {};
  const places = rows.map(roughPlace);
  for (const { level } of regions.levels) {
    const actual = places.map((place) => place && stamper.find(level.id, ...place));
    const best = profiles
      .map((profile, index): Candidate => {
        const nameScore = scoreName(profile.header, level.id);
        const words = rows.map(({ cells }) => (cells[index] ?? '').trim());
        // A small number may be anything, unless the header says what it counts.
        const codes = words.map((word) =>
          nameScore === 0 && SMALL_NUMBER.test(word) ? null : stamper.parse(level.id, word),
        );
        return {
          index,
          nameScore,
          share: shareOf(
            words,
            (word, i) => word !== '' && codes[i] !== null,
            (word) => word !== '',
          ),
          agreement: agreementOf(codes, actual),
        };
      })
      .filter(({ nameScore, share, agreement }) => {
        const isMostlyRegions = share >= (nameScore > 0 ? NAMED_SHARE : UNNAMED_SHARE);
        return isMostlyRegions && (agreement === null || agreement >= AGREEING_SHARE);
      })
      .sort(
        (a, b) => (b.agreement ?? 0) - (a.agreement ?? 0) || b.nameScore - a.nameScore || b.share - a.share,
      )[0];
    if (best && !Object.values(guesses).includes(best.index)) guesses[level.id] = best.index;
  }
  return guesses;
}

function shareOf<T>(
  values: readonly T[],
  counts: (value: T, i: number) => boolean,
  matters: (value: T) => boolean,
): number {
  const total = values.filter(matters).length;
  return total < MIN_ROWS ? 0 : values.filter(counts).length / total;
}

function agreementOf(codes: readonly (string | null)[], actual: readonly (string | null)[]): number | null {
  const both = codes.map((code, i) => [code, actual[i]] as const).filter(([code, place]) => code && place);
  return both.length < MIN_PLACED_ROWS
    ? null
    : both.filter(([code, place]) => code === place).length / both.length;
}

/** 2 where the header is the level, 1 where it speaks of it among other things, 0 where it does not. */
function scoreName(header: string, levelId: string): number {
  const squashed = squashText(header);
  const words = [squashText(levelId), ...(LEVEL_NAMES.find(({ id }) => id === levelId)?.words ?? [])];
  if (words.includes(squashed)) return 2;
  return words.some((word) => word.length > 1 && squashed.includes(word)) ? 1 : 0;
}
