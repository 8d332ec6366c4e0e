import { Eye, EyeOff } from 'lucide-react';
import { useScene } from '@/scene/scene-context';
import { IconButton } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import { useLayerView } from '../layer-view';

/** What the tab tells, on the map. */
const TOGETHER: readonly string[] = ['coverage-count', 'blind-sections', 'cameras'];
/** Would lie over it. */
const COVERING: readonly string[] = ['incident-density', 'region-choropleth'];

/** Shows what the cameras see on the map, or takes it off again. */
export function MapSwitch() {
  const view = useLayerView();
  const { change } = useScene();
  const { t } = useText();
  if (!view) return null;
  const offered = TOGETHER.filter((id) => view.rows.some(({ row, available }) => row.id === id && available));
  if (offered.length === 0) return null;
  const shown = view.rows.filter(({ state }) => state.visible).map(({ row }) => row.id);
  const isOn = offered.every((id) => shown.includes(id));
  const toggle = () => {
    const others = shown.filter((id) => !offered.includes(id));
    change({ layers: isOn ? others : [...others.filter((id) => !isCovering(id)), ...offered] });
  };
  return (
    <IconButton label={t(isOn ? 'coverage.offMap' : 'coverage.onMap')} pressed={isOn} onClick={toggle}>
      {isOn ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
    </IconButton>
  );
}

function isCovering(rowId: string): boolean {
  return COVERING.some((id) => rowId === id || rowId.startsWith(`${id}:`));
}
