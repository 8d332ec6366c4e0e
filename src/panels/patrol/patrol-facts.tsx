import type { PatrolReport } from '@/client/patrols/patrol-queries';
import { Facts } from '@/ui/components/facts';
import { formatCount, formatMeasure, formatShare } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { FindingSection } from '../finding-panel';
import styles from './patrol.module.css';

interface FactsProps {
  readonly report: PatrolReport;
}

/** How much of the streets walks went along, least first. */
export function Streets({ report: { roads } }: FactsProps) {
  const { t, language } = useText();
  if (!roads || roads.total.lengthMeters === 0) return null;
  const { total, regions } = roads;
  const km = (meters: number) => formatMeasure(meters / 1000);
  const rows = regions
    .filter(({ lengthMeters }) => lengthMeters > 0)
    .map((region) => ({ ...region, share: region.coveredMeters / region.lengthMeters }))
    .sort((a, b) => a.share - b.share);
  return (
    <FindingSection
      title={`${t('patrol.streets')} ${formatShare(total.coveredMeters / total.lengthMeters)}`}
      aside={t('patrol.streetsAside', { covered: km(total.coveredMeters), all: km(total.lengthMeters) })}
    >
      <table className={styles['table']}>
        <tbody>
          {rows.map(({ regionCode, name, share, coveredMeters, lengthMeters }) => (
            <tr key={regionCode}>
              <th scope="row">{nameIn(language, name)}</th>
              <td>{formatShare(share)}</td>
              <td className={styles['quiet']}>
                {t('patrol.streetsAside', { covered: km(coveredMeters), all: km(lengthMeters) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </FindingSection>
  );
}

/** Who is at post, finding and handling apart, and patrol by video. */
export function Ledgers({ report: { staffing, separation, video } }: FactsProps) {
  const { t } = useText();
  const ofFound = (n: number) =>
    separation.foundByPatrol === 0
      ? formatCount(n)
      : `${formatCount(n)} · ${formatShare(n / separation.foundByPatrol)}`;
  return (
    <>
      {staffing ? (
        <FindingSection title={t('patrol.staffing')}>
          <div className={styles['facts']}>
            <Facts
              facts={[
                {
                  name: t('patrol.leader'),
                  value: t('patrol.ofGrids', {
                    n: formatCount(staffing.withoutLeader.length),
                    all: formatCount(staffing.grids),
                  }),
                },
                {
                  name: t('patrol.worker'),
                  value: t('patrol.ofGrids', {
                    n: formatCount(staffing.withoutWorker.length),
                    all: formatCount(staffing.grids),
                  }),
                },
                { name: t('patrol.vacant'), value: formatCount(staffing.vacantPosts) },
              ]}
            />
          </div>
        </FindingSection>
      ) : null}
      <FindingSection title={t('patrol.separation')}>
        <div className={styles['facts']}>
          <Facts
            facts={[
              { name: t('patrol.found'), value: formatCount(separation.foundByPatrol) },
              { name: t('patrol.handedOver'), value: ofFound(separation.handedOver) },
              { name: t('patrol.closedCount'), value: ofFound(separation.closed) },
              {
                name: t('patrol.byLeader'),
                value:
                  separation.inGridsWithoutWorker === null ? null : ofFound(separation.inGridsWithoutWorker),
              },
            ]}
          />
        </div>
        <p className={styles['note']}>{t('patrol.separationNote')}</p>
      </FindingSection>
      <FindingSection title={t('patrol.video')}>
        <div className={styles['facts']}>
          <Facts
            facts={[
              { name: t('patrol.foundByVideo'), value: formatCount(video.foundByVideo) },
              {
                name: t('patrol.authorized'),
                value:
                  video.authorizedCameras === null || video.cameras === null
                    ? null
                    : t('patrol.ofGrids', {
                        n: formatCount(video.authorizedCameras),
                        all: formatCount(video.cameras),
                      }),
              },
            ]}
          />
        </div>
      </FindingSection>
    </>
  );
}
