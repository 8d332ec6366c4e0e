import type { CloudMap } from '@/domain/cloud-map/cloud-map';
import type { PanelModule, PanelSlot } from './panel-module';

const modules = import.meta.glob<PanelModule>('./*/index.ts', { eager: true, import: 'panel' });

/** Every panel there is, by slot and order. */
export const PANELS: readonly PanelModule[] = Object.values(modules).sort((a, b) => a.order - b.order);

export function panelsOf(slot: PanelSlot, cloudMap: CloudMap): readonly PanelModule[] {
  return PANELS.filter((panel) => panel.slot === slot && (panel.cloudMaps?.includes(cloudMap) ?? true));
}
