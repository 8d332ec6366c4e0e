import { describe, expect, it } from 'vitest';
import { availabilityOf, repairsOf, uptimeOf } from '@/analysis/camera-uptime/camera-uptime';
import { DEFAULT_ENDS_AT } from '#data/district/build-district';
import { buildAddressBook } from '#data/district/addresses/address-book';
import { buildSurveillance } from '#data/district/cameras/build-cameras';
import { buildGround } from '#data/district/ground/ground';
import { buildStreetGraph } from '#data/district/ground/street-graph';
import { createRandom } from '#data/district/random';
import { buildSmallGeography } from '#tests/support/small-geography';

const ground = buildGround(buildSmallGeography());
const survey = () =>
  buildSurveillance(
    ground,
    buildStreetGraph(ground),
    buildAddressBook(ground),
    DEFAULT_ENDS_AT,
    createRandom(4),
  );
const { cameras, states } = survey();
const DAY = 86_400;
const end = Math.floor(DEFAULT_ENDS_AT / 60_000) * 60;
const month = { from: end - 30 * DAY, to: end };
const rows = cameras.map((camera, i) => ({ camera, spans: states[i]!.spans }));

describe('drawStates', () => {
  it('is in order and without overlap, neighbors that touch differing in state', () => {
    for (const { spans } of rows)
      spans.slice(1).forEach((span, i) => {
        expect(span.to).toBeGreaterThan(span.from);
        expect(span.from).toBeGreaterThanOrEqual(spans[i]!.to);
        if (span.from === spans[i]!.to) expect(span.online).not.toBe(spans[i]!.online);
      });
  });

  it('agrees with what the catalog says of each camera: its state, since when it is out, its availability', () => {
    for (const { camera, spans } of rows) {
      const last = spans.at(-1)!;
      expect(last).toMatchObject({ to: end, online: camera.online });
      if (camera.offlineSince !== null)
        expect(last.from, camera.code).toBe(Math.max(spans[0]!.from, camera.offlineSince / 1000));
      expect(availabilityOf(uptimeOf(spans, month))!, camera.code).toBeCloseTo(
        camera.availabilityFraction!,
        2,
      );
    }
  });

  it('has stretches of which nothing is known, and repairs that take longest at private cameras', () => {
    const quarter = { from: end - 90 * DAY, to: end };
    const all = rows.map(({ camera, spans }) => ({ camera, uptime: uptimeOf(spans, quarter) }));
    const meanRepair = (network: string) =>
      repairsOf(
        all.filter(({ camera }) => camera.network === network).flatMap(({ uptime }) => uptime.outages),
        quarter,
      ).meanSeconds!;

    expect(all.some(({ uptime }) => uptime.unknownSeconds > 0)).toBe(true);
    expect(all.some(({ uptime }) => uptime.unknownSeconds === 0)).toBe(true);
    expect(meanRepair('private')).toBeGreaterThan(meanRepair('skynet'));
  });

  it('is the same for the same seed', () => {
    expect(survey().states).toEqual(states);
  });
});
