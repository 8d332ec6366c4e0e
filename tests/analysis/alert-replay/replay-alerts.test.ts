import { describe, expect, it } from 'vitest';
import { analysis } from '@/analysis/alert-replay/index';
import { replayAlertFamily, replayAlerts } from '@/analysis/alert-replay/replay-alerts';
import { toDayTypes } from '@/analysis/live-alert/day-types';
import { drawLiveEvents } from '../live-alert/draw-live-events';

const firstDay = 20_000;
const days = 150;
const rates = Array.from({ length: 20 }, (_, unit) => 1 + unit / 3);
const world = { seed: 141, firstDay, days, rates };
const input = {
  events: drawLiveEvents(world),
  unitCount: 20,
  dayTypes: toDayTypes(firstDay, days + 1, { holidays: new Set(), makeUpWorkdays: new Set() }),
  windowHours: 24,
  endHour: (firstDay + days) * 24,
  days: 30,
  recordFromHour: firstDay * 24,
  gridLevel: false,
};

describe('replayAlerts', () => {
  it('keeps within its budget where nothing out of the ordinary happens', () => {
    const { windowAlertsPerDay, refreshes, unitsJudged } = replayAlerts(input);
    expect(refreshes).toBe(720);
    expect(unitsJudged).toBe(20);
    // Blue: at most 5 % of 20 units; yellow and above: one day in a hundred.
    expect(windowAlertsPerDay[4]).toBeLessThan(1.3);
    expect(windowAlertsPerDay[1]! + windowAlertsPerDay[2]! + windowAlertsPerDay[3]!).toBeLessThan(0.1);
  });

  it('finds planted bursts and says how soon', () => {
    const burst = (day: number, unit: number) => ({
      hour: (firstDay + days - day) * 24 + 10,
      unit,
      count: 25,
    });
    const bursts = [burst(20, 2), burst(12, 7), burst(5, 15)];
    const labelled = bursts.map(({ hour, unit }) => ({
      unit,
      fromHour: hour,
      toHour: hour + 1,
      knownHour: hour + 12,
    }));
    const { confirmation, episodes } = analysis.run({
      ...input,
      events: drawLiveEvents({ ...world, bursts }),
      labelled,
    });
    expect(confirmation!.found!.fraction).toBe(1);
    expect(confirmation!.medianDelayHours).toBe(1);
    expect(confirmation!.medianLeadHours).toBe(11);
    expect(episodes.filter(({ worstLevel }) => worstLevel === 1).length).toBeGreaterThanOrEqual(3);
  });

  it('does not see a burst before it is registered', () => {
    const hour = (firstDay + days - 8) * 24;
    const events = drawLiveEvents({ ...world, bursts: [{ hour, unit: 5, count: 40 }] });
    const late = events.registeredHours.map((at, i) => (events.units[i] === 5 && at === hour ? at + 10 : at));
    const raisedAt = (registeredHours: Int32Array) =>
      replayAlerts({ ...input, events: { ...events, registeredHours } }).episodes.find(
        ({ unit, worstLevel }) => unit === 5 && worstLevel === 1,
      )!.fromHour;
    expect(raisedAt(events.registeredHours)).toBe(hour + 1);
    expect(raisedAt(late)).toBe(hour + 11);
  });

  it('judges windows of its own length alone when refreshed once a window', () => {
    const { refreshes, episodes } = replayAlerts({ ...input, refreshHours: 24 });
    expect(refreshes).toBe(30);
    for (const { fromHour } of episodes) expect((input.endHour - fromHour) % 24).toBe(0);
  });

  it('goes without confirmation where nobody wrote down what happened, and stops when told to', () => {
    expect(analysis.run({ ...input, days: 2, labelled: null }).confirmation).toBeNull();
    expect(() => replayAlerts(input, { signal: { aborted: true } })).toThrow(/stopped/);
  });

  it('judges categories as one family and numbers their units one after the other', () => {
    const { events, ...plan } = input;
    const hour = (firstDay + days - 3) * 24 + 10;
    const burst = drawLiveEvents({ ...world, seed: 142, bursts: [{ hour, unit: 4, count: 30 }] });
    const alone = replayAlerts({ ...plan, events: burst });
    const family = replayAlertFamily({ ...plan, series: [events, burst] });

    expect(family.episodes.some(({ unit, worstLevel }) => unit === 20 + 4 && worstLevel === 1)).toBe(true);
    expect(family.unitsJudged).toBe(40);
    expect(family.last).toHaveLength(2);
    const [, adjusted] = family.last.map(({ judgment }) => judgment.adjustedP);
    alone.last[0]!.judgment.adjustedP.forEach((p, unit) => {
      expect(adjusted![unit]).toBeGreaterThanOrEqual(alone.last[0]!.judgment.p[unit]!);
      expect(p).toBeGreaterThanOrEqual(alone.last[0]!.judgment.p[unit]!);
    });
  });
});
