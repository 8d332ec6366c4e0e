import { useScene } from '@/scene/scene-context';
import { reference, TREND_WEEKS } from '@/studies/rising/reference';
import type { RisingResult, RisingUnit } from '@/studies/rising/reference';
import { FindingList } from '@/ui/components/finding-list';
import { SelectField } from '@/ui/components/select-field';
import { Sparkline } from '@/ui/components/sparkline';
import { formatCount, formatP } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { FindingPanel, FindingSection } from '../finding-panel';
import list from '../findings-list.module.css';
import { LayerToggle } from '../layer-toggle';
import { useStudySettings } from '../use-study-settings';
import { useStudy } from '../study-view';

const DIRECTIONS = ['rising', 'falling'] as const;
const TITLES = { rising: 'trend.risingUnits', falling: 'trend.fallingUnits' } as const;
const MARKS = { rising: '▲', falling: '▽' } as const;

/** Regions whose weekly counts rise or fall more than chance would have it. */
export function RisingFindings() {
  const view = useStudy(reference);
  const [settings, set] = useStudySettings(reference);
  const { t } = useText();
  return (
    <FindingPanel
      title={t('trend.rising')}
      view={view}
      controls={
        <>
          <SelectField
            label={t('trend.rising')}
            options={TREND_WEEKS.map((weeks) => ({ value: weeks, label: t('trend.weeks', { n: weeks }) }))}
            value={settings.weeks}
            onChange={(weeks) => set({ weeks })}
          />
          <LayerToggle rowId="rising" />
        </>
      }
    >
      {view.result ? <Units result={view.result} /> : null}
    </FindingPanel>
  );
}

function Units({ result }: { readonly result: RisingResult }) {
  const { t, language } = useText();
  const { scene, change } = useScene();
  const selected = scene.selection?.kind === 'region' ? scene.selection.code : null;
  const choose = (code: string) => change({ selection: { kind: 'region', code } });
  if (result.units.length === 0) return <p className={list['section']}>{t('trend.noneRising')}</p>;
  return DIRECTIONS.map((direction) => {
    const units = result.units.filter((unit) => unit.direction === direction);
    if (units.length === 0) return null;
    const title = t(TITLES[direction], { n: formatCount(units.length) });
    return (
      <FindingSection key={direction} title={title} aside={t('trend.risingKey')}>
        <FindingList
          label={title}
          findings={units.map((unit) => ({
            id: result.regionCodes[unit.unit]!,
            name: nameIn(language, unit.name),
            figure: `${MARKS[direction]} ${t('trend.perWeek', { n: signed(unit.slope) })}`,
            note: unitNote(unit, t),
            picture: <Sparkline values={unit.counts} width={56} />,
            chosen: result.regionCodes[unit.unit] === selected,
            strong: direction === 'rising',
          }))}
          onChoose={choose}
        />
      </FindingSection>
    );
  });
}

function unitNote(unit: RisingUnit, t: Text): string {
  return t('trend.slopeNote', {
    first: unit.firstMean.toFixed(1),
    last: unit.lastMean.toFixed(1),
    lower: signed(unit.lower),
    upper: signed(unit.upper),
    p: formatP(unit.adjustedP),
    second:
      unit.autocorrelationP === null
        ? ''
        : t('trend.secondP', { p: formatP(unit.autocorrelationP).replace(/^p /, '') }),
  });
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}
