import { binomialLowerTail } from '@/analysis/special-functions/binomial-distribution';
import {
  chiSquaredLowerTail,
  chiSquaredUpperTail,
} from '@/analysis/special-functions/chi-squared-distribution';
import {
  gammaLowerTail,
  gammaQuantile,
  gammaUpperTail,
} from '@/analysis/special-functions/gamma-distribution';
import { inverseRegularizedBeta, regularizedBeta } from '@/analysis/special-functions/incomplete-beta';
import { logGamma } from '@/analysis/special-functions/log-gamma';
import {
  negativeBinomialDensity,
  negativeBinomialLowerTail,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from '@/analysis/special-functions/negative-binomial-distribution';
import {
  normalDensity,
  normalLowerTail,
  normalQuantile,
  normalUpperTail,
} from '@/analysis/special-functions/normal-distribution';
import {
  poissonDensity,
  poissonLowerTail,
  poissonQuantile,
  poissonUpperTail,
} from '@/analysis/special-functions/poisson-distribution';
import {
  binomialDensity,
  binomialQuantile,
  binomialUpperTail,
} from '@/analysis/special-functions/binomial-distribution';
import { chiSquaredQuantile } from '@/analysis/special-functions/chi-squared-distribution';
import {
  studentLowerTail,
  studentQuantile,
  studentUpperTail,
} from '@/analysis/special-functions/student-distribution';
import type { OracleCheck } from '../check-file';

type Arguments = Readonly<Record<string, number>>;

interface Tails {
  readonly lower: (a: Arguments) => number;
  readonly upper: (a: Arguments) => number;
}

const model = (a: Arguments) => ({ size: a['size']!, mean: a['mu']! });
const gamma = (a: Arguments) => ({ shape: a['shape']!, rate: a['rate'] ?? 1 });

const TAILS: Readonly<Record<string, Tails>> = {
  pnorm: { lower: (a) => normalLowerTail(a['q']!), upper: (a) => normalUpperTail(a['q']!) },
  ppois: {
    lower: (a) => poissonLowerTail(a['q']!, a['lambda']!),
    upper: (a) => poissonUpperTail(a['q']!, a['lambda']!),
  },
  pnbinom: {
    lower: (a) => negativeBinomialLowerTail(a['q']!, model(a)),
    upper: (a) => negativeBinomialUpperTail(a['q']!, model(a)),
  },
  pbinom: {
    lower: (a) => binomialLowerTail(a['q']!, a['size']!, a['prob']!),
    upper: (a) => binomialUpperTail(a['q']!, a['size']!, a['prob']!),
  },
  pgamma: {
    lower: (a) => gammaLowerTail(a['q']!, gamma(a)),
    upper: (a) => gammaUpperTail(a['q']!, gamma(a)),
  },
  pbeta: {
    lower: (a) => regularizedBeta(share(a['q']!), a['shape1']!, a['shape2']!),
    upper: (a) => regularizedBeta(1 - share(a['q']!), a['shape2']!, a['shape1']!, share(a['q']!)),
  },
  pt: {
    lower: (a) => studentLowerTail(a['q']!, a['df']!),
    upper: (a) => studentUpperTail(a['q']!, a['df']!),
  },
  pchisq: {
    lower: (a) => chiSquaredLowerTail(a['q']!, a['df']!),
    upper: (a) => chiSquaredUpperTail(a['q']!, a['df']!),
  },
};

/** A beta variable lies from 0 to 1: what lies beyond has the tails of the nearer end. */
function share(q: number): number {
  return Math.min(Math.max(q, 0), 1);
}

const DENSITIES: Readonly<Record<string, (a: Arguments) => number>> = {
  dnorm: (a) => normalDensity(a['x']!),
  dpois: (a) => poissonDensity(a['x']!, a['lambda']!),
  dnbinom: (a) => negativeBinomialDensity(a['x']!, model(a)),
  dbinom: (a) => binomialDensity(a['x']!, a['size']!, a['prob']!),
  lgamma: (a) => logGamma(a['x']!),
};

const QUANTILES: Readonly<Record<string, (p: number, a: Arguments) => number>> = {
  qnorm: (p) => normalQuantile(p),
  qpois: (p, a) => poissonQuantile(p, a['lambda']!),
  qnbinom: (p, a) => negativeBinomialQuantile(p, model(a)),
  qbinom: (p, a) => binomialQuantile(p, a['size']!, a['prob']!),
  qgamma: (p, a) => gammaQuantile(p, gamma(a)),
  qbeta: (p, a) => inverseRegularizedBeta(p, a['shape1']!, a['shape2']!).x,
  qt: (p, a) => studentQuantile(p, a['df']!),
  qchisq: (p, a) => chiSquaredQuantile(p, a['df']!),
};

/** R's names and parameters. */
export const check: OracleCheck = (oracleCase, comparison) => {
  const name = String(oracleCase['f']);
  const args = oracleCase as unknown as Arguments;
  const { value } = oracleCase;
  const rel = Math.abs(Number(value)) < 1e-250 && value !== 0 ? 1e-7 : 1e-9;
  const label = JSON.stringify(oracleCase);
  const lower = oracleCase['lower.tail'] !== false;
  const tails = TAILS[name];
  const quantile = QUANTILES[name];
  if (tails) comparison.number(label, lower ? tails.lower(args) : tails.upper(args), value, { rel });
  else if (quantile) {
    const p = lower ? args['p']! : 1 - args['p']!;
    comparison.number(label, quantile(p, args), value, { rel: 1e-8 });
  } else comparison.number(label, DENSITIES[name]?.(args), value, { rel });
};
