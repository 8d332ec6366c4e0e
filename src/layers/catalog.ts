import type { LayerModule } from './module';

const found = import.meta.glob<LayerModule>('./*/index.ts', { eager: true, import: 'layer' });

/** Every layer there is: a new folder with an `index.ts` that exports `layer` joins by being there. */
export const LAYER_CATALOG: readonly LayerModule[] = Object.values(found).sort(
  (a, b) => a.order - b.order || a.id.localeCompare(b.id),
);
