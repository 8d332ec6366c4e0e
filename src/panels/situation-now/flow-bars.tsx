import type { Flow } from '@/studies/now/reference';
import { useText } from '@/ui/text/use-text';
import styles from './situation-now.module.css';

const WIDTH = 320;
const HEIGHT = 56;

/** What came in as bars, what went out as a line: where the line lies lower, the stock grows. */
export function FlowBars({ flow: { inflow, outflow } }: { readonly flow: Flow }) {
  const { t } = useText();
  const highest = Math.max(1, ...inflow, ...outflow);
  const step = WIDTH / inflow.length;
  const y = (count: number) => HEIGHT - (HEIGHT - 4) * (count / highest);
  const line = Array.from(outflow, (count, day) => `${(day + 0.5) * step},${y(count)}`).join(' ');
  return (
    <figure className={styles['figure']}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className={styles['bars']}
        role="img"
        aria-label={t('situation.flowPicture')}
      >
        {Array.from(inflow, (count, day) => (
          <rect
            key={day}
            x={day * step + 1}
            y={y(count)}
            width={step - 2}
            height={HEIGHT - y(count)}
            fill="var(--bar)"
          />
        ))}
        <polyline
          points={line}
          fill="none"
          stroke="var(--text)"
          strokeWidth={1.6}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption>
        <span className={styles['barSign']} /> {t('situation.inflow')}
        <span className={styles['lineSign']} /> {t('situation.outflow')}
      </figcaption>
    </figure>
  );
}
