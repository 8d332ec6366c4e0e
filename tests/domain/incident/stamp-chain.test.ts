import { describe, expect, it } from 'vitest';
import type { Incident } from '@/domain/incident/incident';
import { toStampChain } from '@/domain/incident/stamp-chain';
import { NO_STAMPS } from '@/domain/incident/stamps';

const T0 = Date.parse('2026-11-20T06:00:00Z');
const chainOf = (part: Partial<Incident>) =>
  toStampChain({ state: 'assigned', callBackApplicable: true, stamps: NO_STAMPS, ...part } as Incident);
const standings = (part: Partial<Incident>) => chainOf(part).map(({ standing }) => standing);

describe('the chain of stamps', () => {
  it('waits for the first stamp after the last one that is there', () => {
    const stamps = { ...NO_STAMPS, foundAt: T0, acceptedAt: T0 + 60_000 };

    expect(standings({ stamps })).toEqual([
      'done', 'done', 'waiting', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead',
    ]); // prettier-ignore
    expect(chainOf({ stamps })[1]!.sinceBeforeSeconds).toBe(60);
  });

  it('calls a gap missing, and measures the next step from the last stamp that is there', () => {
    const chain = chainOf({ stamps: { ...NO_STAMPS, acceptedAt: T0, assignedAt: T0 + 120_000 } });

    expect(chain.slice(0, 4).map(({ standing }) => standing)).toEqual(['missing', 'done', 'missing', 'done']);
    expect(chain[3]!.sinceBeforeSeconds).toBe(120);
  });

  it('does not ask for a call-back where nobody can be called', () => {
    const stamps = { ...NO_STAMPS, completedAt: T0 };

    expect(standings({ stamps, callBackApplicable: false }).slice(6)).toEqual([
      'done',
      'not-applicable',
      'waiting',
    ]);
  });

  it('waits for nothing once an order is void', () => {
    expect(standings({ state: 'void' })).not.toContain('waiting');
  });

  it('gives no duration to a step that lies before the one before it', () => {
    const chain = chainOf({ stamps: { ...NO_STAMPS, acceptedAt: T0, completedAt: T0 - 1000 } });

    expect(chain[6]!.sinceBeforeSeconds).toBeNull();
  });
});
