import { X } from 'lucide-react';
import { useRegionTree } from '@/client/district/use-district';
import { DEFAULT_SCENE } from '@/scene/scene';
import type { Buffer, Filters } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { formatMeters } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { FILTER_LISTS } from '../filter-lists';
import styles from './filter-chips.module.css';

/** One chip for each filter that is on; a press clears it. */
export function FilterChips() {
  const { scene, change } = useScene();
  const { t } = useText();
  const { filters, lasso } = scene;
  const areaName = useAreaName(scene.buffer);
  const clear = (part: Partial<Filters>) => change(({ filters: now }) => ({ filters: { ...now, ...part } }));
  const chips = [
    ...FILTER_LISTS.filter((list) => filters[list].length > 0).map((list) => ({
      key: list,
      name: t(`filter.${list}`),
      text: t('bar.filtersActive', { name: t(`filter.${list}`), n: filters[list].length }),
      onClear: () => clear({ [list]: [] }),
    })),
    ...(filters.progress === 'all'
      ? []
      : [
          {
            key: 'progress',
            name: t('filter.progress'),
            text: t(`progress.${filters.progress}`),
            onClear: () => clear({ progress: 'all' }),
          },
        ]),
    ...(lasso
      ? [
          {
            key: 'lasso',
            name: t('filter.lasso'),
            text: areaName,
            onClear: () => change({ lasso: null, buffer: null }),
          },
        ]
      : []),
  ];
  if (chips.length === 0) return null;
  return (
    <div className={styles['chips']} role="group" aria-label={t('bar.clearAll')}>
      {chips.map(({ key, name, text, onClear }) => (
        <button
          key={key}
          type="button"
          className={styles['chip']}
          title={t('bar.clearFilter', { name })}
          onClick={onClear}
        >
          {text}
          <X aria-hidden />
        </button>
      ))}
      {chips.length > 1 ? (
        <button
          type="button"
          className={styles['chip']}
          onClick={() => change({ filters: DEFAULT_SCENE.filters, lasso: null, buffer: null })}
        >
          {t('bar.clearAll')}
        </button>
      ) : null}
    </div>
  );
}

/** What the lasso is called: drawn by hand, or all within a distance of something. */
function useAreaName(buffer: Buffer | null): string {
  const { t, language } = useText();
  const tree = useRegionTree();
  if (!buffer) return t('filter.lasso');
  const radius = formatMeters(buffer.meters);
  if (buffer.of === 'point') return t('mapTools.ofPoint', { radius });
  if (buffer.of === 'lasso') return t('mapTools.ofLasso', { radius });
  const region = tree.byCode.get(buffer.code);
  return t('mapTools.ofRegion', { radius, name: region ? nameIn(language, region.name) : buffer.code });
}
