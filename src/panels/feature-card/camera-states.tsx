import { useQuery } from '@tanstack/react-query';
import { availabilityOf, repairsOf, uptimeOf } from '@/analysis/camera-uptime/camera-uptime';
import type { Outage, Period } from '@/analysis/camera-uptime/camera-uptime';
import { cameraStateQueries } from '@/client/cameras/camera-state-queries';
import { useDistrict } from '@/client/district/use-district';
import type { StateSpan } from '@/domain/camera/state-spans';
import { CardSection } from '@/ui/components/card';
import { Facts } from '@/ui/components/facts';
import { FindingList } from '@/ui/components/finding-list';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { StateStrip, StateStripKey } from '@/ui/components/state-strip';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { formatDuration, timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { UPTIME_DAYS } from '@/workers/coverage/coverage-settings';
import { periodBefore } from '@/workers/coverage/measure-uptime';
import { useUptimeSettings } from '../coverage-view';
import { toStripParts } from './strip-parts';
import styles from './camera-states.module.css';

/** When a camera was online over the last weeks, and its outages one by one. */
export function CameraStates({ code }: { readonly code: string }) {
  const { t } = useText();
  const { asOf } = useDistrict();
  const [{ days }, set] = useUptimeSettings();
  const { data: spans, isError } = useQuery(cameraStateQueries.of(code));
  if (asOf === null || (!spans && !isError)) return null;
  const choice = (
    <SegmentedControl
      label={t('uptime.days')}
      options={UPTIME_DAYS.map((value) => ({ value, label: t('video.days', { n: Number(value) }) }))}
      value={days}
      onChange={(value) => set({ days: value })}
    />
  );
  return (
    <CardSection title={t('uptime.title')} aside={spans && spans.length > 0 ? choice : null}>
      {isError ? <p>{t('uptime.failed')}</p> : null}
      {spans?.length === 0 ? <p>{t('uptime.noRecord')}</p> : null}
      {spans && spans.length > 0 ? <Record spans={spans} period={periodBefore(asOf, Number(days))} /> : null}
    </CardSection>
  );
}

interface RecordProps {
  readonly spans: readonly StateSpan[];
  readonly period: Period;
}

function Record({ spans, period }: RecordProps) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const uptime = uptimeOf(spans, period);
  const repairs = repairsOf(uptime.outages, period);
  const format = timeFormat(timeZone);
  const availability = availabilityOf(uptime);
  const words = { online: t('coverage.online'), offline: t('uptime.offline'), unknown: t('uptime.unknown') };
  return (
    <>
      <StateStrip parts={toStripParts(spans, period)} />
      <StateStripKey words={words} />
      <div className={styles['facts']}>
        <Facts
          facts={[
            {
              name: t('uptime.availability'),
              value: availability === null ? null : formatShare(availability),
            },
            {
              name: t('uptime.unknownTime'),
              value: unknownWords(uptime.unknownSeconds, t),
            },
            {
              name: t('uptime.meanRepair'),
              value:
                repairs.meanSeconds === null
                  ? t('uptime.noRepair')
                  : t('uptime.meanOf', {
                      mean: formatDuration(repairs.meanSeconds, t),
                      n: formatCount(repairs.count),
                    }),
            },
          ]}
        />
      </div>
      {uptime.outages.length > 0 ? (
        <div className={styles['outages']}>
          <FindingList
            label={t('uptime.outages')}
            findings={uptime.outages.toReversed().map((outage) => ({
              id: String(outage.from),
              name: t(outage.end === 'open' ? 'uptime.since' : 'uptime.span', {
                from: withoutYear(format.minute(outage.from * 1000)),
                to: endWords(outage, format),
              }),
              figure: lengthWords(outage, t),
              chosen: false,
              strong: outage.end === 'open',
            }))}
            shown={4}
          />
        </div>
      ) : null}
    </>
  );
}

const QUARTER_SECONDS = 900;

/** The record ends at the last look, mostly minutes ago. */
function unknownWords(seconds: number, t: Text): string {
  if (seconds === 0) return t('uptime.none');
  return seconds < QUARTER_SECONDS ? t('uptime.short') : formatDuration(seconds, t);
}

/** The record is of weeks: the year goes without saying. */
function withoutYear(minute: string): string {
  return minute.slice('2026-'.length);
}

/** The day is said only where it is another. */
function endWords({ from, to }: Outage, { day, minute, clock }: ReturnType<typeof timeFormat>): string {
  return day(from * 1000) === day(to * 1000) ? clock(to * 1000) : withoutYear(minute(to * 1000));
}

function lengthWords({ from, to, isBeginKnown, end }: Outage, t: Text): string {
  const length = formatDuration(to - from, t);
  return isBeginKnown && end !== 'unknown' ? length : t('uptime.atLeast', { length });
}
