import { describe, expect, it } from 'vitest';

import { buildAddressBook } from '#data/district/addresses/address-book';
import { DEFAULT_ENDS_AT } from '#data/district/build-district';
import { buildEnterprises } from '#data/district/enterprises/build-enterprises';
import { buildGround } from '#data/district/ground/ground';
import { createRandom } from '#data/district/random';
import { buildSmallGeography } from '#tests/support/small-geography';

describe('buildEnterprises', () => {
  const ground = buildGround(buildSmallGeography());
  const { grids, firms } = buildEnterprises(
    ground,
    buildAddressBook(ground),
    DEFAULT_ENDS_AT,
    createRandom(9),
  );

  it('spreads 4,800 firms over sixty grids, four of them too full', () => {
    expect(grids).toHaveLength(60);
    expect(firms).toHaveLength(4800);
    expect(grids.filter(({ firmCount }) => firmCount > 80)).toHaveLength(4);
    for (const { code, firmCount } of grids) {
      expect(firms.filter(({ enterpriseGridCode }) => enterpriseGridCode === code)).toHaveLength(firmCount);
    }
  });

  it('gives each grid two inspectors, but one to four of them', () => {
    expect(grids.filter(({ inspectors }) => inspectors.length === 1)).toHaveLength(4);
    expect(grids.filter(({ inspectors }) => inspectors.length === 2)).toHaveLength(56);
  });

  it('inspects each firm in three subjects, none of them later than the sample’s end', () => {
    const subjects = new Set(
      firms.map(({ inspections }) => inspections.map(({ subject }) => subject).join()),
    );
    const latest = Math.max(
      ...firms.flatMap(({ inspections }) => inspections.map(({ lastAt }) => lastAt ?? 0)),
    );

    expect([...subjects]).toEqual(['work-safety,fire-safety,labor']);
    expect(latest).toBeLessThanOrEqual(DEFAULT_ENDS_AT);
  });

  it('names firms after the invented district', () => {
    expect(firms.filter(({ name }) => !/^澜湖.+有限公司$/.test(name))).toEqual([]);
  });
});
