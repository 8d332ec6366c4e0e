import { useDistrict } from '@/client/district/use-district';
import { FindingList } from '@/ui/components/finding-list';
import { formatCount, formatMeasure, formatMeters, formatShare } from '@/ui/format/format-number';
import { formatAge } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import type { CoverageSurvey, LengthSight } from '@/workers/coverage/coverage-results';
import { chosenNetworks, NETWORK_TITLES } from '@/workers/coverage/coverage-settings';
import { CAMERA_NETWORKS } from '@/domain/camera/camera';
import type { CameraNetwork } from '@/domain/camera/camera';
import { useCoverageSettings } from '../coverage-view';
import { FindingSection } from '../finding-panel';
import { CameraSection, SHOWN_CAMERAS, useCameraList } from './camera-section';
import { FourAlls } from './four-alls';
import { RuleLists } from './rule-lists';
import { sumOfSections } from './sum-of-sections';
import styles from './coverage.module.css';

interface DeviceProps {
  readonly survey: CoverageSurvey;
}

/** How the cameras stand: the four alls, outages, what each network and camera is worth. */
export function DeviceLists({ survey }: DeviceProps) {
  return (
    <>
      <FourAlls survey={survey} />
      <Outages survey={survey} />
      {survey.isWhole ? (
        <>
          <Networks survey={survey} />
          <Worth survey={survey} />
          <RuleLists survey={survey} />
        </>
      ) : (
        <Coming />
      )}
      <Doubts survey={survey} />
    </>
  );
}

/** What takes longest is not there yet. */
function Coming() {
  const { t } = useText();
  return <p className={styles['note']}>{t('uptime.coming')}</p>;
}

function Outages({ survey: { census } }: DeviceProps) {
  const { t } = useText();
  const { asOf } = useDistrict();
  const { isChosen, choose } = useCameraList();
  const age = (since: number | null) =>
    since === null || asOf === null ? '—' : formatAge((asOf - since) / 1000, t);
  return (
    <>
      {census.outages.length > 0 ? (
        <FindingSection title={t('coverage.offlineList')} aside={formatCount(census.outages.length)}>
          <FindingList
            label={t('coverage.offlineList')}
            findings={census.outages.map(({ code, name, since }) => ({
              id: code,
              name: name || code,
              figure: age(since),
              chosen: isChosen(code),
            }))}
            shown={SHOWN_CAMERAS}
            onChoose={choose}
          />
        </FindingSection>
      ) : null}
    </>
  );
}

function Networks({ survey: { networks, togetherMeters } }: DeviceProps) {
  const { t, language } = useText();
  const [settings, set] = useCoverageSettings();
  const chosen = chosenNetworks(settings);
  const toggle = (network: CameraNetwork) => {
    const next = chosen.includes(network) ? chosen.filter((one) => one !== network) : [...chosen, network];
    set({ without: CAMERA_NETWORKS.filter((one) => !next.includes(one)).join('+') });
  };
  const known = CAMERA_NETWORKS.filter(
    (network) => !chosen.includes(network) || networks.some((one) => one.network === network),
  );
  if (known.length === 0) return null;
  const kilometers = (meters: number) => formatMeasure(meters / 1000);
  return (
    <FindingSection title={t('coverage.networks')} aside={t('coverage.networksNote')}>
      <FindingList
        label={t('coverage.networks')}
        findings={known.map((network) => {
          const worth = networks.find((one) => one.network === network);
          const name = nameIn(language, NETWORK_TITLES[network]);
          return {
            id: network,
            name: worth ? t('coverage.networkName', { name, n: formatCount(worth.cameras) }) : name,
            figure: worth
              ? t('coverage.networkAlone', {
                  alone: kilometers(worth.aloneMeters),
                  added: kilometers(worth.addedMeters),
                })
              : t('coverage.networkOut'),
            chosen: chosen.includes(network),
          };
        })}
        onChoose={(id) => toggle(id as CameraNetwork)}
      />
      <p className={styles['note']}>{t('coverage.together', { km: kilometers(togetherMeters) })}</p>
    </FindingSection>
  );
}

function Worth({ survey: { critical, redundant, roads, sections } }: DeviceProps) {
  const { t } = useText();
  const stays = ({ seenMeters, seenTwiceMeters }: LengthSight) =>
    seenMeters > 0 ? formatShare(seenTwiceMeters / seenMeters) : null;
  const lengths = [
    { name: t('coverage.sections'), share: stays(sumOfSections(sections)) },
    { name: t('coverage.roads'), share: roads && stays(roads.total) },
  ];
  return (
    <>
      <FindingSection title={t('video.resilience')} aside={t('video.resilienceNote')}>
        <FindingList
          label={t('video.resilience')}
          findings={lengths.map(({ name, share }) => ({
            id: name,
            name,
            figure: share ?? '—',
            chosen: false,
          }))}
        />
      </FindingSection>
      <CameraSection
        title={t('coverage.critical')}
        cameras={critical.map(({ code, name, uniqueMeters }) => ({
          code,
          name,
          figure: t('coverage.lost', { length: formatMeters(uniqueMeters) }),
        }))}
        aside=" "
      />
      <CameraSection
        title={t('coverage.redundant')}
        cameras={redundant}
        aside={t('coverage.redundantNote', { n: formatCount(redundant.length) })}
        shown={3}
      />
    </>
  );
}

function Doubts({ survey: { census, hasBuildings } }: DeviceProps) {
  const { t } = useText();
  const notes = [
    ...(hasBuildings ? [] : [t('coverage.noBuildings')]),
    ...(census.withoutDirection > 0
      ? [t('coverage.withoutDirection', { n: formatCount(census.withoutDirection) })]
      : []),
    ...(census.assumed > 0 ? [t('coverage.assumed', { n: formatCount(census.assumed) })] : []),
  ];
  return (
    <>
      <CameraSection title={t('coverage.ownWall')} cameras={census.facingOwnWall} shown={3} />
      {notes.length > 0 ? (
        <FindingSection title={t('coverage.doubts')}>
          {notes.map((note) => (
            <p key={note} className={styles['note']}>
              {note}
            </p>
          ))}
        </FindingSection>
      ) : null}
    </>
  );
}
