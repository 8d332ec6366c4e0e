import { useState } from 'react';
import { useRegionTree } from '@/client/district/use-district';
import type { Region, RegionLevel } from '@/domain/region/region';
import type { RegionTree } from '@/domain/region/region-tree';
import type { EngineView } from '@/engine/engine-view';
import { useScene } from '@/scene/scene-context';
import { CardSection } from '@/ui/components/card';
import { RankedBars } from '@/ui/components/ranked-bars';
import type { RankedBar } from '@/ui/components/ranked-bars';
import { formatChange } from '@/ui/format/format-change';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { readLevelFigures } from '../region-figures';
import { MetricHelp } from '../metric-help';
import styles from './scope-card.module.css';

const SHOWN = 12;

interface RegionRankingProps {
  /** Only regions within this one; `null` for all. */
  readonly below: Region | null;
  readonly view: EngineView;
}

/** The regions of a level by their incidents; a press selects one. The sum with outside and unknown is the total. */
export function RegionRanking({ below, view }: RegionRankingProps) {
  const tree = useRegionTree();
  const { scene, change } = useScene();
  const { t, language } = useText();
  const [all, setAll] = useState(false);
  const levels = levelsWithin(below, tree);
  const level = levels.find(({ id }) => id === scene.level) ?? levels[0];
  const figures = level ? readLevelFigures(level.id, tree, view) : null;
  if (!level || !figures) return null;

  const inside = figures.regions.filter(
    ({ region }) => !below || tree.pathTo(region.code).some(({ code }) => code === below.code),
  );
  const ranked = [...inside].sort((a, b) => b.now - a.now);
  const bars: RankedBar[] = (all ? ranked : ranked.slice(0, SHOWN)).map(({ region, now, before }) => ({
    id: region.code,
    name: nameIn(language, region.name),
    value: now,
    before,
    change: formatChange(now, before),
    chosen: scene.selection?.kind === 'region' && scene.selection.code === region.code,
  }));
  const remainder = (id: string, name: string, value: number): RankedBar[] =>
    value > 0 && !below ? [{ id, name, value, before: null, change: null, chosen: false, fixed: true }] : [];

  return (
    <CardSection
      title={
        <span className={styles['levels']}>
          {levels.map((option) => (
            <button
              key={option.id}
              type="button"
              className={styles['level']}
              aria-pressed={option.id === level.id}
              onClick={() => change({ level: option.id })}
            >
              {nameIn(language, option.name)} {formatCount(countWithin(option, below, tree))}
            </button>
          ))}
        </span>
      }
      aside={
        <>
          {t('charts.cases')}{' '}
          <MetricHelp id="ranking" name={t('charts.ranking', { level: nameIn(language, level.name) })} />
        </>
      }
    >
      <RankedBars
        label={t('charts.ranking', { level: nameIn(language, level.name) })}
        bars={[
          ...bars,
          ...remainder('outside', t('charts.outside'), figures.outside),
          ...remainder('unknown', t('charts.unknownRegion'), figures.unknown),
        ]}
        onChoose={(code) => change({ selection: { kind: 'region', code } })}
      />
      {ranked.length > SHOWN ? (
        <button type="button" className={styles['level']} onClick={() => setAll((now) => !now)}>
          {all ? t('table.close') : t('charts.more', { n: formatCount(ranked.length - SHOWN) })}
        </button>
      ) : null}
    </CardSection>
  );
}

/** Levels whose regions lie within a region: all below its own, in every hierarchy; for none, all with some regions. */
function levelsWithin(below: Region | null, tree: RegionTree): RegionLevel[] {
  const levels = [...tree.levelById.values()];
  if (!below) return levels.filter(({ id }) => tree.ofLevel(id).length > 1);
  const isBelow = (level: RegionLevel): boolean => {
    for (
      let parent = level.parentId;
      parent !== null;
      parent = tree.levelById.get(parent)?.parentId ?? null
    ) {
      if (parent === below.levelId) return true;
    }
    return false;
  };
  return levels.filter((level) => isBelow(level) && countWithin(level, below, tree) > 0);
}

function countWithin(level: RegionLevel, below: Region | null, tree: RegionTree): number {
  const regions = tree.ofLevel(level.id);
  if (!below) return regions.length;
  return regions.filter(({ code }) => tree.pathTo(code).some((region) => region.code === below.code)).length;
}
