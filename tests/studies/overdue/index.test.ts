import { describe, expect, it } from 'vitest';
import { buildDistrict } from '#data/district/build-district';
import { sampleOrders } from '#tests/support/sample-orders';
import { sampleStudyInput } from '#tests/support/sample-study-input';
import { runStudy } from '#tests/truths/run-study';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { OPENNESS } from '@/domain/incident/incident-extract';
import { study } from '@/studies/overdue';

const DAY = 86_400;
const district = buildDistrict({ seed: 1, incidents: 30_000 });
const input = { ...sampleStudyInput(district), orders: sampleOrders(district) };
const result = runStudy(study, input);
const late = result.orders.filter(({ stage }) => stage !== 'soon');

describe('the overdue orders of the sample district', () => {
  it('are as many as the columns mark as open past their limit, in the window and in all', () => {
    const { rows, frame } = input;
    const marked = Array.from(rows.ids, (_, row) => row).filter(
      (row) => rows.openness[row] === OPENNESS.open && rows.flags[row]! & INCIDENT_FLAGS.overdue,
    );

    expect(late.map(({ id }) => id).sort((a, b) => a - b)).toEqual(marked.map((row) => rows.ids[row]!));
    expect(result.overdueInWindow).toBe(
      marked.filter((row) => rows.reportedAt[row]! >= frame.window.fromSeconds).length,
    );
    expect(result.overdue).toBe(late.length);
    expect(result.overdueInWindow + result.overdueOutside).toBe(result.overdue);
    expect(result.overdueOutside).toBeGreaterThan(0);
  });

  it('are more in the late street than in a usual one, at any threshold', () => {
    const streets = result.regions.filter(({ code }) => code !== null);
    const lateStreet = streets.find(({ code }) => code === district.truths.lateStreets[0]!.streetCode)!;
    for (const count of ['overdue', 'escalate'] as const) {
      const mean = streets.reduce((sum, street) => sum + street[count], 0) / streets.length;
      expect(lateStreet[count]).toBeGreaterThan(mean);
    }
  });

  it('add up over the streets', () => {
    expect(result.regions.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(result.overdue);
    expect(result.regions.reduce((sum, { withLimit }) => sum + withLimit, 0)).toBe(result.withLimit);
  });

  it('say why, and who must act', () => {
    for (const { reason, isForCentre, departmentCode, returned, waitingSeconds } of late) {
      if (reason === 'not-started' || reason === 'handling')
        expect(isForCentre).toBe(departmentCode === null);
      if (reason === 'not-confirmed') expect(isForCentre).toBe(true);
      if (reason === 'bounced' && returned === 0) expect(departmentCode).not.toBeUndefined();
      expect(waitingSeconds).toBeGreaterThanOrEqual(0);
    }
    expect(late.some(({ reason }) => reason === 'unread')).toBe(false);
  });

  it('show the units that push an order to each other', () => {
    const [silo] = district.truths.silos;
    const bounced = result.orders.filter(
      ({ categoryCode, returned }) => categoryCode === silo!.categoryCode && returned >= 2,
    );

    for (const { passes, reason } of bounced) {
      expect(['bounced', 'suspended']).toContain(reason);
      expect(new Set(passes)).toEqual(new Set(silo!.departmentCodes));
    }
  });

  it('come nearer with a longer warning, and know a limit by route where orders bring none', () => {
    const longer = runStudy(study, input, { soonHours: 240 });
    expect(longer.soon).toBeGreaterThan(result.soon);
    expect(longer.overdue).toBe(result.overdue);

    const bare = { ...input, rows: { ...input.rows, hasLimit: new Uint8Array(input.rows.count) } };
    expect(study.run(bare, study.reference.settings.parse({}), {}).kind).toBe('not-assessable');
    const limited = runStudy(study, bare, { largeLoopHours: 24 });
    expect(limited.orders.length).toBeGreaterThan(0);
    expect(limited.orders.every(({ route }) => route === 'large-loop')).toBe(true);
    expect(limited.orders[0]!.overdueSeconds).toBe(
      input.frame.asOfSeconds - limited.orders[0]!.reportedAt - DAY,
    );
  });
});
