import { describe, expect, it } from 'vitest';
import { assertKernel, kernelReach, kernelValue, KERNEL_KINDS } from '@/analysis/kernel-density/kernel';

describe('kernels', () => {
  it.each(KERNEL_KINDS)('integrate to one over the plane: %s', (kind) => {
    const kernel = { kind, scaleMeters: 80 };
    const reach = kernelReach(kernel);
    const steps = 20_000;
    let mass = 0;
    for (let k = 0; k < steps; k++) {
      const radius = ((k + 0.5) * reach) / steps;
      mass += kernelValue(kernel, radius * radius) * 2 * Math.PI * radius * (reach / steps);
    }
    expect(mass).toBeCloseTo(1, 7);
  });

  it('have their peaks and ends: 3 / (pi h^2) and 1 / (2 pi s^2) in the middle, 0 at h', () => {
    expect(kernelValue({ kind: 'quartic', scaleMeters: 150 }, 0)).toBeCloseTo(3 / (Math.PI * 22_500), 15);
    expect(kernelValue({ kind: 'quartic', scaleMeters: 150 }, 150 ** 2)).toBe(0);
    expect(kernelValue({ kind: 'gaussian', scaleMeters: 50 }, 0)).toBeCloseTo(1 / (2 * Math.PI * 2500), 15);
  });

  it('need a bandwidth', () => {
    expect(() => assertKernel({ kind: 'quartic', scaleMeters: 0 })).toThrow(RangeError);
    expect(() => assertKernel({ kind: 'gaussian', scaleMeters: NaN })).toThrow(RangeError);
  });
});
