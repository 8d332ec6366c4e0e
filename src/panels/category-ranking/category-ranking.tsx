import { useState } from 'react';
import { ChevronLeft } from 'lucide-react';
import { useDistrict } from '@/client/district/use-district';
import { useScene } from '@/scene/scene-context';
import { Button, IconButton } from '@/ui/components/button';
import { PanelFrame } from '@/ui/components/panel-frame';
import { RankedBars } from '@/ui/components/ranked-bars';
import type { RankedBar } from '@/ui/components/ranked-bars';
import { formatChange } from '@/ui/format/format-change';
import { nameIn, useText } from '@/ui/text/use-text';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { toggleFilter } from '../toggle-filter';
import { useComparisonName } from '../use-comparison-name';
import { MetricHelp } from '../metric-help';

/** Incidents by class: first level, or what lies below the class one looks into. */
export function CategoryRanking() {
  const { view } = useIncidentView();
  const { categories } = useDistrict();
  const { scene, change } = useScene();
  const { t, language } = useText();
  const state = useIncidentPanelState();
  const comparisonName = useComparisonName();
  const [parent, setParent] = useState<string | null>(null);

  const known = new Map(categories.map((category) => [category.code, category]));
  const hasChildren = (code: string) => categories.some(({ parentCode }) => parentCode === code);
  const bars: RankedBar[] = (view?.categoryCodes ?? []).flatMap((code, i) => {
    if ((known.get(code)?.parentCode ?? null) !== parent) return [];
    const value = view!.window.categoriesRolledUp[i]!;
    const before = view!.comparison?.categoriesRolledUp[i] ?? null;
    const chosen = scene.filters.categories.includes(code);
    if (value === 0 && !before && !chosen) return [];
    const category = known.get(code);
    return [
      {
        id: code,
        name: category ? nameIn(language, category.name) : code,
        value,
        before,
        change: formatChange(value, before),
        chosen,
      },
    ];
  });
  bars.sort((a, b) => b.value - a.value);
  const soleChosen = scene.filters.categories.length === 1 ? scene.filters.categories[0]! : null;

  return (
    <PanelFrame
      help={<MetricHelp id="categories" name={t('charts.category')} />}
      title={
        parent
          ? nameIn(language, known.get(parent)?.name ?? { zh: parent, en: parent })
          : t('charts.category')
      }
      note={comparisonName ? t('charts.comparedWith', { compare: comparisonName }) : t('charts.cases')}
      aside={
        parent ? (
          <IconButton label={t('region.up')} onClick={() => setParent(known.get(parent)?.parentCode ?? null)}>
            <ChevronLeft aria-hidden />
          </IconButton>
        ) : soleChosen && hasChildren(soleChosen) ? (
          <Button kind="quiet" onClick={() => setParent(soleChosen)}>
            {t('region.drill')}
          </Button>
        ) : null
      }
      state={state}
    >
      <RankedBars
        label={t('charts.category')}
        bars={bars}
        onChoose={(code) => change(({ filters }) => ({ filters: toggleFilter(filters, 'categories', code) }))}
      />
    </PanelFrame>
  );
}
