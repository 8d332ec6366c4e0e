const EULER = 0.5772156649015329;
const HALF_LOG_TWO_PI = 0.9189385332046727;
/** zeta(k) - 1 for k = 2, 3, ...: coefficients of log-gamma around 2. */
const ZETA_MINUS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
  3.725334024788457e-9, 1.862659723513049e-9, 9.313274324196682e-10, 4.656629065033784e-10,
];
/** B_2k / (2k (2k - 1)) for k = 1 .. 10: coefficients of Stirling's series. */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
  -174611 / 125400,
];
const STIRLING_FROM = 12;

/**
 * Natural logarithm of the gamma function for `x` > 0, with full relative precision also beside its zeros 1 and 2.
 *
 * Taylor series around 2 on [1.5, 2.5], Stirling's series from 12, the recurrence between.
 *
 * @returns `Infinity` at 0, NaN below.
 * @see Abramowitz & Stegun (1964), 6.1.33 and 6.1.41.
 */
export function logGamma(x: number): number {
  if (!(x >= 0)) return NaN;
  if (x === 0 || x === Infinity) return Infinity;
  if (x < 0.5) return logGammaAroundOne(x) - Math.log(x);
  if (x < 1.5) return logGammaAroundOne(x - 1);
  if (x < STIRLING_FROM) {
    let product = 1;
    let shifted = x;
    while (shifted > 2.5) {
      shifted -= 1;
      product *= shifted;
    }
    return logGammaAroundTwo(shifted - 2) + Math.log(product);
  }
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
}

/**
 * What Stirling's formula lacks: log(`x`!) - (x + 1/2) log x + x - log(2 pi)/2, for `x` > 0 (need not be whole).
 *
 * Tabled apart so that densities of large counts lose no digits to the large terms that cancel.
 *
 * @see Loader, C. (2000). Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(x: number): number {
  if (x >= STIRLING_FROM) return stirlingSeries(x);
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

/** log gamma(1 + z) for |z| <= 1/2. */
function logGammaAroundOne(z: number): number {
  return logGammaAroundTwo(z) - Math.log1p(z);
}

/** log gamma(2 + z) for |z| <= 1/2. */
function logGammaAroundTwo(z: number): number {
  let sum = 0;
  for (let i = ZETA_MINUS_ONE.length - 1; i >= 0; i--) {
    const k = i + 2;
    sum = ((k % 2 === 0 ? 1 : -1) * ZETA_MINUS_ONE[i]!) / k + z * sum;
  }
  return z * (1 - EULER + z * sum);
}

function stirlingSeries(x: number): number {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (let i = STIRLING.length - 1; i >= 0; i--) sum = STIRLING[i]! + sum * inverseSquare;
  return sum / x;
}
