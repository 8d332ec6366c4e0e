import { useDistrict } from '@/client/district/use-district';
import type { StandingAlerts } from '@/panels/standing-alerts';
import { WarningChip } from '@/ui/components/warning-chip';
import { formatCount, formatMeasure } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { boxStyle } from './box-style';
import type { Box } from './plan-wall';
import styles from './wall-face.module.css';

interface RedWarningProps {
  readonly box: Box;
  readonly alert: NonNullable<StandingAlerts['alerts']>[number];
}

/** The red warning the wall has yielded to: what, where, since when, against what is usual. */
export function RedWarning({ box, alert }: RedWarningProps) {
  const { timeZone } = useDistrict();
  const { t, language } = useText();
  const { place, category, observed, expected, lower, upper, raisedSeconds } = alert;
  return (
    <section className={`${styles['red']} ${styles['ring']}`} style={boxStyle(box)} role="alert">
      <WarningChip level={1} size="calc(60 * var(--am))" />
      <div>
        <h2>
          {nameIn(language, place)} · {t('wall.red.banner')}
        </h2>
        <p>
          {t('wall.red.seen', {
            category: nameIn(language, category),
            n: formatCount(observed),
            expected: formatMeasure(expected),
            lower: formatCount(lower),
            upper: formatCount(upper),
            since: timeFormat(timeZone).clock(raisedSeconds * 1000),
          })}
        </p>
      </div>
    </section>
  );
}
