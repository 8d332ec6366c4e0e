import { describe, expect, it } from 'vitest';
import { actorOf, CENTRE, NO_CHOICE, passes } from '@/panels/overdue/overdue-choice';
import type { OverdueOrder } from '@/studies/overdue/reference';

const order: OverdueOrder = {
  id: 1,
  regionCode: 'G1',
  unitCode: 'S1',
  categoryCode: '0101',
  sourceCode: 'hotline',
  departmentCode: 'D1',
  route: 'large-loop',
  stage: 'overdue',
  overdueSeconds: 60,
  reportedAt: 0,
  reason: 'handling',
  waitingSeconds: 10,
  isForCentre: false,
  passes: [],
  returned: 0,
  supervised: 0,
};

describe('the choice among overdue orders', () => {
  it('names the unit that has the order, and the centre where none has it or it waits for the centre', () => {
    expect(actorOf(order)).toBe('D1');
    expect(actorOf({ ...order, departmentCode: null })).toBe(CENTRE);
    expect(actorOf({ ...order, isForCentre: true })).toBe(CENTRE);
  });

  it('lets through what fits all that is chosen', () => {
    expect(passes(order, NO_CHOICE)).toBe(true);
    expect(passes(order, { region: 'S1', reason: 'handling', actor: 'D1' })).toBe(true);
    expect(passes(order, { ...NO_CHOICE, region: 'S2' })).toBe(false);
    expect(passes({ ...order, unitCode: null }, { ...NO_CHOICE, region: '' })).toBe(true);
    expect(passes(order, { ...NO_CHOICE, actor: CENTRE })).toBe(false);
  });
});
