import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';
import type { Region } from '@/domain/region/region';
import type { EngineView } from '@/engine/engine-view';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { Card, CardSection } from '@/ui/components/card';
import { PanelFrame } from '@/ui/components/panel-frame';
import { RankedBars } from '@/ui/components/ranked-bars';
import type { RankedBar } from '@/ui/components/ranked-bars';
import { StatTile } from '@/ui/components/stat-tile';
import { formatChange } from '@/ui/format/format-change';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { DispatchButton } from '../dispatch-button';
import { PastDispatches } from '../past-dispatches';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { readLevelFigures } from '../region-figures';
import { toggleFilter } from '../toggle-filter';
import { RegionRanking } from './region-ranking';
import styles from './scope-card.module.css';

/** The selected region, else the scope: its size and load, the regions within, steps and routes. */
export function ScopeCard() {
  const { scene } = useScene();
  if (scene.selection !== null && scene.selection.kind !== 'region') return null;
  return <RegionCard />;
}

function RegionCard() {
  const { change } = useScene();
  const { t } = useText();
  const { region, selected, below, title, subtitle } = useShownRegion();
  const drill = () =>
    selected && change({ scope: selected.code, selection: null, camera: null, level: null });
  return (
    <Card
      title={title}
      subtitle={subtitle}
      {...(selected
        ? { close: { label: t('incident.close'), onClose: () => change({ selection: null }) } }
        : {})}
      foot={
        below ? (
          <>
            <DispatchButton
              subject={{
                target: { kind: 'region', code: below.code },
                title,
                regionCode: below.code,
                position: below.labelPosition,
                extent: 'region',
                departmentCode: null,
              }}
            />
            {selected ? (
              <Button kind="primary" onClick={drill}>
                {t('region.drill')}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      <RegionContent region={region} below={below} />
      {below ? <PastDispatches target={{ kind: 'region', code: below.code }} /> : null}
    </Card>
  );
}

/** The region the card is about: the selected one, else the scope, else the whole district. */
function useShownRegion() {
  const { scene } = useScene();
  const tree = useRegionTree();
  const district = useDistrict();
  const { t, language } = useText();
  const roots = tree.childrenOf(null);
  const root = roots.length === 1 ? roots[0]! : null;
  const selected =
    scene.selection?.kind === 'region' ? (tree.byCode.get(scene.selection.code) ?? null) : null;
  const scope = scene.scope === null ? null : (tree.byCode.get(scene.scope) ?? null);
  const below = selected ?? scope;
  const region = below ?? root;
  const level = region ? tree.levelById.get(region.levelId) : undefined;
  return {
    region,
    selected: selected && selected.code !== scope?.code ? selected : null,
    below,
    title: nameIn(language, (below ?? district).name),
    subtitle: level && region ? `${nameIn(language, level.name)} · ${region.code}` : t('bar.wholeDistrict'),
  };
}

function RegionContent({ region, below }: { readonly region: Region | null; readonly below: Region | null }) {
  const { view } = useIncidentView();
  const state = useIncidentPanelState();
  const { t } = useText();
  if (!view || state.kind !== 'ready') return <PanelFrame title="" state={state} children={null} />;
  return (
    <>
      {region ? (
        <CardSection>
          <RegionStats region={region} view={view} />
        </CardSection>
      ) : null}
      <RegionRanking below={below} view={view} />
      <CardSection title={t('charts.state')} aside={t('charts.cases')}>
        <WordBars
          list="states"
          words={INCIDENT_STATES}
          counts={view.window.states}
          // Orders of the period before have had longer to move on: their steps are no comparison.
          before={undefined}
        />
      </CardSection>
      <CardSection title={t('charts.route')} aside={t('charts.cases')}>
        <WordBars list="routes" words={ROUTES} counts={view.window.routes} before={view.comparison?.routes} />
      </CardSection>
    </>
  );
}

function RegionStats({ region, view }: { readonly region: Region; readonly view: EngineView }) {
  const tree = useRegionTree();
  const { t } = useText();
  const figures = readLevelFigures(region.levelId, tree, view);
  const figure = figures?.regions.find(({ region: { code } }) => code === region.code);
  const count = figure?.now ?? null;
  const before = figure?.before ?? null;
  const { lacksComparison } = useIncidentView();
  const uncompared = t(lacksComparison ? 'compare.noBase' : 'kpi.noComparison');
  const compared = before === null ? uncompared : t('kpi.comparedWith', { value: formatCount(before) });
  const { areaSquareKilometers: area, population } = region;
  return (
    <div className={styles['stats']}>
      <StatTile
        name={t('region.inWindow')}
        value={count === null ? null : formatCount(count)}
        change={count === null ? null : formatChange(count, before)}
        note={compared}
      />
      <StatTile
        name={t('region.perKm2')}
        value={count === null || area <= 0 ? null : formatMeasure(count / area)}
        note={`${formatMeasure(area)} km²`}
      />
      <StatTile
        name={t('region.perThousand')}
        value={count === null || !population ? null : formatMeasure((1000 * count) / population)}
        note={
          population === null ? t('region.noPopulation') : `${formatCount(population)} ${t('unit.people')}`
        }
      />
    </div>
  );
}

interface WordBarsProps<L extends 'states' | 'routes'> {
  readonly list: L;
  readonly words: readonly string[];
  readonly counts: Int32Array;
  readonly before: Int32Array | undefined;
}

/** Counts by a closed vocabulary, in its own order; words that do not occur are left out. */
function WordBars<L extends 'states' | 'routes'>({ list, words, counts, before }: WordBarsProps<L>) {
  const { scene, change } = useScene();
  const { t } = useText();
  const chosen = scene.filters[list] as readonly string[];
  const prefix = list === 'states' ? 'state' : 'route';
  const bars: RankedBar[] = words.flatMap((word, i) => {
    const value = counts[i]!;
    if (value === 0 && !before?.[i] && !chosen.includes(word)) return [];
    return [
      {
        id: word,
        name: t(`${prefix}.${word}` as 'state.unknown'),
        value,
        before: before ? before[i]! : null,
        change: formatChange(value, before ? before[i]! : null, 'none'),
        chosen: chosen.includes(word),
      },
    ];
  });
  return (
    <RankedBars
      label={t(list === 'states' ? 'charts.state' : 'charts.route')}
      bars={bars}
      onChoose={(word) => change(({ filters }) => ({ filters: toggleFilter(filters, list, word as never) }))}
    />
  );
}
