/** A ranked forecast to be scored against what happened. */
export interface RankedForecast {
  /** Higher is riskier, shape `[m]`; NaN is never chosen. */
  readonly scores: ArrayLike<number>;
  /** Area of each cell, any unit, shape `[m]`, > 0. */
  readonly areas: ArrayLike<number>;
  /** Events that then happened in each cell, shape `[m]`. */
  readonly events: ArrayLike<number>;
}

/** How a ranked forecast fared at one share of the area. */
export interface PredictiveAccuracy {
  /** Chosen cells, riskiest first. */
  readonly selected: readonly number[];
  /** Share of the area really chosen. */
  readonly areaShare: number;
  /** Events in the chosen cells. */
  readonly hits: number;
  /** The same, averaged over the orders in which cells tied at the limit could have come. */
  readonly expectedHits: number;
  /** Hits / all events; NaN without events. */
  readonly hitRate: number;
  /** Predictive accuracy index: hit rate / area share. 1 is chance. NaN without events or selection. */
  readonly pai: number;
  /** Events the best choice of the same area would have met. */
  readonly maxHits: number;
  /** Predictive efficiency index: hits / best hits; NaN where the best is 0. */
  readonly pei: number;
}

/** Areas that differ by rounding only are equal. */
const SLACK = 1 + 1e-9;

/**
 * Scores a ranked forecast: cells are taken by falling score, ties by index, while their area stays within the share; the
 * first that does not fit ends it.
 *
 * @param share Share of the total area to choose, 0 to 1.
 * @throws {RangeError} If the arrays differ in length or the share is none.
 *
 * A PAI from fewer than 30 events is noise, and cannot be compared between cities.
 *
 * @see Chainey, S., Tompson, L. & Uhlig, S. (2008). Security Journal 21, 4-28; Hunt, J. M. (2016), and NIJ (2017), for PEI.
 */
export function predictiveAccuracy(forecast: RankedForecast, share: number): PredictiveAccuracy {
  const { scores, areas, events } = forecast;
  const m = scores.length;
  if (areas.length !== m || events.length !== m)
    throw new RangeError(`${m} scores need as many areas and events`);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies between 0 and 1, got ${share}`);
  const cells = Array.from({ length: m }, (_, i) => i);
  const totalArea = sumOver(cells, areas);
  const totalEvents = sumOver(cells, events);
  const ranked = cells
    .filter((i) => !Number.isNaN(scores[i]))
    .sort((a, b) => scores[b]! - scores[a]! || a - b);
  const selected = takeWhileFitting(ranked, areas, share * totalArea * SLACK);
  const area = sumOver(selected, areas);
  const hits = sumOver(selected, events);
  const hitRate = totalEvents > 0 ? hits / totalEvents : NaN;
  const maxHits = bestHits(forecast, cells, area * SLACK);
  return {
    selected,
    areaShare: area / totalArea,
    hits,
    expectedHits: expectedHits(forecast, ranked, selected),
    hitRate,
    pai: area > 0 ? hitRate / (area / totalArea) : NaN,
    maxHits,
    pei: maxHits > 0 ? hits / maxHits : NaN,
  };
}

function sumOver(cells: readonly number[], values: ArrayLike<number>): number {
  return cells.reduce((sum, i) => sum + values[i]!, 0);
}

function takeWhileFitting(ranked: readonly number[], areas: ArrayLike<number>, limit: number): number[] {
  let area = 0;
  const end = ranked.findIndex((i) => (area += areas[i]!) > limit);
  return end === -1 ? [...ranked] : ranked.slice(0, end);
}

/** Greedy by events per area, each cell that still fits. */
function bestHits({ areas, events }: RankedForecast, cells: readonly number[], limit: number): number {
  const byDensity = [...cells].sort((a, b) => events[b]! / areas[b]! - events[a]! / areas[a]! || a - b);
  let area = 0;
  let hits = 0;
  for (const i of byDensity) {
    if (area + areas[i]! > limit) continue;
    area += areas[i]!;
    hits += events[i]!;
  }
  return hits;
}

/** Cells tied with the last one chosen count by the share of their common area that was chosen. */
function expectedHits(
  forecast: RankedForecast,
  ranked: readonly number[],
  selected: readonly number[],
): number {
  const { scores, areas, events } = forecast;
  const last = selected.at(-1);
  if (last === undefined) return 0;
  const isTied = (i: number) => scores[i] === scores[last];
  const tied = ranked.filter(isTied);
  const clear = selected.filter((i) => !isTied(i));
  const chosenArea = sumOver(selected.filter(isTied), areas);
  return sumOver(clear, events) + (sumOver(tied, events) * chosenArea) / sumOver(tied, areas);
}
