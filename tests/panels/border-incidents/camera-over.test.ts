import { describe, expect, it } from 'vitest';
import { cameraOver } from '@/panels/border-incidents/camera-over';

describe('cameraOver', () => {
  it('stands over the middle of the lines, nearer the shorter they are', () => {
    const short = cameraOver([[[120.5, 30.5], [120.52, 30.5]]])!; // prettier-ignore
    const long = cameraOver([[[120.5, 30.5], [120.54, 30.5]]])!; // prettier-ignore

    expect(short).toMatchObject({ latitude: 30.5 });
    expect(short.longitude).toBeCloseTo(120.51, 6);
    expect(short.zoom - long.zoom).toBeCloseTo(1, 6);
  });

  it('keeps between the zooms of a district and a street', () => {
    expect(cameraOver([[[120.5, 30.5], [120.5, 30.5]]])!.zoom).toBe(16); // prettier-ignore
    expect(cameraOver([[[120, 30], [122, 32]]])!.zoom).toBe(11); // prettier-ignore
  });

  it('stays away without lines', () => {
    expect(cameraOver([])).toBeNull();
  });
});
