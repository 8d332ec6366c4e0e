import { useIncidentView } from '@/panels/incident-view';
import { useWallFigures } from '@/panels/wall-figures';
import type { WallFigure } from '@/panels/wall-figures';
import { Sparkline } from '@/ui/components/sparkline';
import { formatAge } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { useNow } from '@/ui/use-now';
import { boxStyle } from './box-style';
import type { Box } from './plan-wall';
import styles from './wall-face.module.css';

const LONG_VALUE = 7;
const SPARK_SHARE = 0.36;
const SPARK_HEIGHT = 0.28;

/** As many headline numbers as there are boxes, most important first. */
export function FigureStrip({ boxes }: { readonly boxes: readonly Box[] }) {
  const figures = useWallFigures();
  const { freshAt } = useIncidentView();
  const { t } = useText();
  const now = useNow(5000);
  const age = freshAt === null ? '' : formatAge(Math.max(0, now - freshAt) / 1000, t);
  return (
    <section aria-label={t('wall.figures')}>
      {boxes.map((box, i) =>
        figures[i] ? <Figure key={figures[i].id} figure={figures[i]} box={box} age={age} /> : null,
      )}
    </section>
  );
}

interface FigureProps {
  readonly figure: WallFigure;
  readonly box: Box;
  readonly age: string;
}

function Figure({ figure, box, age }: FigureProps) {
  const { name, value, unit, change, note, series } = figure;
  const isLong = (value?.length ?? 0) > LONG_VALUE;
  return (
    <div className={styles['figure']} style={boxStyle(box)} role="group" aria-label={name}>
      <span className={styles['figureName']}>{name}</span>
      <span className={styles['figureAge']}>{age}</span>
      <span className={`${styles['value']} ${isLong ? styles['long'] : ''}`}>
        {value ?? <span className={styles['unknown']}>—</span>}
        {value !== null && unit ? <span className={styles['unit']}>{unit}</span> : null}
      </span>
      <span className={styles['spark']}>
        {series && series.length > 1 ? (
          <Sparkline values={series} width={SPARK_SHARE * box.width} height={SPARK_HEIGHT * box.height} />
        ) : null}
      </span>
      <span className={styles['note']}>
        {change ? (
          <span className={change.adverse ? styles['adverse'] : ''}>
            {change.mark} {change.text}{' '}
          </span>
        ) : null}
        {note}
      </span>
    </div>
  );
}
