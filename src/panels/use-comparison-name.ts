import { useTimeFrame } from '@/client/district/use-time-frame';
import { lengthInDays } from '@/scene/resolve-window';
import { useScene } from '@/scene/scene-context';
import { useText } from '@/ui/text/use-text';
import { useIncidentView } from './incident-view';

/** What the window is compared with, in words; `null` without a comparison. */
export function useComparisonName(): string | null {
  const { scene } = useScene();
  const { window, lacksComparison } = useIncidentView();
  const { offsets } = useTimeFrame();
  const { t } = useText();
  if (lacksComparison) return null;
  switch (scene.comparison.kind) {
    case 'none':
      return null;
    case 'previous':
      return t('compare.previous', { days: lengthInDays(window, offsets) });
    case 'year-ago':
      return t('compare.year-ago');
    case 'between':
      return t('compare.custom');
  }
}
