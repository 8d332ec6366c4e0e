import { classColors } from '../class-colors';
import type { LayerInput } from '../layer-input';
import type { ClassLegend } from '../legend';
import { rankedBorders } from './ranked-borders';

/** Classes by incidents per kilometer of border; `null` until the study has come. */
export function buildBorderIncidentsLegend(input: LayerInput): ClassLegend | null {
  const ranked = rankedBorders(input);
  if (!ranked) return null;
  const { breaks, borders, most, meters, incidents, atCorners } = ranked;
  const colors = classColors(input.theme.ramp, breaks.length);
  return {
    kind: 'classes',
    unit: { zh: '件/km', en: 'incidents/km' },
    classes: breaks.map((from, i) => {
      const to = breaks[i + 1] ?? most;
      const label = from === to ? format(from) : `${format(from)} – ${format(to)}`;
      return { color: colors[i]!, from, to, label, count: borders.filter(({ rank }) => rank === i).length };
    }),
    unknown: null,
    drawn: {
      drawn: incidents - atCorners,
      all: incidents,
      missing:
        atCorners > 0
          ? { zh: '在只有一角相接的邻区之间', en: 'between regions that touch in a corner' }
          : null,
    },
    notes: [
      {
        zh: `两侧各 ${meters} m 内的事件 ÷ 共同边界长度`,
        en: `Incidents within ${meters} m on both sides ÷ length of the common border`,
      },
      { zh: '等量分级：每级边界数大致相同', en: 'Quantile classes: about as many borders in each' },
    ],
  };
}

const numberFormat = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

function format(value: number): string {
  return numberFormat.format(value);
}
