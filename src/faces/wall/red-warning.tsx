import { useQuery } from '@tanstack/react-query';
import { useDistrict } from '@/client/district/use-district';
import { warningQueries } from '@/client/warnings/warning-queries';
import { maskName } from '@/domain/text/mask-name';
import type { Warning, WarningEntry } from '@/domain/warning/warning';
import { useAlertWords } from '@/panels/alert-words';
import type { StandingAlert } from '@/panels/standing-alert';
import { WarningChip } from '@/ui/components/warning-chip';
import { formatCount } from '@/ui/format/format-number';
import { formatDuration, timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { boxStyle } from './box-style';
import type { Box } from './plan-wall';
import styles from './wall-face.module.css';

interface RedWarningProps {
  /** The strip, and its parts that no seam crosses. */
  readonly box: Box;
  readonly parts: readonly Box[];
  readonly alert: StandingAlert;
  /** The data's present, epoch milliseconds UTC. */
  readonly asOf: number;
  /** Red warnings that come after this one. */
  readonly waiting: number;
}

/** The red warning the wall has yielded to: what, where, since when, against what is usual, and who is on it. */
export function RedWarning({ box, parts, alert, asOf, waiting }: RedWarningProps) {
  const { t, language } = useText();
  const { timeZone } = useDistrict();
  const words = useAlertWords();
  const [title, seen, who] = splitRed(parts);
  const { warning, raisedAt } = alert;
  const since = t('wall.red.since', {
    since: timeFormat(timeZone).minute(raisedAt).slice(5),
    duration: formatDuration(Math.max(60, (asOf - raisedAt) / 1000), t),
  });
  const within = (part: Box) => boxStyle({ ...part, x: part.x - box.x, y: 0, height: box.height });
  return (
    <section className={`${styles['red']} ${styles['ring']}`} style={boxStyle(box)} role="alert">
      <div className={`${styles['redPart']} ${styles['redTitle']}`} style={within(title)}>
        <WarningChip level={1} size="calc(60 * var(--am))" />
        <div>
          <h2>{words.title(alert)}</h2>
          <p>{t('wall.red.banner')}</p>
        </div>
      </div>
      <div className={styles['redPart']} style={within(seen)}>
        <p>{words.full(alert)}</p>
        <p>{since}</p>
        <p>
          {warning ? t('wall.red.rule', { rule: nameIn(language, warning.ruleName) }) : t('wall.red.noRule')}
          {waiting > 0 ? ` · ${t('wall.red.waiting', { n: formatCount(waiting) })}` : ''}
        </p>
      </div>
      <div className={styles['redPart']} style={within(who)}>
        <dl>
          <dt>{t('wall.red.owner')}</dt>
          <dd data-open={words.owner(alert) === null}>{words.owner(alert) ?? t('wall.red.nobody')}</dd>
          {warning ? <Handling warning={warning} /> : null}
        </dl>
      </div>
    </section>
  );
}

function Handling({ warning }: { readonly warning: Warning }) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const { data } = useQuery(warningQueries.detail(warning.id));
  const { acknowledgedAt, acknowledgedBy, escalatedLevel } = warning;
  const escalation = escalatedLevel === null ? undefined : data?.entries.findLast(isEscalation);
  const byAt = (by: string | null, at: number) =>
    t('wall.red.seenBy', { by: maskName(by ?? ''), time: timeFormat(timeZone).minute(at).slice(5) });
  return (
    <>
      <dt>{t('wall.red.seen')}</dt>
      <dd data-open={acknowledgedAt === null}>
        {acknowledgedAt === null ? t('warnings.unacknowledged') : byAt(acknowledgedBy, acknowledgedAt)}
      </dd>
      {escalation ? (
        <>
          <dt>{t('wall.red.raisedTo')}</dt>
          <dd>
            {byAt(escalation.by, escalation.at)}
            {escalation.note ? ` · ${escalation.note}` : ''}
          </dd>
        </>
      ) : null}
    </>
  );
}

const isEscalation = ({ kind }: WarningEntry) => kind === 'escalated';

/** Shares of one part: sign and title, what was seen, who is on it. */
const SHARES = [0.38, 0.34, 0.28] as const;

/** Where the three parts of a red warning stand: side by side, on as many panels of the wall as there are. */
export function splitRed(parts: readonly Box[]): readonly [Box, Box, Box] {
  const [first, second, third] = parts;
  if (first && second && third) return [first, second, third];
  if (first && second) {
    const half = first.width / 2;
    return [{ ...first, width: half }, { ...first, x: first.x + half, width: half }, second];
  }
  const whole = first!;
  const [a, b, c] = SHARES.map((share) => share * whole.width) as [number, number, number];
  return [
    { ...whole, width: a },
    { ...whole, x: whole.x + a, width: b },
    { ...whole, x: whole.x + a + b, width: c },
  ];
}
