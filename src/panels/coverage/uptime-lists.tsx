import { FindingList } from '@/ui/components/finding-list';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { formatDuration } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { availabilityOf } from '@/analysis/camera-uptime/camera-uptime';
import { NETWORK_TITLES, UPTIME_DAYS } from '@/workers/coverage/coverage-settings';
import type { UptimeSum, UptimeTold } from '@/workers/coverage/measure-uptime';
import { useUptimeSettings } from '../coverage-view';
import { FindingSection } from '../finding-panel';
import { CameraSection } from './camera-section';
import styles from './coverage.module.css';

/** How available each network's cameras were and how long repairs took, and which cameras failed most. */
export function UptimeLists({ uptime }: { readonly uptime: UptimeTold }) {
  const { t, language } = useText();
  const [{ days }, set] = useUptimeSettings();
  const choice = (
    <SegmentedControl
      label={t('uptime.days')}
      options={UPTIME_DAYS.map((value) => ({ value, label: t('video.days', { n: Number(value) }) }))}
      value={days}
      onChange={(value) => set({ days: value })}
    />
  );
  return (
    <>
      <FindingSection title={t('uptime.byNetwork')} aside={choice}>
        <FindingList
          label={t('uptime.byNetwork')}
          findings={uptime.networks.map((sum) => {
            const share = availabilityOf(sum);
            const name =
              sum.network === null ? t('uptime.noNetwork') : nameIn(language, NETWORK_TITLES[sum.network]);
            return {
              id: sum.network ?? '',
              name: t('coverage.networkName', { name, n: formatCount(sum.cameras) }),
              figure: share === null ? '—' : formatShare(share),
              note: sumWords(sum, t),
              chosen: false,
            };
          })}
        />
        <p className={styles['note']}>{t('uptime.note')}</p>
      </FindingSection>
      <CameraSection
        title={t('uptime.repeated')}
        cameras={uptime.repeated.map(({ code, name, availability, outages }) => ({
          code,
          name,
          figure: t('uptime.failures', { n: formatCount(outages) }),
          note: t('uptime.online', { share: formatShare(availability) }),
        }))}
      />
    </>
  );
}

/** Less is the time since the last look. */
const LEAST_UNKNOWN = 0.001;

/** What a sum of availability rests on; nothing of what is not there. */
export function sumWords(sum: UptimeSum, t: Text): string {
  const { cameras, onRecord, unknownSeconds, onlineSeconds, offlineSeconds, open, repairs } = sum;
  const all = unknownSeconds + onlineSeconds + offlineSeconds;
  return [
    repairs.meanSeconds === null
      ? t('uptime.noRepair')
      : t('uptime.repairs', {
          mean: formatDuration(repairs.meanSeconds, t),
          n: formatCount(repairs.count),
        }),
    ...(open > 0 ? [t('uptime.open', { n: formatCount(open) })] : []),
    ...(onRecord < cameras ? [t('uptime.silent', { n: formatCount(cameras - onRecord) })] : []),
    ...(unknownSeconds >= LEAST_UNKNOWN * all
      ? [t('uptime.unknownShare', { share: formatShare(unknownSeconds / all) })]
      : []),
  ].join(' · ');
}
