import { Suspense } from 'react';
import { panelsOf } from '@/panels/catalog';
import type { PanelModule, PanelSlot as Slot } from '@/panels/panel-module';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { ErrorBoundary } from '@/ui/components/error-boundary';
import { nameIn, useText } from '@/ui/text/use-text';
import styles from './panel-slot.module.css';

interface PanelSlotProps {
  readonly slot: Slot;
  /** Wraps each panel; none by default. */
  readonly itemClass?: string;
}

/** The panels of one slot, in order; one that fails says so and leaves the others alone. */
export function PanelSlot({ slot, itemClass }: PanelSlotProps) {
  const { scene } = useScene();
  return panelsOf(slot, scene.cloudMap).map((panel) =>
    itemClass ? (
      <div key={panel.id} className={itemClass} data-panel={panel.id}>
        <GuardedPanel panel={panel} />
      </div>
    ) : (
      <GuardedPanel key={panel.id} panel={panel} />
    ),
  );
}

/** A panel that, where it fails, says so and leaves the others alone. */
export function GuardedPanel({ panel }: { readonly panel: PanelModule }) {
  const { t, language } = useText();
  const { component: Panel } = panel;
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <div role="alert" className={styles['message']}>
          <p>
            {nameIn(language, panel.title)}：{t('status.crashed')}
          </p>
          <Button onClick={retry}>{t('status.retry')}</Button>
        </div>
      )}
    >
      <Suspense fallback={null}>
        <Panel />
      </Suspense>
    </ErrorBoundary>
  );
}
