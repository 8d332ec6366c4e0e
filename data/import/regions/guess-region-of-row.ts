import type { ColumnProfile } from '../columns/profile-column';
import type { SourceRow } from '../source-table';
import { squashText } from '../text/clean-text';
import { LEVEL_NAMES } from '../headers';
import type { RegionSet } from './region-set';
import type { RegionStamper } from './region-stamper';

/** Share of a column's distinct words that must be regions of a level. */
const NAMED_SHARE = 0.3;
const UNNAMED_SHARE = 0.7;
const MIN_ROWS = 5;
const SMALL_NUMBER = /^\d{1,3}(?:\.0+)?$/u;

/**
 * Columns of an incident file that state regions, by level: those whose words are the level's codes or names, most of
 * them if the header does not speak of the level.
 */
export function guessRegionColumns(
  profiles: readonly ColumnProfile[],
  rows: readonly SourceRow[],
  regions: RegionSet,
  stamper: RegionStamper,
): Record<string, number> {
  const guesses: Record<string, number> = {};
  for (const { level } of regions.levels) {
    const scored = profiles.map((profile, index) => {
      const isNamed = speaksOf(profile.header, level.id);
      const share = matchShare(
        rows,
        index,
        // A small number may be anything, unless the header says what it counts.
        (word) => (isNamed || !SMALL_NUMBER.test(word)) && stamper.parse(level.id, word) !== null,
      );
      return { index, share, isTaken: share >= (isNamed ? NAMED_SHARE : UNNAMED_SHARE), isNamed };
    });
    const best = scored
      .filter(({ isTaken }) => isTaken)
      .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.share - a.share)[0];
    if (best && !Object.values(guesses).includes(best.index)) guesses[level.id] = best.index;
  }
  return guesses;
}

function matchShare(rows: readonly SourceRow[], index: number, matches: (word: string) => boolean): number {
  const filled = rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
  if (filled.length < MIN_ROWS) return 0;
  return filled.filter(matches).length / filled.length;
}

function speaksOf(header: string, levelId: string): boolean {
  const squashed = squashText(header);
  const words = [squashText(levelId), ...(LEVEL_NAMES.find(({ id }) => id === levelId)?.words ?? [])];
  return words.some((word) => word.length > 1 && squashed.includes(word));
}
