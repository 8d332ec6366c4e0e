import { useQuery } from '@tanstack/react-query';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import type { Camera } from '@/domain/camera/camera';
import { CardSection } from '@/ui/components/card';
import { Facts } from '@/ui/components/facts';
import type { Fact } from '@/ui/components/facts';
import { formatCount, formatMeasure, formatMeters, formatShare } from '@/ui/format/format-number';
import { formatAge, timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import type { CameraSight } from '@/workers/coverage/coverage-results';
import { COVERAGE_TASKS, NETWORK_TITLES, TASK_TITLES } from '@/workers/coverage/coverage-settings';
import { useCoverageSource } from '../coverage-view';
import { CameraStates } from './camera-states';

/** What a camera sees, how it stands and what is on record of it. */
export function CameraContent({ camera }: { readonly camera: Camera }) {
  const source = useCoverageSource();
  const { t } = useText();
  return (
    <>
      {source ? <Sight code={camera.code} options={source.cameraOptions(camera.code)} /> : null}
      <CardSection title={t('coverage.state')}>
        <StateFacts camera={camera} />
      </CardSection>
      <CameraStates code={camera.code} />
      <CardSection>
        <RecordFacts camera={camera} />
      </CardSection>
    </>
  );
}

type Options = ReturnType<NonNullable<ReturnType<typeof useCoverageSource>>['cameraOptions']>;

function Sight({ options }: { readonly code: string; readonly options: Options }) {
  const { data } = useQuery(options);
  const { t, language } = useText();
  if (!data) return null;
  if (data.withoutDirection)
    return <CardSection title={t('coverage.sight')}>{t('coverage.noView')}</CardSection>;
  const notes = [
    ...(data.facesOwnWall ? [t('coverage.ownWallNote')] : []),
    ...(data.isAssumed ? [t('coverage.assumedNote')] : []),
    ...(data.frustum ? (data.frustum.isFlat ? [t('video.spaceFlat')] : []) : [t('video.spaceUnknown')]),
  ];
  return (
    <>
      <CardSection title={t('coverage.sight')}>
        <Facts facts={sightFacts(data, t)} />
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </CardSection>
      {data.taskMeters ? (
        <CardSection title={t('coverage.taskReach')}>
          <Facts
            facts={COVERAGE_TASKS.map((task) => ({
              name: nameIn(language, TASK_TITLES[task]),
              value: formatMeters(data.taskMeters![task]),
            }))}
          />
        </CardSection>
      ) : null}
    </>
  );
}

function sightFacts(sight: CameraSight, t: Text): Fact[] {
  const { seenSquareMeters, nominalSquareMeters, farMeters, nearMeters, limit } = sight;
  return [
    {
      name: t('coverage.seenArea'),
      value: t('coverage.seenAreaValue', {
        area: formatCount(seenSquareMeters),
        share: nominalSquareMeters > 0 ? formatShare(seenSquareMeters / nominalSquareMeters) : '—',
      }),
    },
    { name: t('coverage.reach'), value: `${formatMeters(farMeters)} · ${t(`coverage.reachLimit.${limit}`)}` },
    { name: t('coverage.blindZone'), value: nearMeters > 0 ? formatMeters(nearMeters) : null },
  ];
}

function StateFacts({ camera }: { readonly camera: Camera }) {
  const { t } = useText();
  const { asOf, timeZone } = useDistrict();
  const tree = useRegionTree();
  const { language } = useText();
  const yesNo = (flag: boolean | null) => (flag === null ? null : t(flag ? 'coverage.yes' : 'coverage.no'));
  const grid = camera.authorizedGridCode === null ? undefined : tree.byCode.get(camera.authorizedGridCode);
  const until = camera.authorizedUntil;
  const granted = grid
    ? until === null
      ? nameIn(language, grid.name)
      : t(asOf !== null && until < asOf ? 'coverage.expired' : 'coverage.authorizedUntil', {
          grid: nameIn(language, grid.name),
          day: timeFormat(timeZone).day(until),
        })
    : null;
  return (
    <Facts
      facts={[
        { name: t('coverage.state'), value: stateWords(camera, asOf, t) },
        {
          name: t('coverage.availability'),
          value: camera.availabilityFraction === null ? null : formatShare(camera.availabilityFraction),
        },
        { name: t('coverage.shared'), value: yesNo(camera.shared) },
        { name: t('coverage.controllable'), value: yesNo(camera.controllable) },
        { name: t('coverage.authorizedTo'), value: granted },
      ]}
    />
  );
}

function stateWords({ online, offlineSince }: Camera, asOf: number | null, t: Text): string | null {
  if (online === null) return null;
  if (online) return t('coverage.online');
  const age = offlineSince === null || asOf === null ? '' : formatAge((asOf - offlineSince) / 1000, t);
  return t('coverage.offlineAge', { age });
}

function RecordFacts({ camera }: { readonly camera: Camera }) {
  const { t, language } = useText();
  const { network, kind, azimuthDegrees, fieldOfViewDegrees, heightMeters, tiltDegrees, widthPixels } =
    camera;
  const degrees = (value: number | null) => (value === null ? null : `${formatMeasure(value)}°`);
  return (
    <Facts
      facts={[
        { name: t('coverage.network'), value: network && nameIn(language, NETWORK_TITLES[network]) },
        { name: t('coverage.kind'), value: t(`coverage.kinds.${kind}`) },
        {
          name: t('coverage.direction'),
          value:
            kind === 'dome' && azimuthDegrees === null ? t('coverage.allRound') : degrees(azimuthDegrees),
        },
        { name: t('coverage.fieldOfView'), value: degrees(fieldOfViewDegrees) },
        {
          name: t('coverage.height'),
          value: heightMeters === null ? null : `${formatMeasure(heightMeters)} m`,
        },
        { name: t('coverage.tilt'), value: degrees(tiltDegrees) },
        { name: t('video.purpose'), value: camera.purpose },
        { name: t('video.owner'), value: camera.owner },
        {
          name: t('video.retention'),
          value: camera.retentionDays === null ? null : t('video.days', { n: camera.retentionDays }),
        },
        { name: t('coverage.resolution'), value: widthPixels === null ? null : `${widthPixels} px` },
      ]}
    />
  );
}
