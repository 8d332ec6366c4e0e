import { useState } from 'react';
import { loopReference } from '@/studies/loop/reference';
import type { LoopGroup, LoopResult } from '@/studies/loop/reference';
import { FormulaFigure } from '@/ui/components/formula-figure';
import { PanelFrame } from '@/ui/components/panel-frame';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { formatCount } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { useLoopNames } from '../loop-names';
import { excludedText, rateOf, type LoopRate } from '../loop-rates';
import { useStudy } from '../study-view';
import styles from './loop-speed.module.css';

const HOUR = 3600;
const GROUPINGS = ['regions', 'routes', 'sources', 'units'] as const;
type Grouping = (typeof GROUPINGS)[number];
const GROUPING_WORDS = {
  regions: 'loop.speed.byRegion',
  routes: 'loop.speed.byRoute',
  sources: 'loop.speed.bySource',
  units: 'loop.speed.byUnit',
} as const;

/** Rates beside the speed: in time, settled, asked about, to people's content, and not in the hands of who found it. */
const RATES: readonly LoopRate[] = ['overdue', 'falsely', 'called', 'satisfied', 'apart'];

/** How soon each town, route, source or unit acts and completes, and whether that was worth anything. */
export function LoopSpeed() {
  const view = useStudy(loopReference);
  const { t } = useText();
  const names = useLoopNames();
  const [by, setBy] = useState<Grouping>('regions');
  const level = view.result ? names.level(view.result.levelId) : '';
  return (
    <PanelFrame
      title={t('loop.speed.title')}
      note={t('loop.speed.note')}
      aside={
        <SegmentedControl
          label={t('loop.speed.by')}
          options={GROUPINGS.map((value) => ({ value, label: t(GROUPING_WORDS[value], { level }) }))}
          value={by}
          onChange={setBy}
        />
      }
      state={view.state}
    >
      {view.result ? <SpeedTable result={view.result} by={by} /> : null}
    </PanelFrame>
  );
}

function SpeedTable({ result, by }: { readonly result: LoopResult; readonly by: Grouping }) {
  const { t } = useText();
  const names = useLoopNames();
  const nameOf: Readonly<Record<Grouping, (code: string | null) => string>> = {
    regions: names.region,
    routes: names.route,
    sources: names.source,
    units: names.unit,
  };
  const groups = result[by].toSorted((a, b) => (b.closing.medianHours ?? -1) - (a.closing.medianHours ?? -1));
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('loop.speed.group')}</th>
            <th scope="col">{t('loop.speed.n')}</th>
            <th scope="col">{t('loop.speed.actMedian')}</th>
            <th scope="col">{t('loop.speed.actP90')}</th>
            <th scope="col">{t('loop.speed.closeMedian')}</th>
            <th scope="col">{t('loop.speed.closeP90')}</th>
            {RATES.map((rate) => (
              <th key={rate} scope="col">
                {t(`loop.chain.${rate}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={t('loop.speed.whole')} group={result.whole} strong />
          {groups.map((group) => (
            <Row key={group.code ?? ''} name={nameOf[by](group.code)} group={group} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly group: LoopGroup;
  readonly strong?: boolean;
}

function Row({ name, group: { tally, acting, closing }, strong = false }: RowProps) {
  const { t } = useText();
  const time = (hours: number | null, n: number) =>
    hours === null ? t(n < 10 ? 'empty.dash' : 'loop.speed.notReached') : formatDuration(hours * HOUR, t);
  return (
    <tr className={strong ? styles['strong'] : ''}>
      <th scope="row" title={name}>
        {name}
      </th>
      <td>{formatCount(tally.all - tally.unread - tally.voided)}</td>
      <td>{time(acting.medianHours, acting.n)}</td>
      <td>{time(acting.p90Hours, acting.n)}</td>
      <td>{time(closing.medianHours, closing.n)}</td>
      <td>{time(closing.p90Hours, closing.n)}</td>
      {RATES.map((rate) => (
        <td key={rate}>
          <FormulaFigure
            bare
            name={`${name} ${t(`loop.chain.${rate}`)}`}
            rate={rateOf(rate, tally)}
            formula={t(`loop.chain.formulas.${rate}`)}
            excluded={excludedText(rate, tally, t)}
          />
        </td>
      ))}
    </tr>
  );
}
