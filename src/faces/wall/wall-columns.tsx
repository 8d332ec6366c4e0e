import { panelsOf } from '@/panels/catalog';
import type { PanelModule } from '@/panels/panel-module';
import { useScene } from '@/scene/scene-context';
import { useText } from '@/ui/text/use-text';
import { GuardedPanel } from '../panel-slot';
import { boxStyle } from './box-style';
import type { Box } from './plan-wall';
import styles from './wall-face.module.css';

/** Panels of both sides, dealt out over the boxes of their side in reading order. */
export function WallColumns({
  left,
  right,
}: {
  readonly left: readonly Box[];
  readonly right: readonly Box[];
}) {
  const { scene } = useScene();
  const { t } = useText();
  return (
    <>
      <aside aria-label={t('wall.happening')}>
        <Side boxes={left} panels={panelsOf('wall-left', scene.cloudMap)} side="left" />
      </aside>
      <aside aria-label={t('wall.handling')}>
        <Side boxes={right} panels={panelsOf('wall-right', scene.cloudMap)} side="right" />
      </aside>
    </>
  );
}

interface SideProps {
  readonly boxes: readonly Box[];
  readonly panels: readonly PanelModule[];
  readonly side: 'left' | 'right';
}

function Side({ boxes, panels, side }: SideProps) {
  const dealt = dealPanels(panels, boxes);
  return boxes.map((box, i) => (
    <div
      key={`${box.x} ${box.y}`}
      className={`${styles['column']} ${styles[side] ?? ''}`}
      style={boxStyle(box)}
    >
      {dealt[i]!.map((panel) => (
        <GuardedPanel key={panel.id} panel={panel} />
      ))}
    </div>
  ));
}

/** All panels where there is one box: what does not fit gives way. Else about as many in each, by height. */
function dealPanels(panels: readonly PanelModule[], boxes: readonly Box[]): PanelModule[][] {
  const all = boxes.reduce((sum, { height }) => sum + height, 0);
  let height = 0;
  let from = 0;
  return boxes.map((box) => {
    height += box.height;
    const to = Math.round((panels.length * height) / all);
    const dealt = panels.slice(from, to);
    from = to;
    return dealt;
  });
}
