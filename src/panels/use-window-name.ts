import { useDistrict } from '@/client/district/use-district';
import { useScene } from '@/scene/scene-context';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { useIncidentView } from './incident-view';

/** The scene's time window in words. */
export function useWindowName(): string {
  const { scene } = useScene();
  const { window } = useIncidentView();
  const { timeZone } = useDistrict();
  const { t } = useText();
  if (scene.window.kind === 'all') return t('window.all');
  if (scene.window.kind === 'last-days') return t('window.lastDays', { days: scene.window.days });
  const format = timeFormat(timeZone);
  return `${format.day(window.fromSeconds * 1000)} – ${format.day(window.toSeconds * 1000 - 1)}`;
}
