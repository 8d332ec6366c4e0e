import { dayTypeOf, HOUR, startOfDay } from '../catalog/calendar';
import { LEAVES, MAJORS } from '../catalog/categories';
import { HOUR_PROFILES, type HourProfileId } from '../catalog/hour-profiles';
import type { Leaf } from '../catalog/leaf';
import type { Random } from '../random';
import { drawUnitGamma } from './sampling';
import type { Bucket } from './timeline';

/** Weights of days for each leaf: what the calendar, the season, growth, rain and chance make of its frequency. */
export interface Rhythm {
  /** What is expected of a day before chance: weight by leaf. */
  readonly expectedWeights: (day: number) => Float64Array;
  /** The same with the day's chance: reports come in waves. */
  readonly dayWeights: (day: number) => Float64Array;
}

/** Shapes of the gamma noise: a day as a whole varies by 8 %, one class of the first level on it by 14 %. */
const DAY_NOISE_SHAPE = 160;
const MAJOR_NOISE_SHAPE = 50;
const DAYS_A_YEAR = 365.2425;

/** @param referenceDay Day on which growth is 1. */
export function buildRhythm(referenceDay: number, random: Random): Rhythm {
  const noise = random.fork('noise');
  const weather = random.fork('rain');
  const expectedWeights = (day: number) => {
    const rain = rainOf(day, weather);
    return Float64Array.from(LEAVES, (leaf) => leafWeight(leaf, day, referenceDay) * rainFactor(leaf, rain));
  };
  return {
    expectedWeights,
    dayWeights: (day) => {
      const chance = noise.fork(day);
      const whole = drawUnitGamma(DAY_NOISE_SHAPE, chance);
      const byMajor = new Map(
        MAJORS.map(({ code }) => [code, whole * drawUnitGamma(MAJOR_NOISE_SHAPE, chance)]),
      );
      return expectedWeights(day).map(
        (weight, leaf) => weight * byMajor.get(LEAVES[leaf]!.code.slice(0, 2))!,
      );
    },
  };
}

function leafWeight(leaf: Leaf, day: number, referenceDay: number): number {
  const growth = (1 + leaf.yearlyGrowth) ** ((day - referenceDay) / DAYS_A_YEAR);
  return leaf.frequency * (leaf.days[dayTypeOf(day)] ?? 1) * seasonFactor(leaf, day) * growth;
}

function seasonFactor({ season }: Leaf, day: number): number {
  const date = new Date(day * 86_400_000);
  const month = date.getUTCMonth() + 1 + (date.getUTCDate() - 15) / 30.4;
  return 1 + season.amplitude * Math.cos((2 * Math.PI * (month - season.peakMonth)) / 12);
}

type Rain = 'none' | 'light' | 'heavy';

/** Share of days with heavy rain, by month: plum rains in June and July, typhoons after. */
const HEAVY_RAIN = [0.01, 0.02, 0.03, 0.04, 0.06, 0.14, 0.12, 0.1, 0.08, 0.03, 0.02, 0.01];
const LIGHT_RAIN = 0.24;

function rainOf(day: number, weather: Random): Rain {
  const share = weather.fork(day).next();
  const heavy = HEAVY_RAIN[new Date(day * 86_400_000).getUTCMonth()]!;
  if (share < heavy) return 'heavy';
  return share < heavy + LIGHT_RAIN ? 'light' : 'none';
}

function rainFactor(leaf: Leaf, rain: Rain): number {
  if (rain === 'none') return 1;
  return rain === 'heavy' ? leaf.heavyRain : leaf.heavyRain ** 0.2;
}

const CUMULATIVE_HOURS = new Map(
  Object.entries(HOUR_PROFILES).map(([id, shares]) => [id, accumulate(shares)]),
);

function accumulate(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return [0, ...shares.map((share) => (sum += share) / total)];
}

/** Share of a day's incidents that falls into a bucket, by an hour profile. */
export function shareOfDay(profile: HourProfileId, { day, from, to }: Bucket): number {
  return (
    cumulativeShare(profile, from - startOfDay(day)) * -1 + cumulativeShare(profile, to - startOfDay(day))
  );
}

function cumulativeShare(profile: HourProfileId, sinceMidnight: number): number {
  const sums = CUMULATIVE_HOURS.get(profile)!;
  const hour = Math.min(23, Math.floor(sinceMidnight / HOUR));
  return sums[hour]! + (sums[hour + 1]! - sums[hour]!) * (sinceMidnight / HOUR - hour);
}

/** An instant within a bucket, by an hour profile; evenly where the profile has nothing there. Whole seconds. */
export function drawInstant(profile: HourProfileId, bucket: Bucket, random: Random): number {
  const midnight = startOfDay(bucket.day);
  const low = cumulativeShare(profile, bucket.from - midnight);
  const high = cumulativeShare(profile, bucket.to - midnight);
  if (high <= low) return wholeSeconds(random.between(bucket.from, bucket.to), bucket);
  const share = random.between(low, high);
  const sums = CUMULATIVE_HOURS.get(profile)!;
  let hour = 0;
  while (hour < 23 && sums[hour + 1]! <= share) hour++;
  const within = (share - sums[hour]!) / (sums[hour + 1]! - sums[hour]!);
  return wholeSeconds(midnight + (hour + within) * HOUR, bucket);
}

function wholeSeconds(at: number, { from, to }: Bucket): number {
  return Math.max(Math.ceil(from / 1000) * 1000, Math.min(to - 1000, Math.floor(at / 1000) * 1000));
}
