import type { FeatureCollection, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { regionCode } from '@/domain/region/region';
import type { IsolineLabel } from '@/engine/density-picture/density-picture';
import { buildDensityLegend } from '@/layers/incident-density/density-legend';
import type { DensityFillProps } from '@/layers/incident-density/density-fill-layer';
import { buildIncidentDensity } from '@/layers/incident-density/incident-density-layer';
import { fromMercator } from '@/domain/geo/web-mercator';
import { buildDensityField, buildDensityInput, buildLayerInput } from '#tests/support/layer-input';
import { themeTokens } from '#tests/support/theme-tokens';

const settings = { isolines: true };
const hill = (height: number) => (x: number, y: number) =>
  Math.max(0, height * (1 - Math.hypot(x, y) / 3000));
const now = buildDensityField(hill(100));
const before = buildDensityField(hill(250));
const input = buildLayerInput({ density: buildDensityInput(now, null) });

const fillProps = (of: typeof input) =>
  buildIncidentDensity(of, settings)!.custom![0]!.props as DensityFillProps;

describe('the density layer', () => {
  it('lies under water and the iso-lines above the veil', () => {
    const { custom, styleLayers } = buildIncidentDensity(input, settings)!;
    expect(custom!.map(({ id, slot }) => [id, slot])).toEqual([
      ['incident-density/fill', 'density'],
      ['incident-density/isolines', 'isoline'],
    ]);
    expect(styleLayers!.map(({ layer: { id }, slot }) => [id, slot])).toEqual([
      ['incident-density/labels', 'label'],
    ]);
  });

  it('sends nothing again while nothing it is made of has changed', () => {
    const selected = { ...input, selection: { ...input.selection, regionCodes: [regionCode('grid-3')] } };
    const [first, second] = [
      buildIncidentDensity(input, settings)!,
      buildIncidentDensity(selected, settings)!,
    ];
    expect(second.custom!.map(({ props }) => props)).toEqual(first.custom!.map(({ props }) => props));
    second.custom!.forEach(({ props }, i) => expect(props).toBe(first.custom![i]!.props));
    expect(second.sources!['incident-density/labels']).toBe(first.sources!['incident-density/labels']);
  });

  it('changes only colors with the theme', () => {
    const dark = fillProps(input);
    const light = fillProps({ ...input, theme: themeTokens('light') });
    expect(light.palette).not.toEqual(dark.palette);
    expect(light.now).toBe(dark.now);
    expect(light.mesh).toBe(dark.mesh);
  });

  it('is cut to the scope', () => {
    const street = { ...input, density: buildDensityInput(now, null, { scope: 'street-0' }) };
    const { mesh, warp } = fillProps(street);
    expect(mesh.corners.length).toBeGreaterThan(0);
    for (let i = 0; i < mesh.corners.length; i += 4) {
      const x = mesh.corners[i]! * warp.scale + warp.origin[0];
      const y = mesh.corners[i + 1]! * warp.scale + warp.origin[1];
      const [longitude, latitude] = fromMercator(x, y);
      // An edge along a parallel is a straight line in the projection: over 5 km it bends away by up to 0.3 m.
      expect(longitude).toBeLessThan(120.45 + 1e-6);
      expect(latitude).toBeLessThan(30.45 + 3e-6);
    }
  });

  it('shows two windows on one scale while comparing, and unlabeled', () => {
    const comparing = { ...input, comparing: true, density: buildDensityInput(now, before) };
    const drawing = buildIncidentDensity(comparing, settings)!;
    expect((drawing.custom![0]!.props as DensityFillProps).before).not.toBeNull();
    expect(drawing.sources!['incident-density/labels']).toMatchObject({ data: { features: [] } });
    const [shared, own] = [comparing, input].map((of) => buildDensityLegend(of)!.scaleMax);
    // The comparison's hill is two and a half times as high; both ends are rounded up to plain numbers.
    expect(shared! / own!).toBeCloseTo(2.5, 0);
  });

  it('names lines from the second level on, where they are long enough', () => {
    const density = buildDensityInput(now, null, { scaleMax: 100 });
    const { sources } = buildIncidentDensity({ ...input, density }, settings)!;
    const { data } = sources!['incident-density/labels'] as unknown as {
      data: FeatureCollection<Point, IsolineLabel>;
    };
    // Scale 100: levels 9.5 20 40 65 85; the first goes unnamed.
    expect(data.features.map(({ properties }) => properties.text)).toEqual(['20', '40', '65', '85']);
    // The ring at 20 of a cone of 3 km that is 100 high has a radius of 2.4 km.
    const { lengthMeters } = data.features[0]!.properties;
    expect(lengthMeters / (2 * Math.PI * 2400)).toBeCloseTo(1, 2);
  });

  it('draws nothing, but is there, when all is zero', () => {
    expect(
      buildIncidentDensity(
        buildLayerInput({
          density: buildDensityInput(
            buildDensityField(() => 0),
            null,
          ),
        }),
        settings,
      ),
    ).toEqual({});
    expect(buildIncidentDensity(buildLayerInput(), settings)).toBeNull();
  });

  it('explains itself: unit, bandwidth, what is not drawn, lock', () => {
    const legend = buildDensityLegend({
      ...input,
      density: buildDensityInput(now, null, { scaleMax: 420 }),
    })!;
    expect(legend).toMatchObject({
      unit: { zh: '件/km²' },
      locked: true,
      scaleMax: 420,
      drawn: { drawn: 90, all: 100, missing: { zh: '其余地址不明、在范围外或为落点堆积' } },
    });
    expect(legend.notes.map(({ zh }) => zh)).toEqual(['核密度，带宽 600 m', '低于 40 不着色']);
  });
});
