import type { LocalizedText } from '@/domain/text/localized-text';
import type { DensityField, LayerInput } from '../layer-input';
import type { RampLegend } from '../legend';
import { rampTicks } from '@/engine/density-picture/density-scale';

/** Legend of the density picture; `null` until the raster has come. */
export function buildDensityLegend({ density, theme }: LayerInput): RampLegend | null {
  if (!density) return null;
  const { scale } = density.pictures;
  return {
    kind: 'ramp',
    unit: { zh: '件/km²', en: 'incidents/km²' },
    colors: theme.ramp,
    ticks: scale ? rampTicks(scale) : [],
    scaleMax: scale?.max ?? 0,
    locked: scale?.locked ?? false,
    drawn: {
      drawn: density.now.drawn,
      all: density.now.all,
      missing:
        density.now.drawn < density.now.all
          ? {
              zh: '其余地址不明、在范围外或为落点堆积',
              en: 'the rest without a place, outside, or on a geocoding pile',
            }
          : null,
    },
    notes: [bandwidthNote(density.now), ...(scale ? [floorNote(scale.levels[0])] : [emptyNote])].filter(
      (note) => note !== null,
    ),
  };
}

const emptyNote: LocalizedText = {
  zh: '此时段没有可落图的事件',
  en: 'No incident with a place in this window',
};

function bandwidthNote({ bandwidthMeters }: DensityField): LocalizedText {
  const meters = Math.round(bandwidthMeters);
  return { zh: `核密度，带宽 ${meters} m`, en: `Kernel density, bandwidth ${meters} m` };
}

function floorNote(level: number | undefined): LocalizedText | null {
  if (level === undefined) return null;
  return { zh: `低于 ${level} 不着色`, en: `Below ${level} not colored` };
}
