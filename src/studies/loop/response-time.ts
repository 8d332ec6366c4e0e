import { estimateSurvival } from '@/analysis/kaplan-meier/survival-curve';
import { survivalQuantile } from '@/analysis/kaplan-meier/survival-quantile';
import type { ResponseTime } from './reference';

const HOUR = 3600;
/** Fewer tell no median. */
const LEAST_ORDERS = 10;

/** Collects times to a step, those still waiting as censored, and tells their quantiles. */
export class ResponseMaker {
  private readonly times: number[] = [];
  private readonly ended: number[] = [];

  /** @param seconds To the step, or to now where it is still waited for. */
  add(seconds: number, hasEnded: boolean): void {
    if (!(seconds >= 0)) return;
    this.times.push(seconds / HOUR);
    this.ended.push(Number(hasEnded));
  }

  finish(): ResponseTime {
    const n = this.times.length;
    if (n < LEAST_ORDERS) return { n, medianHours: null, p90Hours: null };
    const curve = estimateSurvival({
      times: Float64Array.from(this.times),
      closed: Uint8Array.from(this.ended),
    });
    return {
      n,
      medianHours: survivalQuantile(curve, 0.5).time,
      p90Hours: survivalQuantile(curve, 0.9).time,
    };
  }
}
