import { describe, expect, it } from 'vitest';

import { STAMPS } from '@/domain/incident/stamps';
import { DAY, HOUR } from '#data/district/catalog/calendar';
import { LEAVES, leafIndex } from '#data/district/catalog/categories';
import type { HandlingTraits } from '#data/district/incidents/handling-traits';
import { drawOrder } from '#data/district/incidents/orders/draw-order';
import { type OrderContext, STEP } from '#data/district/incidents/orders/order-context';
import { createRandom } from '#data/district/random';

const ACCEPTED_AT = Date.parse('2026-11-18T10:00:00+08:00');

const traits: HandlingTraits = {
  rollOut: ['pilot', 'running', 'pilot'],
  slowness: [1, 2, 1],
  departmentSlowness: new Map(),
  brokenStage: { street: 2, stamp: 'fedBackAt', fraction: 1, from: 0 },
  silo: { leaf: leafIndex('0403'), departmentCodes: ['D-city', 'D-environment'], fraction: 1 },
  falseClosure: { street: 2, fraction: 1, elsewhereFraction: 0, instantFraction: 0 },
  missingFraction: { none: 0, pilot: 0, running: 0 },
  wrongClockFraction: 0,
};

const ordinary: OrderContext = {
  leaf: LEAVES[leafIndex('0203')]!,
  leafIndex: leafIndex('0203'),
  sourceKind: 'hotline',
  route: 'large-loop',
  street: 0,
  streetDepartmentCode: 'S-1',
  acceptedAt: ACCEPTED_AT,
  foundAt: ACCEPTED_AT - HOUR,
  dueAt: ACCEPTED_AT + 7 * DAY,
  urgency: 'normal',
  hasty: false,
  merged: false,
};
const draw = (change: Partial<OrderContext>, count = 400) => {
  const random = createRandom(99);
  return Array.from({ length: count }, () => drawOrder({ ...ordinary, ...change }, traits, random));
};
const handled = (change: Partial<OrderContext>) => draw(change).filter(({ voidAt }) => Number.isNaN(voidAt));
const lateShare = (change: Partial<OrderContext>) => {
  const orders = handled(change);
  return orders.filter(({ times }) => times[STEP.completed]! > ordinary.dueAt).length / orders.length;
};

describe('drawOrder', () => {
  it('takes its steps in order', () => {
    for (const { times } of draw({})) {
      const taken = times.filter((time) => !Number.isNaN(time));
      expect(taken).toEqual(taken.toSorted((a, b) => a - b));
    }
  });

  it('is late much more often where handling is slow', () => {
    expect(lateShare({ street: 1 })).toBeGreaterThan(2 * lateShare({}));
  });

  it('merges a repeated report without handling it', () => {
    for (const { times, voidAt } of draw({ merged: true })) {
      expect(voidAt).toBeGreaterThan(times[STEP.triaged]!);
      expect(times[STEP.assigned]).toBeNaN();
    }
  });

  it('closes a hasty one within two minutes of its last handing over', () => {
    for (const { events, times } of handled({ hasty: true })) {
      const handedAt = Math.max(
        times[STEP.assigned]!,
        ...events.filter(({ kind }) => kind === 'reassigned').map(({ at }) => at),
      );
      expect(times[STEP.completed]! - handedAt).toBeLessThan(120_000);
    }
  });

  it('calls nobody back on the base-grid route, and citizens on the large loop', () => {
    for (const { callBackApplicable, satisfied, times } of draw({
      route: 'base-grid',
      sourceKind: 'patrol',
    })) {
      expect([callBackApplicable, satisfied]).toEqual([false, null]);
      expect(times[STEP.calledBack]).toBeNaN();
    }
    for (const { callBackApplicable } of draw({})) expect(callBackApplicable).toBe(true);
  });

  it('hands a silo’s orders to and fro between its two units at least twice', () => {
    const silo = { leaf: LEAVES[leafIndex('0403')]!, leafIndex: leafIndex('0403') };
    for (const { events } of handled(silo)) {
      const returned = events
        .filter(({ kind }) => kind === 'returned')
        .map(({ departmentCode }) => departmentCode);
      expect(returned.slice(0, 2)).toEqual(['D-city', 'D-environment']);
    }
  });

  it('reopens what its call-back finds unsolved and never writes the broken stage’s stamp', () => {
    for (const { missingStamp, reopening, satisfied, times } of handled({ street: 2 })) {
      expect(STAMPS[missingStamp]).toBe('fedBackAt');
      if (Number.isNaN(times[STEP.calledBack]!)) continue;
      expect(satisfied).toBe(false);
      expect(reopening!.at).toBeGreaterThan(times[STEP.calledBack]!);
      expect(times[STEP.effectChecked]).toBeNaN();
    }
  });
});
