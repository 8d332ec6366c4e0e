import type { LocalizedText } from '@/domain/text/localized-text';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { formatCount } from '@/ui/format/format-number';
import type { LayerInput, PointsInView } from '../layer-input';
import type { SymbolLegend } from '../legend';
import { isComplete } from './incident-points-layer';

/** What is drawn of what is in view, or why nothing is; `null` until the engine has answered. */
export function buildIncidentPointsLegend({ points, comparing, theme }: LayerInput): SymbolLegend | null {
  if (!points) return null;
  const note = withheldNote(points, comparing);
  const piled = points.flags.reduce(
    (sum, flag) => sum + ((flag & INCIDENT_FLAGS.geocodingPile) !== 0 ? 1 : 0),
    0,
  );
  return {
    kind: 'symbols',
    unit: null,
    entries: [
      {
        symbol: { kind: 'disc', color: theme.text, ring: theme.halo },
        title: { zh: '视野内事件', en: 'Incidents in view' },
        count: points.matched,
      },
      ...(piled > 0
        ? [
            {
              symbol: { kind: 'square' as const, color: theme.raised, ring: theme.text3 },
              title: { zh: '默认点堆积，非真实位置', en: 'Piled on a default point: no true place' },
              count: piled,
            },
          ]
        : []),
    ],
    drawn: { drawn: note ? 0 : points.rowIds.length, all: points.matched, missing: note },
    notes: [],
  };
}

function withheldNote(points: PointsInView, comparing: boolean): LocalizedText | null {
  if (comparing) return { zh: '对比时不画事件点', en: 'no points while comparing' };
  if (isComplete(points)) return null;
  const count = formatCount(points.matched);
  return { zh: `视野内 ${count} 件，放大后显示`, en: `zoom in: ${count} in view` };
}
