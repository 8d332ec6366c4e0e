import { useDistrict } from '@/client/district/use-district';
import { ACTIVE_SOURCE_KINDS } from '@/domain/incident/vocabularies';
import { useScene } from '@/scene/scene-context';
import { PanelFrame } from '@/ui/components/panel-frame';
import { RankedBars } from '@/ui/components/ranked-bars';
import type { RankedBar } from '@/ui/components/ranked-bars';
import { formatChange } from '@/ui/format/format-change';
import { formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { toggleFilter } from '../toggle-filter';
import { useComparisonName } from '../use-comparison-name';
import { MetricHelp } from '../metric-help';

/** Incidents by the channel they came in through, with the share the administration found itself. */
export function SourceRanking() {
  const { view } = useIncidentView();
  const { sources } = useDistrict();
  const { scene, change } = useScene();
  const { t, language } = useText();
  const state = useIncidentPanelState();
  const comparisonName = useComparisonName();

  const known = new Map(sources.map((source) => [source.code, source]));
  const bars: RankedBar[] = (view?.sourceCodes ?? []).flatMap((code, i) => {
    const value = view!.window.sources[i]!;
    const before = view!.comparison?.sources[i] ?? null;
    const chosen = scene.filters.sources.includes(code);
    if (value === 0 && !before && !chosen) return [];
    const source = known.get(code);
    return [
      {
        id: code,
        name: source ? nameIn(language, source.name) : code,
        value,
        before,
        change: formatChange(value, before, 'none'),
        chosen,
      },
    ];
  });
  bars.sort((a, b) => b.value - a.value);
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  const active = bars.reduce((sum, { id, value }) => {
    const kind = known.get(id)?.kind;
    return kind && ACTIVE_SOURCE_KINDS.includes(kind) ? sum + value : sum;
  }, 0);

  return (
    <PanelFrame
      help={<MetricHelp id="sources" name={t('charts.source')} />}
      title={t('charts.source')}
      note={comparisonName ? t('charts.comparedWith', { compare: comparisonName }) : t('charts.cases')}
      aside={total > 0 && active > 0 ? t('charts.activeShare', { share: formatShare(active / total) }) : ''}
      state={state}
    >
      <RankedBars
        label={t('charts.source')}
        bars={bars}
        onChoose={(code) => change(({ filters }) => ({ filters: toggleFilter(filters, 'sources', code) }))}
      />
    </PanelFrame>
  );
}
