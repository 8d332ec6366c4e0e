import { useDistrict } from '@/client/district/use-district';
import { useScene } from '@/scene/scene-context';
import { FindingList } from '@/ui/components/finding-list';
import type { Finding } from '@/ui/components/finding-list';
import { formatCount, formatMeasure, formatMeters, formatShare } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import type {
  CoverageDemand,
  CoverageSurvey,
  NearHistory,
  SectionSight,
} from '@/workers/coverage/coverage-results';
import { TASK_TITLES } from '@/workers/coverage/coverage-settings';
import { rankPlaces, rankSections } from '@/workers/coverage/rank-sights';
import type { Ranked } from '@/workers/coverage/rank-sights';
import { FindingSection } from '../finding-panel';
import { RegionTable } from './region-table';
import { sumOfSections } from './sum-of-sections';
import { useShowOnMap } from './use-show-on-map';
import styles from './coverage.module.css';

interface ListsProps {
  readonly survey: CoverageSurvey;
  readonly demand: CoverageDemand | null;
}

const SHOWN_PARTLY = 5;

/** What nobody sees, where most happened first; then how much of incidents and roads is in sight. */
export function CoverageLists({ survey, demand }: ListsProps) {
  return (
    <>
      <Sections survey={survey} demand={demand} />
      <Places survey={survey} demand={demand} />
      {demand && demand.n > 0 ? <Incidents demand={demand} /> : null}
      {survey.roads ? <Roads roads={survey.roads} /> : null}
      <RegionTable regions={survey.regions} />
    </>
  );
}

function useHistoryWords() {
  const { t } = useText();
  const { timeZone } = useDistrict();
  return (history: NearHistory | null): string[] => {
    if (!history) return [];
    const n = formatCount(history.n);
    if (history.lastSeconds === null) return [t('coverage.history', { n })];
    const day = timeFormat(timeZone).monthDay(history.lastSeconds * 1000);
    return [t('coverage.historyLast', { n, day })];
  };
}

function Sections({ survey, demand }: ListsProps) {
  const { t, language } = useText();
  const { scene } = useScene();
  const words = useHistoryWords();
  const show = useShowOnMap();
  const { blind, partly } = rankSections(survey, demand);
  const shownCode = scene.layerSettings['blind-sections']?.['shown'];
  if (survey.sections.length === 0) return null;
  const finding = ({ sight, history }: Ranked<SectionSight>, place: string, last: string): Finding => ({
    id: sight.code,
    name: `${place}${nameIn(language, sight.name)}`,
    figure: last,
    note: [
      ...words(history),
      ...(sight.cause ? [t(`coverage.cause.${sight.cause}`, { n: sight.causeCameras })] : []),
      ...(sight.state === 'partly'
        ? [t('coverage.gapLength', { length: formatMeters(sight.lengthMeters - sight.seenMeters) })]
        : []),
    ].join(' · '),
    chosen: sight.code === shownCode,
  });
  const choose = (code: string) => {
    const section = survey.sections.find((one) => one.code === code);
    if (section) show(section.middle, code);
  };
  const blindMeters = sumOfSections(blind.map(({ sight }) => sight)).lengthMeters;
  return (
    <>
      <FindingSection
        title={`${t('coverage.blind')} ${formatCount(blind.length)}`}
        aside={t('coverage.totalKm', { km: formatMeasure(blindMeters / 1000) })}
      >
        {blind.length === 0 ? <p className={styles['note']}>{t('coverage.blindNone')}</p> : null}
        <FindingList
          label={t('coverage.blind')}
          findings={blind.map((ranked, i) =>
            finding(ranked, `${i + 1}  `, formatMeters(ranked.sight.lengthMeters)),
          )}
          onChoose={choose}
        />
      </FindingSection>
      {partly.length > 0 ? (
        <FindingSection
          title={`${t('coverage.partly')} ${formatCount(partly.length)}`}
          aside={t('coverage.byHistory')}
        >
          <FindingList
            label={t('coverage.partly')}
            findings={partly.map((ranked) =>
              finding(
                ranked,
                '',
                t('coverage.seenShare', {
                  share: formatShare(ranked.sight.seenMeters / ranked.sight.lengthMeters),
                }),
              ),
            )}
            shown={SHOWN_PARTLY}
            onChoose={choose}
          />
        </FindingSection>
      ) : null}
    </>
  );
}

function Places({ survey, demand }: ListsProps) {
  const { t, language } = useText();
  const words = useHistoryWords();
  const show = useShowOnMap();
  const places = rankPlaces(survey, demand).filter(({ sight }) => sight.state !== 'seen');
  if (places.length === 0) return null;
  return (
    <FindingSection
      title={`${t('coverage.unseenPlaces')} ${formatCount(places.length)}`}
      aside={t('coverage.byHistory')}
    >
      <FindingList
        label={t('coverage.unseenPlaces')}
        findings={places.map(({ sight, history }) => ({
          id: sight.code,
          name: nameIn(language, sight.name),
          figure: Number.isNaN(sight.seenFraction)
            ? '—'
            : t('coverage.seenShare', { share: formatShare(sight.seenFraction) }),
          note: words(history).join(''),
          chosen: false,
        }))}
        shown={SHOWN_PARTLY}
        onChoose={(code) => {
          const place = survey.places.find((one) => one.code === code);
          if (place) show(place.position, '');
        }}
      />
    </FindingSection>
  );
}

function Incidents({ demand }: { readonly demand: CoverageDemand }) {
  const { t, language } = useText();
  const show = useShowOnMap();
  return (
    <>
      <FindingSection title={t('coverage.tasks')} aside="95%">
        <table className={styles['table']}>
          <tbody>
            {demand.tasks.map(({ task, seen, low, high }) => (
              <tr key={task}>
                <th scope="row">{nameIn(language, TASK_TITLES[task])}</th>
                <td>
                  {formatCount(seen)} / {formatCount(demand.n)}
                </td>
                <td className={styles['value']}>{formatShare(seen / demand.n)}</td>
                <td>
                  {formatShare(low)}–{formatShare(high)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {demand.leftOut ? (
          <p className={styles['note']}>
            {t('coverage.leftOut', { words: nameIn(language, demand.leftOut) })}
          </p>
        ) : null}
      </FindingSection>
      {demand.clusters.length > 0 ? (
        <FindingSection title={t('coverage.clusters')} aside={t('coverage.clustersNote')}>
          <FindingList
            label={t('coverage.clusters')}
            findings={demand.clusters.map(({ n, cameraMeters }, i) => ({
              id: String(i),
              name: t('coverage.cluster', { n: formatCount(n) }),
              figure: t('coverage.clusterCamera', { meters: formatMeters(cameraMeters) }),
              chosen: false,
            }))}
            shown={SHOWN_PARTLY}
            onChoose={(i) => show(demand.clusters[Number(i)]!.position, '')}
          />
        </FindingSection>
      ) : null}
    </>
  );
}

function Roads({ roads }: { readonly roads: NonNullable<CoverageSurvey['roads']> }) {
  const { t } = useText();
  return (
    <FindingSection
      title={t('coverage.byClass')}
      aside={t('coverage.available', { km: formatMeasure(roads.total.availableMeters / 1000) })}
    >
      <table className={styles['table']}>
        <tbody>
          {roads.classes.map(({ roadClass, lengthMeters, seenMeters }) => (
            <tr key={roadClass}>
              <th scope="row">
                {t(`coverage.roadClass.${roadClass}` as 'coverage.roadClass.lane', {
                  defaultValue: roadClass,
                })}
              </th>
              <td>
                {t('coverage.ofLength', {
                  part: formatMeasure(seenMeters / 1000),
                  all: formatMeasure(lengthMeters / 1000),
                })}
              </td>
              <td className={styles['value']}>
                {formatShare(lengthMeters > 0 ? seenMeters / lengthMeters : 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </FindingSection>
  );
}
