import { useDistrict } from '@/client/district/use-district';
import type { RulePreview as Preview } from '@/client/warnings/warning-queries';
import type { WarningRule } from '@/domain/warning/warning-rule';
import { WARNING_LEVELS } from '@/domain/warning/warning-rule';
import { WarningChip } from '@/ui/components/warning-chip';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { listIn, nameIn, useText } from '@/ui/text/use-text';
import { useWarningWords } from '../warning-words';
import styles from './warnings.module.css';

type Replay = NonNullable<Preview['replay']>;

const SHOWN_EXAMPLES = 6;

/** What a rule would have raised, against what is bearable, and exactly what "still out of the ordinary" means. */
export function RulePreview({ rule, preview }: { readonly rule: WarningRule; readonly preview: Preview }) {
  const { t, language } = useText();
  const { refusal, replay } = preview;
  const now = preview.now.reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles['preview']} role="status">
      {refusal ? <p className={styles['statement']}>{nameIn(language, refusal)}</p> : null}
      {replay ? <ReplayWords rule={rule} replay={replay} /> : null}
      {refusal || replay ? null : <p className={styles['hint']}>{t('warnings.preview.noReplay')}</p>}
      {refusal ? null : (
        <p className={styles['hint']}>
          {now === 0 ? t('warnings.preview.nowNone') : t('warnings.preview.now', { n: formatCount(now) })}
        </p>
      )}
      {replay && replay.fired > 0 ? (
        <>
          <ReplayChart replay={replay} />
          <Examples replay={replay} />
        </>
      ) : null}
    </div>
  );
}

function ReplayWords({ rule, replay }: { readonly rule: WarningRule; readonly replay: Replay }) {
  const { t, language } = useText();
  const { days, fired, byLevel, sustained, undecided, stepHours } = replay;
  if (fired === 0) {
    return <p className={styles['statement']}>{t('warnings.preview.never', { days: formatCount(days) })}</p>;
  }
  const levels = WARNING_LEVELS.filter((level) => byLevel[level - 1]! > 0).map(
    (level) => `${t(`warning.${level}`)} ${formatCount(byLevel[level - 1]!)}`,
  );
  const perDay = fired / days;
  const verdict = perDay <= rule.budgetPerDay ? 'within' : 'over';
  return (
    <>
      <p className={styles['statement']}>
        {t('warnings.preview.fired', {
          days: formatCount(days),
          fired: formatCount(fired),
          levels: listIn(language, levels),
          sustained: formatCount(sustained),
          undecided: undecided > 0 ? t('warnings.preview.undecided', { n: formatCount(undecided) }) : '',
        })}
      </p>
      <p>
        {t('warnings.preview.perDay', {
          n: formatMeasure(perDay),
          budget: formatMeasure(rule.budgetPerDay),
          verdict: t(`warnings.preview.${verdict}`),
        })}
      </p>
      <p className={styles['hint']}>
        {t('warnings.preview.definition', {
          hours: 'windowHours' in rule ? rule.windowHours : '',
          step: stepHours,
        })}
      </p>
    </>
  );
}

const CHART = { width: 288, height: 56 };

/** Bars a day, the worst level at the bottom. */
function ReplayChart({ replay }: { readonly replay: Replay }) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const { perDay, fromAt, toAt } = replay;
  const most = Math.max(1, ...perDay.map((levels) => levels.reduce((sum, count) => sum + count, 0)));
  const step = CHART.width / perDay.length;
  const unit = CHART.height / most;
  const format = timeFormat(timeZone);
  const label = t('warnings.preview.chart', { from: format.day(fromAt), to: format.day(toAt) });
  return (
    <figure className={styles['chart']}>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} role="img" aria-label={label}>
        {perDay.flatMap((levels, day) => {
          let below = 0;
          return levels.map((count, i) => {
            const y = CHART.height - (below + count) * unit;
            below += count;
            return count === 0 ? null : (
              <rect
                key={`${day} ${i}`}
                x={day * step}
                y={y}
                width={Math.max(1, step - 1)}
                height={count * unit}
                fill={`var(--w${i + 1})`}
              />
            );
          });
        })}
        <line
          x1={0}
          x2={CHART.width}
          y1={CHART.height - 0.5}
          y2={CHART.height - 0.5}
          stroke="var(--line-2)"
        />
      </svg>
      <figcaption className={styles['hint']}>
        {label} · 0–{formatCount(most)}
      </figcaption>
    </figure>
  );
}

function Examples({ replay }: { readonly replay: Replay }) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const words = useWarningWords();
  return (
    <section>
      <h3 className={styles['hint']}>{t('warnings.preview.newest')}</h3>
      <ul>
        {replay.examples.slice(0, SHOWN_EXAMPLES).map((one, i) => (
          <li key={i} className={styles['example']}>
            <WarningChip level={one.worstLevel} size={16} />
            <span className={styles['exampleText']}>
              {words.title(one)}
              <span className={styles['small']}>{words.evidence(one.evidence)}</span>
            </span>
            <span className={styles['small']}>{timeFormat(timeZone).minute(one.raisedAt).slice(5)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
