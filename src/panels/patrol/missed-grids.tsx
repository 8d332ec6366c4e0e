import { useRegionTree } from '@/client/district/use-district';
import type { PatrolReport } from '@/client/patrols/patrol-queries';
import { useScene } from '@/scene/scene-context';
import { FindingList } from '@/ui/components/finding-list';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { FindingSection } from '../finding-panel';
import styles from './patrol.module.css';

const SHOWN = 5;

interface GridSum {
  readonly code: string;
  readonly due: number;
  readonly missed: number;
  readonly noData: number;
}

/** Grids by what was missed in them; what no track tells of stands beside it, not in it. */
export function MissedGrids({ report }: { readonly report: PatrolReport }) {
  const { t, language } = useText();
  const { scene, change } = useScene();
  const tree = useRegionTree();
  const grids = sumByGrid(report).filter(({ missed }) => missed > 0);
  const nameOf = (code: string) => {
    const region = tree.byCode.get(code);
    return region ? nameIn(language, region.name) : code;
  };
  return (
    <FindingSection title={t('patrol.missedGrids')} aside={formatCount(grids.length)}>
      {grids.length === 0 ? <p className={styles['note']}>{t('patrol.noneMissed')}</p> : null}
      <FindingList
        label={t('patrol.missedGrids')}
        findings={grids.map(({ code, due, missed, noData }) => ({
          id: code,
          name: nameOf(code),
          figure: t('patrol.missedIn', { missed: formatCount(missed), due: formatCount(due) }),
          note: noData > 0 ? t('patrol.noDataIn', { n: formatCount(noData) }) : '',
          chosen: scene.selection?.kind === 'region' && scene.selection.code === code,
        }))}
        shown={SHOWN}
        onChoose={(code) => change({ selection: { kind: 'region', code } })}
      />
    </FindingSection>
  );
}

function sumByGrid({ points }: PatrolReport): GridSum[] {
  const sums = new Map<string, GridSum>();
  for (const { gridCode, counts } of points) {
    const before = sums.get(gridCode) ?? { code: gridCode, due: 0, missed: 0, noData: 0 };
    sums.set(gridCode, {
      code: gridCode,
      due: before.due + counts.done + counts.late + counts.missed + counts['no-data'],
      missed: before.missed + counts.missed,
      noData: before.noData + counts['no-data'],
    });
  }
  return [...sums.values()].sort((a, b) => b.missed - a.missed || b.missed / b.due - a.missed / a.due);
}
