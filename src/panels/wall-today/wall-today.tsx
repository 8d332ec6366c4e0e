import { nowReference } from '@/studies/now/reference';
import type { TodaySoFar } from '@/studies/now/reference';
import type { PanelState } from '@/ui/components/panel-frame';
import { formatCount } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { useStudy } from '../study-view';
import { WallSection } from '../wall-section';
import styles from './wall-today.module.css';

const HOURS = 24;
const HEIGHT = 100;
const AXIS_HOURS = [0, 6, 12, 18, 24];

/** Today's running count over the band in which nine of ten such days keep. */
export function WallToday() {
  const { result, state } = useStudy(nowReference);
  const { t, language } = useText();
  const today = result?.today ?? null;
  const reason = result?.todayReason ?? null;
  const shown: PanelState =
    state.kind === 'ready' && reason ? { kind: 'unavailable', sentence: nameIn(language, reason) } : state;
  return (
    <WallSection
      title={t('wall.today.title')}
      aside={
        today
          ? t('wall.today.soFar', {
              observed: formatCount(today.soFar.observed),
              expected: formatCount(today.soFar.expected),
            })
          : ''
      }
      state={shown}
    >
      {today ? <Curve today={today} /> : null}
    </WallSection>
  );
}

function Curve({ today }: { readonly today: TodaySoFar }) {
  const { t } = useText();
  const { observedHours, observed, expected, lower, upper, soFar } = today;
  const most = Math.max(1, ...upper, ...observed);
  const point = (hour: number, count: number) => `${hour},${(HEIGHT * (1 - count / most)).toFixed(2)}`;
  const along = (counts: Float64Array) => Array.from(counts, (count, hour) => point(hour, count));
  return (
    <>
      <svg
        className={styles['chart']}
        viewBox={`0 0 ${HOURS} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('wall.today.curve', {
          observed: formatCount(soFar.observed),
          expected: formatCount(soFar.expected),
          lower: formatCount(soFar.lower),
          upper: formatCount(soFar.upper),
        })}
      >
        <polygon className={styles['band']} points={[...along(upper), ...along(lower).reverse()].join(' ')} />
        <polyline
          className={styles['expected']}
          points={along(expected).join(' ')}
          vectorEffect="non-scaling-stroke"
        />
        <polyline
          className={styles['observed']}
          points={Array.from(observedHours, (hour, i) => point(hour, observed[i]!)).join(' ')}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div className={styles['hours']} aria-hidden>
        {AXIS_HOURS.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </>
  );
}
