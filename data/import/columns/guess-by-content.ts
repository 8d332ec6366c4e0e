import type { ColumnProfile } from './profile-column';
import type { Field } from './fields';

const CITY_SIZE_DEGREES = 6;

/** A field and the column whose content gives it away. */
export type ContentGuess = readonly [field: Field, index: number];

/** Columns in which a field shows without its name. `free` are those that no name has claimed. */
export function guessByContent(
  profiles: readonly ColumnProfile[],
  free: readonly number[],
  missing: ReadonlySet<Field>,
): ContentGuess[] {
  const at = (index: number): ColumnProfile => profiles[index]!;
  const first = (field: Field, test: (profile: ColumnProfile) => boolean): ContentGuess[] => {
    const index = missing.has(field) ? free.find((candidate) => test(at(candidate))) : undefined;
    return index === undefined ? [] : [[field, index]];
  };
  return [
    ...guessPlace(at, free, missing),
    ...guessTime(at, free, missing),
    ...first('sourceId', isIdentifier),
    ...first('state', ({ stateShare, distinctCount }) => stateShare >= 0.8 && distinctCount >= 2),
    ...first('source', ({ sourceShare, distinctCount }) => sourceShare >= 0.7 && distinctCount >= 2),
  ];
}

/** The column that reads most like a class: the one with the most words among those with few words for many rows. */
export function guessCategory(profiles: readonly ColumnProfile[], free: readonly number[]): number | null {
  const candidates = free.filter((index) => {
    const { filledCount, rowCount, distinctCount, averageLength, numberShare, dateShare } = profiles[index]!;
    return (
      filledCount >= rowCount * 0.8 &&
      distinctCount >= 3 &&
      distinctCount <= Math.min(300, filledCount * 0.3) &&
      averageLength >= 2 &&
      averageLength <= 60 &&
      numberShare < 0.5 &&
      dateShare < 0.5
    );
  });
  return candidates.reduce<number | null>(
    (best, index) =>
      best === null || profiles[index]!.distinctCount > profiles[best]!.distinctCount ? index : best,
    null,
  );
}

function guessPlace(
  at: (index: number) => ColumnProfile,
  free: readonly number[],
  missing: ReadonlySet<Field>,
): ContentGuess[] {
  if (!missing.has('position') || !missing.has('longitude') || !missing.has('latitude')) return [];
  const pair = free.find((index) => at(index).pairShare >= 0.8 && at(index).numberShare < 0.5);
  if (pair !== undefined) return [['position', pair]];
  const numbers = free.filter((index) => isDegrees(at(index)));
  const east = numbers.find((index) => Math.max(Math.abs(at(index).min), Math.abs(at(index).max)) > 90);
  const longitude = east ?? numbers[0];
  const latitude = numbers.find((index) => index !== longitude && isLatitude(at(index)));
  return longitude === undefined || latitude === undefined
    ? []
    : [
        ['longitude', longitude],
        ['latitude', latitude],
      ];
}

/** Decimals within the range of longitude that all lie about one city. */
function isDegrees({ numberShare, integerShare, min, max, distinctCount }: ColumnProfile): boolean {
  return (
    numberShare >= 0.8 &&
    integerShare < 0.2 &&
    distinctCount >= 3 &&
    min >= -180 &&
    max <= 180 &&
    max - min <= CITY_SIZE_DEGREES
  );
}

function isLatitude({ min, max }: ColumnProfile): boolean {
  return min >= -90 && max <= 90;
}

/** Of several dates the first is mostly the report, and the report is the one that is always there. */
function guessTime(
  at: (index: number) => ColumnProfile,
  free: readonly number[],
  missing: ReadonlySet<Field>,
): ContentGuess[] {
  if (!missing.has('reportedAt') || !missing.has('foundAt') || !missing.has('reportedYear')) return [];
  const dates = free.filter((index) => at(index).dateShare >= 0.8);
  const fullest = Math.max(...dates.map((index) => at(index).filledCount));
  const index = dates.find((candidate) => at(candidate).filledCount === fullest);
  return index === undefined ? [] : [['reportedAt', index]];
}

function isIdentifier(profile: ColumnProfile): boolean {
  const { distinctCount, rowCount, dateShare, averageLength, isCounter, numberShare, integerShare } = profile;
  const isDecimal = numberShare > 0.5 && integerShare < 0.9;
  return (
    rowCount >= 3 &&
    distinctCount === rowCount &&
    dateShare < 0.1 &&
    !isDecimal &&
    !isCounter &&
    averageLength >= 4 &&
    averageLength <= 40
  );
}
