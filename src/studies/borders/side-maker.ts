import { estimateSurvival } from '@/analysis/kaplan-meier/survival-curve';
import { survivalQuantile } from '@/analysis/kaplan-meier/survival-quantile';
import { NO_CLOCK_SECONDS, OPENNESS } from '@/domain/incident/incident-extract';
import type { OrderBook } from '../order-book';
import type { StudyRows } from '../study-rows';
import type { BorderSide } from './reference';

const DAY_SECONDS = 86_400;

/** Counts incidents and what became of their orders. */
export class SideMaker {
  incidents = 0;
  private readonly counts = { judged: 0, returned: 0, passedOn: 0 };
  private readonly days: number[] = [];
  private readonly closed: number[] = [];

  add(rows: StudyRows, { orders, orderOfRow }: OrderBook, at: { row: number; asOfSeconds: number }): void {
    const { row } = at;
    this.incidents++;
    this.time(rows, at);
    const order = orderOfRow[row]!;
    if (order < 0) return;
    this.counts.judged++;
    if (orders.returned[order]! > 0) this.counts.returned++;
    const units = new Set(orders.unitChains[orders.passes[order]!] ?? []);
    if (units.size > 1) this.counts.passedOn++;
  }

  counted(): Omit<BorderSide, 'medianDays'> {
    return { incidents: this.incidents, ...this.counts };
  }

  finish(): BorderSide {
    const times = Float64Array.from(this.days);
    const curve = estimateSurvival({ times, closed: Uint8Array.from(this.closed) });
    return {
      ...this.counted(),
      medianDays: times.length === 0 ? null : survivalQuantile(curve, 0.5).time,
    };
  }

  private time(rows: StudyRows, { row, asOfSeconds }: { row: number; asOfSeconds: number }): void {
    const openness = rows.openness[row]!;
    const clock = rows.clockSeconds[row]!;
    if (openness === OPENNESS.undetermined) return;
    const isClosed = openness === OPENNESS.closed;
    if (isClosed && (clock === NO_CLOCK_SECONDS || clock < 0)) return;
    this.days.push(Math.max(0, isClosed ? clock : asOfSeconds - rows.reportedAt[row]!) / DAY_SECONDS);
    this.closed.push(isClosed ? 1 : 0);
  }
}
