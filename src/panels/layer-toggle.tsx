import { Eye, EyeOff } from 'lucide-react';
import { useScene } from '@/scene/scene-context';
import { IconButton } from '@/ui/components/button';
import { nameIn, useText } from '@/ui/text/use-text';
import { useLayerView } from './layer-view';

interface LayerToggleProps {
  readonly rowId: string;
  /** Rows that would cover it, hidden when it is shown. */
  readonly insteadOf?: readonly string[];
}

const NONE: readonly string[] = [];

/** Shows or hides the layer that draws what a panel tells. */
export function LayerToggle({ rowId, insteadOf = NONE }: LayerToggleProps) {
  const view = useLayerView();
  const { change } = useScene();
  const { t, language } = useText();
  const found = view?.rows.find(({ row }) => row.id === rowId);
  if (!view || !found?.available) return null;
  const { visible } = found.state;
  const toggle = () => {
    const shown = view.rows.filter(({ state }) => state.visible).map(({ row }) => row.id);
    change({
      layers: visible
        ? shown.filter((id) => id !== rowId)
        : [...shown.filter((id) => !insteadOf.includes(id)), rowId],
    });
  };
  const name = nameIn(language, found.row.title);
  return (
    <IconButton
      label={t(visible ? 'layers.hide' : 'layers.show', { name })}
      pressed={visible}
      onClick={toggle}
    >
      {visible ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
    </IconButton>
  );
}
