import { defineAnalysis } from '../analysis-module';
import { boundsOf } from '../polygon/polygon';
import type { RunControl } from '../run-control';
import type { DensityEvents, DensityWindow } from './density-at-points';
import { densityRaster } from './density-raster';
import type { Kernel } from './kernel';
import { rasterForBandwidth, type Raster } from './raster';

export interface KernelDensityInput {
  readonly events: DensityEvents;
  readonly kernel: Kernel;
  readonly window: DensityWindow;
  /** Cells; fitted to window and bandwidth where left out. */
  readonly raster?: Raster;
}

export interface KernelDensityOutput {
  /** Events, or weight, per square meter, shape `[rows * columns]`; NaN outside the window. */
  readonly density: Float64Array;
  readonly raster: Raster;
}

export const analysis = defineAnalysis({
  id: 'kernel-density',
  run: (
    { events, kernel, window, raster }: KernelDensityInput,
    control?: RunControl,
  ): KernelDensityOutput => {
    const cells = raster ?? rasterForBandwidth(boundsOf(window.shape), kernel.scaleMeters);
    return { density: densityRaster(events, kernel, cells, window, control), raster: cells };
  },
});
