import { useRegionTree } from '@/client/district/use-district';
import { rankedLevel } from '@/domain/region/region-tree';
import { useScene } from '@/scene/scene-context';
import { formatChange } from '@/ui/format/format-change';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useIncidentPanelState, useIncidentView } from '../incident-view';
import { readLevelFigures } from '../region-figures';
import type { RegionFigure } from '../region-figures';
import { useComparisonName } from '../use-comparison-name';
import { WallLine } from '../wall-line';
import { WallRows, WallSection } from '../wall-section';

/** Regions of the level below the scope by what came in, each against the comparison. */
export function WallRegions() {
  const state = useIncidentPanelState();
  const { view } = useIncidentView();
  const { scene } = useScene();
  const tree = useRegionTree();
  const { t, language } = useText();
  const comparisonName = useComparisonName();
  const levelId = rankedLevel(tree, { scope: scene.scope, level: scene.level });
  const figures = view && levelId !== null ? readLevelFigures(levelId, tree, view) : null;
  const level = levelId === null ? undefined : tree.levelById.get(levelId);
  const regions = figures?.regions.filter(isInScope).sort((a, b) => b.now - a.now) ?? [];
  const most = Math.max(1, ...regions.flatMap(({ now, before }) => [now, before ?? 0]));
  return (
    <WallSection
      title={t('wall.streets.title', { level: level ? nameIn(language, level.name) : '' })}
      aside={comparisonName ? t('wall.streets.change', { compare: comparisonName }) : ''}
      state={state}
      isFilling
    >
      {regions.length === 0 ? <p>{t('wall.streets.none')}</p> : null}
      {regions.length > 0 ? (
        <WallRows
          items={regions}
          keyOf={({ region }) => region.code}
          render={(figure) => <RegionRow figure={figure} most={most} />}
          rowArcMinutes={48}
          least={4}
          rest={(left) => t('wall.warnings.rest', { n: formatCount(left.length) })}
        />
      ) : null}
    </WallSection>
  );

  function isInScope({ region }: RegionFigure): boolean {
    return scene.scope === null || tree.pathTo(region.code).some(({ code }) => code === scene.scope);
  }
}

function RegionRow({ figure, most }: { readonly figure: RegionFigure; readonly most: number }) {
  const { language } = useText();
  const { region, now, before } = figure;
  const change = formatChange(now, before);
  return (
    <WallLine
      name={nameIn(language, region.name)}
      figure={formatCount(now)}
      note={change ? `${change.mark} ${change.text}` : ''}
      fraction={now / most}
      tick={before === null ? null : before / most}
    />
  );
}
