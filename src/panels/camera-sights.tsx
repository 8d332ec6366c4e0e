import { useQuery } from '@tanstack/react-query';
import { useScene } from '@/scene/scene-context';
import { CardSection } from '@/ui/components/card';
import { FindingList } from '@/ui/components/finding-list';
import { formatCount, formatMeters } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import type { PlaceSightTold } from '@/workers/coverage/coverage-results';
import { NETWORK_TITLES } from '@/workers/coverage/coverage-settings';
import { useCoverageSource } from './coverage-view';
import { Recordings } from './recordings';

const SHOWN_OTHERS = 4;

/** Which cameras see a place, best first, and why the others near it do not; nothing where there are no cameras. */
export function CameraSights({
  position,
  isVague = false,
  at = null,
}: {
  readonly position: readonly [number, number] | null;
  /** The place is not known to the building: no sight line can be judged. */
  readonly isVague?: boolean;
  /** When it happened, epoch milliseconds: recordings around it are offered. `null` where no time of day is known. */
  readonly at?: number | null;
}) {
  const source = useCoverageSource();
  const { t } = useText();
  if (!source || source.hasCameras !== true || position === null) return null;
  if (isVague) return <CardSection title={t('coverage.sightOf')}>{t('coverage.sightVague')}</CardSection>;
  return <Sights source={source} position={position} at={at} />;
}

function Sights({
  source,
  position,
  at,
}: {
  readonly source: NonNullable<ReturnType<typeof useCoverageSource>>;
  readonly position: readonly [number, number];
  readonly at: number | null;
}) {
  const { t } = useText();
  const { data, error } = useQuery(source.placeOptions(position));
  if (error) return <CardSection title={t('coverage.sightOf')}>{t('coverage.failed')}</CardSection>;
  if (!data) return <CardSection title={t('coverage.sightOf')}>…</CardSection>;
  const seeing = data.filter(({ state }) => state === 'seen');
  const others = data.filter(({ state }) => state !== 'seen');
  return (
    <>
      <CardSection
        title={t('coverage.sightOf')}
        aside={t('coverage.seenBy', { n: formatCount(seeing.length) })}
      >
        {data.length === 0 ? (
          t('coverage.sightOfNone')
        ) : (
          <>
            <SightList sights={seeing} label={t('coverage.sightOf')} />
            <Recordings cameras={seeing} at={at} />
          </>
        )}
      </CardSection>
      {others.length > 0 ? (
        <CardSection title={t('coverage.whyNot')} aside={formatCount(others.length)}>
          <SightList sights={others} label={t('coverage.whyNot')} shown={SHOWN_OTHERS} />
        </CardSection>
      ) : null}
    </>
  );
}

function SightList({
  sights,
  label,
  shown = 6,
}: {
  readonly sights: readonly PlaceSightTold[];
  readonly label: string;
  readonly shown?: number;
}) {
  const { change } = useScene();
  const { t, language } = useText();
  const taskName = (task: string) =>
    t(`coverage.tasksNames.${task}` as 'coverage.tasksNames.detect', { defaultValue: task });
  return (
    <FindingList
      label={label}
      findings={sights.map(({ code, name, state, distanceMeters, task, network }) => ({
        id: code,
        name: name || code,
        figure: formatMeters(distanceMeters),
        note: [
          t(`coverage.sightState.${state}`),
          ...(task !== null && state === 'seen' ? [taskName(task)] : []),
          ...(network ? [nameIn(language, NETWORK_TITLES[network])] : []),
        ].join(' · '),
        chosen: false,
      }))}
      shown={shown}
      onChoose={(code) => change({ selection: { kind: 'feature', collectionId: 'cameras', code } })}
    />
  );
}
