import { STAMPS } from '@/domain/incident/stamps';
import { useScene } from '@/scene/scene-context';
import type { LoopGroup, LoopResult } from '@/studies/loop/reference';
import { FormulaFigure } from '@/ui/components/formula-figure';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { useLoopNames } from '../loop-names';
import { excludedText, rateOf } from '../loop-rates';
import styles from './break-table.module.css';

/** Shades of a cell, by its share of the darkest. */
const SHADES = 4;

/** First missing step by region: where in the loop, and in whose hands, orders get lost. */
export function BreakTable({ result }: { readonly result: LoopResult }) {
  const { t } = useText();
  const names = useLoopNames();
  const level = names.level(result.levelId);
  const steps = STAMPS.flatMap((stamp, step) => (result.recorded[step] ? [{ stamp, step }] : []));
  const regions = result.regions.filter(({ tally }) => tally.looped + tally.broken > 0);
  const shareAt = ({ tally }: LoopGroup, step: number) =>
    tally.brokenAt[step]! / Math.max(1, tally.looped + tally.broken);
  const darkest = Math.max(
    0.01,
    ...regions.flatMap((group) => steps.map(({ step }) => shareAt(group, step))),
  );
  return (
    <section className={styles['breaks']}>
      <header className={styles['head']}>
        <h3>{t('loop.chain.breaks', { level })}</h3>
        <span>{t('loop.chain.breaksNote')}</span>
      </header>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{level}</th>
              <th scope="col">{t('loop.chain.looped')}</th>
              {steps.map(({ stamp }) => (
                <th key={stamp} scope="col">
                  {t(`stamp.${stamp}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {regions.map((group) => (
              <Row
                key={group.code ?? ''}
                group={group}
                cells={steps.map(({ stamp, step }) => ({
                  stamp,
                  count: group.tally.brokenAt[step]!,
                  share: shareAt(group, step),
                  shade: Math.ceil((SHADES * shareAt(group, step)) / darkest),
                }))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface Cell {
  readonly stamp: (typeof STAMPS)[number];
  readonly count: number;
  readonly share: number;
  /** 0 for none to `SHADES`. */
  readonly shade: number;
}

function Row({ group, cells }: { readonly group: LoopGroup; readonly cells: readonly Cell[] }) {
  const { t } = useText();
  const names = useLoopNames();
  const { change } = useScene();
  const { code, tally } = group;
  const region = names.region(code);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          disabled={code === null}
          onClick={() => code !== null && change({ selection: { kind: 'region', code } })}
        >
          {region}
        </button>
      </th>
      <td>
        <FormulaFigure
          bare
          name={`${region} ${t('loop.chain.looped')}`}
          rate={rateOf('looped', tally)}
          formula={t('loop.chain.formulas.looped')}
          excluded={excludedText('looped', tally, t)}
        />
      </td>
      {cells.map(({ stamp, count, share, shade }) => (
        <td
          key={stamp}
          data-shade={shade}
          title={t('loop.chain.breakCell', {
            region,
            stamp: t(`stamp.${stamp}`),
            n: formatCount(count),
            share: formatShare(share),
          })}
        >
          {count === 0 ? t('empty.dash') : formatCount(count)}
          {count === 0 ? null : <small> {formatShare(share)}</small>}
        </td>
      ))}
    </tr>
  );
}
