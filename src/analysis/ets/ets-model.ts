/** The additive-error models: error, trend (none, additive, additive damped), season (none, additive). */
export const ETS_FORMS = ['ANN', 'AAN', 'AAdN', 'ANA', 'AAA', 'AAdA'] as const;
export type EtsForm = (typeof ETS_FORMS)[number];

/** What a form has. */
export interface EtsStructure {
  readonly trend: boolean;
  readonly damped: boolean;
  readonly seasonal: boolean;
}

/** Smoothing parameters. Each multiplies the error itself, as in the `forecast` package of R. */
export interface EtsParameters {
  readonly alpha: number;
  /** 0 without a trend. */
  readonly beta: number;
  /** 0 without a season. */
  readonly gamma: number;
  /** Damping of the trend, 1 for none. */
  readonly phi: number;
}

/** State between two steps. */
export interface EtsState {
  readonly level: number;
  /** 0 without a trend. */
  readonly trend: number;
  /** Seasonal terms of the next steps, the nearest first, shape `[period]`; empty without a season. */
  readonly season: Float64Array;
}

export function etsStructure(form: EtsForm): EtsStructure {
  return { trend: form[1] === 'A', damped: form[2] === 'd', seasonal: form.endsWith('A') };
}

/** Number of smoothing parameters and free initial states a fit estimates; the seasonal states sum to zero. */
export function countEstimates(form: EtsForm, period: number): number {
  const { trend, damped, seasonal } = etsStructure(form);
  const parameters = 1 + Number(trend) + Number(seasonal) + Number(damped);
  const states = 1 + Number(trend) + (seasonal ? period - 1 : 0);
  return parameters + states;
}
