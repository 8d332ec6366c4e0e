import { logGamma } from '../special-functions/log-gamma';
import type { Random } from './random';

/** A standard normal draw, by the polar method of Marsaglia. */
export function drawNormal(random: Random): number {
  for (;;) {
    const u = 2 * random.uniform() - 1;
    const v = 2 * random.uniform() - 1;
    const square = u * u + v * v;
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** An exponential draw with mean 1. */
export function drawExponential(random: Random): number {
  return -Math.log1p(-random.uniform());
}

/**
 * A Poisson draw.
 *
 * @param mean >= 0.
 * @see Hormann, W. (1993). The transformed rejection method for generating Poisson random variables. Insurance:
 *      Mathematics and Economics 12, 39-45 (PTRS), from mean 10; multiplication of uniforms below.
 */
export function drawPoisson(random: Random, mean: number): number {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`a Poisson mean must be at least 0, got ${mean}`);
  if (mean < 10) {
    const limit = Math.exp(-mean);
    let count = -1;
    let product = 1;
    do {
      product *= random.uniform();
      count++;
    } while (product > limit);
    return count;
  }
  const logMean = Math.log(mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  return transformedRejection(random, {
    center: mean + 0.43,
    a: -0.059 + 0.02483 * b,
    b,
    scale: 1.1239 + 1.1328 / (b - 3.4),
    most: Infinity,
    logDensity: (count) => count * logMean - mean - logGamma(count + 1),
  });
}

/**
 * A binomial draw.
 *
 * @param trials      Whole, >= 0.
 * @param probability In [0, 1].
 * @see Hormann, W. (1993). The generation of binomial random variates. J. Statist. Comput. Simul. 46, 101-110 (BTRS),
 *      from an expected count of 10; inversion of the distribution function below.
 */
export function drawBinomial(random: Random, trials: number, probability: number): number {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`a probability lies in [0, 1], got ${probability}`);
  if (probability > 0.5) return trials - drawBinomial(random, trials, 1 - probability);
  if (trials * probability < 10) return invertBinomial(random, trials, probability);
  const logOdds = Math.log(probability / (1 - probability));
  const mode = Math.floor((trials + 1) * probability);
  const atMode = logGamma(mode + 1) + logGamma(trials - mode + 1);
  const deviation = Math.sqrt(trials * probability * (1 - probability));
  const b = 1.15 + 2.53 * deviation;
  return transformedRejection(random, {
    center: trials * probability + 0.5,
    a: -0.0873 + 0.0248 * b + 0.01 * probability,
    b,
    scale: (2.83 + 5.1 / b) * deviation,
    most: trials,
    logDensity: (count) =>
      atMode - logGamma(count + 1) - logGamma(trials - count + 1) + (count - mode) * logOdds,
  });
}

interface Hat {
  readonly center: number;
  readonly a: number;
  readonly b: number;
  /** What the hat is scaled by to lie above the density, which itself may be given up to a factor. */
  readonly scale: number;
  readonly most: number;
  readonly logDensity: (count: number) => number;
}

/** Rejection from a hat that is a ratio of uniforms mapped through its inverse distribution function. */
function transformedRejection(random: Random, { center, a, b, scale, most, logDensity }: Hat): number {
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const distance = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / distance + b) * u + center);
    if (!(count >= 0 && count <= most)) continue;
    if (Math.log((v * scale) / (a / (distance * distance) + b)) <= logDensity(count)) return count;
  }
}

function invertBinomial(random: Random, trials: number, probability: number): number {
  const odds = probability / (1 - probability);
  let density = Math.exp(trials * Math.log1p(-probability));
  let rest = random.uniform() - density;
  let count = 0;
  while (rest >= 0 && count < trials) {
    count++;
    density *= (odds * (trials - count + 1)) / count;
    rest -= density;
  }
  return count;
}
