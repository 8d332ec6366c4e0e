import { describe, expect, it } from 'vitest';
import { confirmAlerts } from '@/analysis/alert-replay/confirm-alerts';

const episode = (unit: number, fromHour: number, toHour: number) => ({
  unit,
  fromHour,
  toHour,
  worstLevel: 3,
});
const span = { days: 10, windowHours: 6 };

describe('confirmAlerts', () => {
  it('is hand-worked', () => {
    const labelled = [
      { unit: 1, fromHour: 100, toHour: 110, knownHour: 112 },
      { unit: 2, fromHour: 200, toHour: 210, knownHour: null },
      { unit: 3, fromHour: 300, toHour: 310, knownHour: 305 },
    ];
    // Two of the events are met; the alert of unit 3 stands in unit 4.
    const episodes = [episode(1, 104, 120), episode(2, 214, 220), episode(4, 302, 310), episode(1, 500, 510)];
    const { confirmed, found, falsePerDay, medianLeadHours, medianDelayHours } = confirmAlerts(
      episodes,
      labelled,
      span,
    );
    expect(confirmed!.fraction).toBe(0.5);
    expect(found!.fraction).toBeCloseTo(2 / 3, 12);
    expect(falsePerDay).toBe(0.2);
    expect(medianLeadHours).toBe(8);
    expect(medianDelayHours).toBe(9);
  });

  it('does not count an alert raised later than a window after the event', () => {
    const event = { unit: 1, fromHour: 100, toHour: 110, knownHour: null };
    expect(confirmAlerts([episode(1, 115, 120)], [event], span).found!.fraction).toBe(1);
    expect(confirmAlerts([episode(1, 116, 120)], [event], span).found!.fraction).toBe(0);
  });

  it('has nothing to say without alerts or events', () => {
    expect(confirmAlerts([], [], span)).toEqual({
      confirmed: null,
      found: null,
      falsePerDay: 0,
      medianLeadHours: null,
      medianDelayHours: null,
    });
  });
});
