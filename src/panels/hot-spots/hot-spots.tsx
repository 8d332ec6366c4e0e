import { useMemo } from 'react';
import { EXPOSURES, HOT_SPOT_STATISTICS, hotSpotsReference } from '@/studies/hot-spots/reference';
import type { HotSpotsResult } from '@/studies/hot-spots/reference';
import { FindingList } from '@/ui/components/finding-list';
import { SelectField } from '@/ui/components/select-field';
import { formatCount, formatMeasure, formatP } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { useCellFindings } from '../cell-finding';
import { FindingPanel, FindingSection } from '../finding-panel';
import { LayerToggle } from '../layer-toggle';
import { useStudy } from '../study-view';
import { UnitChoice } from '../unit-choice';
import { useStudySettings } from '../use-study-settings';
import { rankCells } from './rank-cells';

const STATISTIC_NAMES = { gi: 'Gi*', moran: 'Moran I' } as const;

/** Cells that hold more or less than chance would give them. */
export function HotSpots() {
  const view = useStudy(hotSpotsReference);
  const [settings, set] = useStudySettings(hotSpotsReference);
  const { t } = useText();
  return (
    <FindingPanel
      title={t('history.hotSpots.title')}
      view={view}
      toggle={<LayerToggle rowId="hot-spots" />}
      controls={
        <>
          <SelectField
            label={t('history.statistic')}
            value={settings.statistic}
            options={HOT_SPOT_STATISTICS.map((value) => ({ value, label: STATISTIC_NAMES[value] }))}
            onChange={(statistic) => set({ statistic })}
          />
          <UnitChoice unit={settings.unit} cellMeters={settings.cellMeters} onChange={set} />
          {settings.unit === 'regions' ? (
            <SelectField
              label={t('history.exposure')}
              value={settings.exposure}
              options={EXPOSURES.map((value) => ({ value, label: t(`history.${value}`) }))}
              onChange={(exposure) => set({ exposure })}
            />
          ) : null}
        </>
      }
    >
      {view.result ? <Cells result={view.result} /> : null}
    </FindingPanel>
  );
}

function Cells({ result }: { readonly result: HotSpotsResult }) {
  const { t } = useText();
  const { nameOf, isChosen, choose } = useCellFindings(result.cells, 'hot-spots');
  const { high, low, outliers, closest } = useMemo(() => rankCells(result), [result]);
  const unjudged = result.reasons.filter((reason) => reason !== null).length;
  const list = (title: string, cells: readonly number[], aside: string) =>
    cells.length > 0 ? (
      <FindingSection title={title} aside={aside}>
        <FindingList
          label={title}
          findings={cells.map((cell) => ({
            id: String(cell),
            name: nameOf(cell),
            figure: `${result.statistic === 'gi' ? 'z' : 'I'} ${formatMeasure(result.scores[cell]!)}`,
            note: noteOf(cell),
            chosen: isChosen(cell),
          }))}
          onChoose={(id) => choose(Number(id))}
        />
      </FindingSection>
    ) : null;
  const noteOf = (cell: number) =>
    [
      t('history.adjusted', { p: formatP(result.adjustedP[cell]!) }),
      t('history.cases', { n: formatCount(result.counts[cell]!) }),
      ...(result.measure === 'count'
        ? []
        : [`${formatMeasure(result.values[cell]!)} ${t(`history.rate.${result.measure}`)}`]),
    ].join(' · ');
  return (
    <>
      {list(t('history.hotSpots.high'), high, formatCount(high.length))}
      {list(t('history.hotSpots.low'), low, formatCount(low.length))}
      {list(t('history.hotSpots.outliers'), outliers, formatCount(outliers.length))}
      {list(t('history.hotSpots.none'), closest, '')}
      {unjudged > 0 ? (
        <FindingSection title={t('history.unjudged', { n: formatCount(unjudged) })} children={null} />
      ) : null}
    </>
  );
}
