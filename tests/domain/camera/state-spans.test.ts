import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addStatements,
  LOOK_HOLDS_SECONDS,
  packSpans,
  STATES_KEPT_SECONDS,
  unpackSpans,
} from '@/domain/camera/state-spans';
import type { StateSpan, StateStatement } from '@/domain/camera/state-spans';

const HOUR = 3600;
const look = (hour: number, online: boolean): StateStatement => ({
  from: hour * HOUR,
  to: hour * HOUR,
  online,
  isLook: true,
});
const stretch = (from: number, to: number, online: boolean): StateStatement => ({
  from: from * HOUR,
  to: to * HOUR,
  online,
  isLook: false,
});
const hours = (spans: readonly StateSpan[]) =>
  spans.map(({ from, to, online }) => `${from / HOUR}-${to / HOUR} ${online ? 'on' : 'off'}`);

describe('addStatements', () => {
  it('joins looks a day apart and leaves longer gaps unknown', () => {
    const record = addStatements(
      [],
      [look(0, true), look(24, true), look(48, false), look(72, true), look(172, true)],
    );

    expect(hours(record)).toEqual(['0-48 on', '48-72 off', '72-72 on', '172-172 on']);
  });

  it('comes to the same record whether looks come together or one by one', () => {
    const looks = [look(0, true), look(20, false), look(44, true), look(60, true)];
    const together = addStatements([], looks);
    const oneByOne = looks.reduce<StateSpan[]>((record, one) => addStatements(record, [one]), []);

    expect(oneByOne).toEqual(together);
    expect(hours(together)).toEqual(['0-20 on', '20-44 off', '44-60 on']);
  });

  it('lets the later statement stand where two contradict', () => {
    const record = addStatements([], [stretch(0, 100, true)]);

    expect(hours(addStatements(record, [stretch(40, 50, false)]))).toEqual([
      '0-40 on',
      '40-50 off',
      '50-100 on',
    ]);
    expect(hours(addStatements(record, [look(40, false)]))).toEqual(['0-40 on', '40-40 off', '40-100 on']);
    expect(hours(addStatements(record, [look(40, true)]))).toEqual(['0-100 on']);
  });

  it('keeps the moments at the edges of an outage, by which its beginning and end are known', () => {
    const record = addStatements([], [stretch(10, 10, true), stretch(10, 15, false), stretch(15, 15, true)]);

    expect(hours(record)).toEqual(['10-10 on', '10-15 off', '15-15 on']);
  });

  it('forgets what is older than it keeps', () => {
    const day = 86_400;
    const record = addStatements(
      [{ from: 0, to: day, online: true }],
      [{ from: STATES_KEPT_SECONDS + day, to: STATES_KEPT_SECONDS + 2 * day, online: false, isLook: false }],
    );

    expect(record).toHaveLength(1);
    expect(record[0]!.online).toBe(false);
  });

  it('is always in order, without overlap, and says at each moment what was last said of it', () => {
    const statement = fc.record({
      from: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 1, max: 20 }),
      online: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), (said) => {
        const record = said.reduce<StateSpan[]>(
          (known, { from, length, online }) =>
            addStatements(known, [{ from, to: from + length, online, isLook: false }]),
          [],
        );
        record.slice(1).forEach((span, i) => {
          expect(span.from).toBeGreaterThanOrEqual(record[i]!.to);
          if (span.from === record[i]!.to) expect(span.online).not.toBe(record[i]!.online);
        });
        for (let moment = 0.5; moment < 80; moment++) {
          const last = said.findLast(({ from, length }) => moment > from && moment < from + length);
          const span = record.find(({ from, to }) => moment > from && moment < to);
          expect(span?.online).toBe(last?.online);
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('never vouches for more than a look holds', () => {
    const apart = LOOK_HOLDS_SECONDS + 1;
    const record = addStatements(
      [],
      [
        { from: 0, to: 0, online: true, isLook: true },
        { from: apart, to: apart, online: true, isLook: true },
      ],
    );

    expect(record).toHaveLength(2);
  });
});

describe('unpackSpans', () => {
  it('gives back what was packed and leaves out what is none', () => {
    const spans = [{ from: 1, to: 5, online: true }];

    expect(unpackSpans(packSpans(spans))).toEqual(spans);
    expect(unpackSpans([[5, 1, 1], [1, 2, 3], 'x', null, [1, 2, 0]])).toEqual([
      { from: 1, to: 2, online: false },
    ]);
    expect(unpackSpans('nothing')).toEqual([]);
  });
});
