import { describe, expect, it } from 'vitest';

import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { changesOf, incidentAsOf } from '#data/district/incidents/as-of';
import type { IncidentLife, OrderLife } from '#data/district/incidents/life';

const HOUR = 3_600_000;

const order: OrderLife = {
  times: [0, 1, 2, 3, 4, 10, 11, 12, 13].map((hour) => hour * HOUR),
  missingStamp: -1,
  voidAt: NaN,
  reopening: null,
  events: [],
  leadDepartmentCode: 'D-city',
  coDepartmentCodes: ['D-market'],
  callBackApplicable: true,
  satisfied: true,
  clockErrorMilliseconds: 0,
};

const life: IncidentLife = {
  leaf: 0,
  source: 0,
  route: 'large-loop',
  title: '路边堆积生活垃圾',
  place: {
    x: 0,
    y: 0,
    position: [120.5, 30.5],
    quality: 'exact',
    address: null,
    regionCode: null,
    street: 0,
    flags: 0,
  },
  foundAt: 0,
  acceptedAt: HOUR,
  dayOnly: false,
  dueAt: 8 * HOUR,
  urgency: 'normal',
  eventGrade: null,
  order,
  original: null,
  sourceId: '12345-20261120-000001',
};
const withOrder = (change: Partial<OrderLife>): IncidentLife => ({ ...life, order: { ...order, ...change } });

describe('incidentAsOf', () => {
  it('knows nothing of what comes later', () => {
    const { stamps, state, satisfied, leadDepartmentCode } = incidentAsOf(life, 2.5 * HOUR);

    expect(stamps).toMatchObject({ triagedAt: 2 * HOUR, assignedAt: null, completedAt: null });
    expect([state, satisfied, leadDepartmentCode]).toEqual(['triaged', null, null]);
  });

  it.each([
    [1, 'accepted'],
    [3, 'assigned'],
    [4, 'in-handling'],
    [10, 'fed-back'],
    [11, 'completed'],
    [12, 'called-back'],
    [13, 'effect-checked'],
  ])('has at hour %d the state %s', (hour, state) => {
    expect(incidentAsOf(life, hour * HOUR).state).toBe(state);
  });

  it('is overdue once the limit has passed, open or closed', () => {
    expect(incidentAsOf(life, 7 * HOUR).flags).toBe(0);
    expect(incidentAsOf(life, 9 * HOUR).flags).toBe(INCIDENT_FLAGS.overdue);
    expect(incidentAsOf(life, 99 * HOUR).flags).toBe(INCIDENT_FLAGS.overdue);
  });

  it('shows a missing stamp as unknown and takes the state from the others', () => {
    const missing = withOrder({ missingStamp: 4 });

    expect(incidentAsOf(missing, 5 * HOUR)).toMatchObject({ state: 'assigned', stamps: { startedAt: null } });
    expect(incidentAsOf(missing, 99 * HOUR)).toMatchObject({
      state: 'effect-checked',
      stamps: { startedAt: null },
    });
  });

  it('goes back to handling when it is reopened and then through the end again', () => {
    const again = withOrder({
      satisfied: false,
      reopening: { at: 20 * HOUR, times: [30, 31, 32, 33].map((hour) => hour * HOUR), satisfied: true },
      events: [{ kind: 'reopened', at: 20 * HOUR, departmentCode: null, reason: null }],
    });

    expect(incidentAsOf(again, 15 * HOUR)).toMatchObject({ state: 'effect-checked', satisfied: false });
    expect(incidentAsOf(again, 25 * HOUR)).toMatchObject({ state: 'in-handling', satisfied: null });
    expect(incidentAsOf(again, 25 * HOUR).stamps.completedAt).toBeNull();
    expect(incidentAsOf(again, 40 * HOUR)).toMatchObject({ state: 'effect-checked', satisfied: true });
    expect(incidentAsOf(again, 40 * HOUR).flags & INCIDENT_FLAGS.reopened).toBe(INCIDENT_FLAGS.reopened);
  });

  it('is returned until another takes it, who then leads', () => {
    const bounced = withOrder({
      events: [
        { kind: 'returned', at: 3.2 * HOUR, departmentCode: 'D-city', reason: null },
        { kind: 'reassigned', at: 3.6 * HOUR, departmentCode: 'D-environment', reason: null },
      ],
    });

    expect(incidentAsOf(bounced, 3.3 * HOUR)).toMatchObject({
      state: 'returned',
      leadDepartmentCode: 'D-city',
    });
    expect(incidentAsOf(bounced, 3.7 * HOUR)).toMatchObject({
      state: 'assigned',
      leadDepartmentCode: 'D-environment',
    });
  });

  it('is suspended until it is resumed', () => {
    const paused = withOrder({
      events: [
        { kind: 'suspended', at: 5 * HOUR, departmentCode: null, reason: null },
        { kind: 'resumed', at: 7 * HOUR, departmentCode: null, reason: null },
      ],
    });

    expect([6, 8].map((hour) => incidentAsOf(paused, hour * HOUR).state)).toEqual([
      'suspended',
      'in-handling',
    ]);
  });

  it('marks a completion stamp that lies before acceptance', () => {
    const wrong = withOrder({ clockErrorMilliseconds: 10.5 * HOUR });

    expect(incidentAsOf(wrong, 10.5 * HOUR).flags & INCIDENT_FLAGS.closedBeforeOpened).toBe(0);
    expect(incidentAsOf(wrong, 11 * HOUR).stamps.completedAt).toBe(0.5 * HOUR);
    expect(incidentAsOf(wrong, 11 * HOUR).flags & INCIDENT_FLAGS.closedBeforeOpened).toBe(
      INCIDENT_FLAGS.closedBeforeOpened,
    );
  });
});

describe('changesOf', () => {
  it('lists the steps from acceptance on, without the stamp that is never written', () => {
    const instants = new Set(changesOf(withOrder({ missingStamp: 4 })).map((at) => at / HOUR));

    expect([...instants].sort((a, b) => a - b)).toEqual([1, 2, 3, 10, 11, 12, 13]);
  });
});
