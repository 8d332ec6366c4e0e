import { useMemo } from 'react';
import type { EmergingCategory } from '@/analysis/emerging-hot-spots/classify-emerging';
import { categoryName, categoryRule, countCategories } from '@/studies/emerging/emerging-words';
import { EMERGING_SPANS, emergingReference } from '@/studies/emerging/reference';
import type { EmergingResult } from '@/studies/emerging/reference';
import { FindingList } from '@/ui/components/finding-list';
import { SelectField } from '@/ui/components/select-field';
import { formatCount, formatMeasure, formatP } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useCellFindings } from '../cell-finding';
import { FindingPanel, FindingSection } from '../finding-panel';
import { LayerToggle } from '../layer-toggle';
import { useStudy } from '../study-view';
import { UnitChoice } from '../unit-choice';
import { useStudySettings } from '../use-study-settings';
import { ZSparkline } from './z-sparkline';

const COVERING = ['incident-density', 'region-choropleth', 'period-change', 'hot-spots'];
const SHOWN_PER_CATEGORY = 5;

/** What starts, grows, stays or fades: each cell's category with the weeks behind it. */
export function Emerging() {
  const view = useStudy(emergingReference);
  const [settings, set] = useStudySettings(emergingReference);
  const { t } = useText();
  return (
    <FindingPanel
      title={t('history.emerging.title')}
      view={view}
      toggle={<LayerToggle rowId="emerging" insteadOf={COVERING} />}
      controls={
        <>
          <UnitChoice unit={settings.unit} cellMeters={settings.cellMeters} onChange={set} />
          <SelectField
            label={t('history.emerging.span')}
            value={settings.span}
            options={EMERGING_SPANS.map((value) => ({ value, label: t(`history.emerging.${value}`) }))}
            onChange={(span) => set({ span })}
          />
        </>
      }
    >
      {view.result ? <Categories result={view.result} /> : null}
    </FindingPanel>
  );
}

function Categories({ result }: { readonly result: EmergingResult }) {
  const { t, language } = useText();
  const { nameOf, isChosen, choose } = useCellFindings(result.cells, 'emerging');
  const groups = useMemo(() => groupCells(result), [result]);
  if (groups.length === 0) return <FindingSection title={t('history.emerging.none')} children={null} />;
  return groups.map(({ category, cells }) => (
    <FindingSection
      key={category}
      title={`${nameIn(language, categoryName(category))} ${formatCount(cells.length)}`}
      aside={nameIn(language, categoryRule(category))}
    >
      <FindingList
        label={nameIn(language, categoryName(category))}
        shown={SHOWN_PER_CATEGORY}
        findings={cells.map((cell) => ({
          id: String(cell),
          name: nameOf(cell),
          figure: `z ${formatMeasure(result.z[(cell + 1) * result.steps - 1]!)}`,
          picture: <CellSpark result={result} cell={cell} />,
          note: [
            t('history.emerging.week', { n: formatCount(result.lastCounts[cell]!) }),
            t('history.emerging.trend', { p: formatP(result.trendP[cell]!) }),
          ].join(' · '),
          chosen: isChosen(cell),
        }))}
        onChoose={(id) => choose(Number(id))}
      />
    </FindingSection>
  ));
}

function CellSpark({ result, cell }: { readonly result: EmergingResult; readonly cell: number }) {
  const { t } = useText();
  const { steps } = result;
  const states = result.states.subarray(cell * steps, (cell + 1) * steps);
  const label = t('history.emerging.spark', {
    n: steps,
    hot: states.filter((state) => state === 1).length,
    cold: states.filter((state) => state === -1).length,
  });
  return <ZSparkline z={result.z.subarray(cell * steps, (cell + 1) * steps)} states={states} label={label} />;
}

interface CategoryGroup {
  readonly category: EmergingCategory;
  readonly cells: readonly number[];
}

/** Cells by category, those that stand out most in the last week first. */
function groupCells(result: EmergingResult): readonly CategoryGroup[] {
  const last = (cell: number) => Math.abs(result.z[(cell + 1) * result.steps - 1]!);
  return countCategories(result)
    .filter(({ category }) => category !== 'none')
    .map(({ category }) => ({
      category,
      cells: result.categories
        .flatMap((own, cell) => (own === category ? [cell] : []))
        .sort((a, b) => last(b) - last(a)),
    }));
}
