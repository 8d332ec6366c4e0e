import { describe, expect, it } from 'vitest';
import { buildDistrict } from '#data/district/build-district';
import { NO_DUPLICATE, NO_STAMP_SECONDS } from '@/domain/incident/order-columns';
import type { OrderColumns } from '@/domain/incident/order-columns';
import { STAMPS } from '@/domain/incident/stamps';
import { study } from '@/studies/borders/index';
import type { StudyInput } from '@/studies/study';
import { sampleOrders } from '#tests/support/sample-orders';
import { sampleStudyInput } from '#tests/support/sample-study-input';
import { DAY, SQUARE_END, squareStudy } from '#tests/support/square-study';
import { runStudy } from '#tests/truths/run-study';

/** Streets of 1600 m a side: S0 and S1 below, S2 and S3 above; the borders run along x = 1600 and y = 1600. */
function squares(places: readonly (readonly [number, number])[]): StudyInput {
  const events = places.map((place, i) => ({ place, at: SQUARE_END - DAY - places.length + i }));
  return squareStudy({ events });
}

/** Orders of the rows, some of them sent back or passed from D1 to D2. */
function ordersOf(
  { rows }: StudyInput,
  { returned = [], passedOn = [] }: { readonly returned?: number[]; readonly passedOn?: number[] },
): OrderColumns {
  const zeros = () => new Uint8Array(rows.count);
  return {
    count: rows.count,
    ids: rows.ids,
    stampSeconds: new Int32Array(rows.count * STAMPS.length).fill(NO_STAMP_SECONDS),
    callBackApplicable: zeros(),
    satisfied: zeros(),
    returned: Uint8Array.from(rows.ids, (_, row) => (returned.includes(row) ? 1 : 0)),
    reopened: zeros(),
    supervised: zeros(),
    suspendedSeconds: new Int32Array(rows.count),
    duplicateOf: new Uint32Array(rows.count).fill(NO_DUPLICATE),
    passes: Uint16Array.from(rows.ids, (_, row) => (passedOn.includes(row) ? 1 : 0)),
    coUnits: new Uint16Array(rows.count),
    unitChains: [[], ['D1', 'D2']],
  };
}

/** Far from every border. */
const inside = Array.from({ length: 30 }, (_, i) => [700 + i, 700] as const);

describe('the study of incidents at borders', () => {
  it('counts them by pair and side, worked by hand', () => {
    // Between S0 and S1: 60 m and 100 m west of the border, 40 m east of it; between S0 and S2: 90 m south of it; the
    // outer border, 10 m off, has no neighbour.
    const near = [[1540, 500], [1501, 600], [1640, 500], [300, 1510]] as const; // prettier-ignore
    const input = squares([...near, [10, 800], ...inside]);
    const result = runStudy(study, { ...input, orders: ordersOf(input, { returned: [0, 2, 9] }) });

    expect(result.near).toMatchObject({ incidents: 4, judged: 4, returned: 2 });
    expect(result.inside).toMatchObject({ incidents: 31, judged: 31, returned: 1 });
    expect(
      result.pairs.map(({ codes, incidents, onSides, returned }) => [codes, incidents, onSides, returned]),
    ).toEqual([
      [['S0', 'S1'], 3, [2, 1], 2],
      [['S0', 'S2'], 1, [1, 0], 0],
    ]);
    for (const { lengthMeters } of result.pairs) expect(lengthMeters! / 1600).toBeCloseTo(1, 1);
  });

  it('reaches as far as it is told', () => {
    const input = squares([[1540, 500], [1501, 600], [1420, 500], ...inside]); // prettier-ignore
    const orders = ordersOf(input, {});
    const near = (meters: string) => runStudy(study, { ...input, orders }, { meters }).near.incidents;

    expect([near('50'), near('100'), near('200')]).toEqual([0, 2, 3]);
  });

  it('tells how much ground lies at borders', () => {
    const input = squares(inside);
    const { landShare } = runStudy(study, { ...input, orders: ordersOf(input, {}) });

    // Two strips of 200 m across 3200 m, less the square in which they meet.
    expect(landShare).toBeCloseTo((2 * 200 * 3200 - 200 * 200) / 3200 ** 2, 2);
  });

  it('counts an order as passed on that went through two units', () => {
    const input = squares([[1540, 500], [1545, 500], ...inside]); // prettier-ignore
    const { near } = runStudy(study, { ...input, orders: ordersOf(input, { passedOn: [0] }) });

    expect(near.passedOn).toBe(1);
  });

  it('needs neighbours and enough incidents', () => {
    const few = squares(inside.slice(0, 29));
    const whole = squares(inside);
    const ask = (input: StudyInput) =>
      study.run({ ...input, orders: ordersOf(input, {}) }, study.reference.settings.parse({}), {}).kind;

    expect(ask(few)).toBe('not-assessable');
    expect(ask({ ...whole, frame: { ...whole.frame, levelId: 'district' } })).toBe('not-assessable');
  });
});

describe('the borders of the sample district', () => {
  const district = buildDistrict({ seed: 1, incidents: 20_000 });
  const input = { ...sampleStudyInput(district), orders: sampleOrders(district) };
  const result = runStudy(study, input);

  it('add up: pairs to what is near, near and inside to what has an exact place', () => {
    expect(result.pairs.reduce((sum, { incidents }) => sum + incidents, 0)).toBe(result.near.incidents);
    for (const { incidents, onSides } of result.pairs) expect(onSides[0] + onSides[1]).toBe(incidents);
    expect(result.landShare).toBeGreaterThan(0.02);
    expect(result.landShare).toBeLessThan(0.2);
  });

  it('are drawn where they are: every line between the bounds of the district', () => {
    const [west, south, east, north] = district.regions[0]!.bbox;
    for (const [longitude, latitude] of result.pairs.flatMap(({ lines }) => lines.flat())) {
      expect(longitude).toBeGreaterThanOrEqual(west - 1e-6);
      expect(longitude).toBeLessThanOrEqual(east + 1e-6);
      expect(latitude).toBeGreaterThanOrEqual(south - 1e-6);
      expect(latitude).toBeLessThanOrEqual(north + 1e-6);
    }
  });
});
