/** Shapes of the bump laid over each event. */
export const KERNEL_KINDS = ['quartic', 'gaussian'] as const;
export type KernelKind = (typeof KERNEL_KINDS)[number];

/** A radially symmetric kernel that integrates to 1 over the plane. */
export interface Kernel {
  readonly kind: KernelKind;
  /** Quartic: radius of support h. Gaussian: standard deviation. In meters, > 0. Equal smoothing: h = sqrt(8) sigma. */
  readonly scaleMeters: number;
}

/** Beyond this many standard deviations the Gaussian kernel holds less than 1e-17 of its mass. */
const GAUSSIAN_REACH = 9;
/** Beyond this many its value is below the smallest double. */
const GAUSSIAN_SUPPORT = 39;

/**
 * Value of the kernel per square meter.
 *
 * @param squaredDistance Square meters.
 */
export function kernelValue({ kind, scaleMeters }: Kernel, squaredDistance: number): number {
  const square = scaleMeters * scaleMeters;
  if (kind === 'gaussian') return Math.exp(-squaredDistance / (2 * square)) / (2 * Math.PI * square);
  const rest = 1 - squaredDistance / square;
  return rest > 0 ? (3 / (Math.PI * square)) * rest * rest : 0;
}

/** Distance in meters beyond which the kernel is 0. */
export function kernelSupport({ kind, scaleMeters }: Kernel): number {
  return kind === 'gaussian' ? GAUSSIAN_SUPPORT * scaleMeters : scaleMeters;
}

/** Distance in meters within which all of the kernel's mass lies, for the Gaussian up to what a double can tell from 1. */
export function kernelReach({ kind, scaleMeters }: Kernel): number {
  return kind === 'gaussian' ? GAUSSIAN_REACH * scaleMeters : scaleMeters;
}

/** @throws {RangeError} If the scale is not a positive number of meters. */
export function assertKernel({ scaleMeters }: Kernel): void {
  if (!(scaleMeters > 0 && scaleMeters < Infinity)) {
    throw new RangeError(`the bandwidth must be above 0 m, got ${scaleMeters}`);
  }
}
