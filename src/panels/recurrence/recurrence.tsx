import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { useScene } from '@/scene/scene-context';
import { RECURRENCE_DAYS, recurrenceReference } from '@/studies/recurrence/reference';
import type { RecurrenceResult, RecurringPlace } from '@/studies/recurrence/reference';
import { FindingList } from '@/ui/components/finding-list';
import { SelectField } from '@/ui/components/select-field';
import { StatTile } from '@/ui/components/stat-tile';
import { formatCount, formatShare } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { FindingPanel, FindingSection } from '../finding-panel';
import { useStudy } from '../study-view';
import { useStudySettings } from '../use-study-settings';
import styles from './recurrence.module.css';

/** How much of what is reported came back to where it was, and where that happens most. */
export function Recurrence() {
  const view = useStudy(recurrenceReference);
  const [settings, set] = useStudySettings(recurrenceReference);
  const { t } = useText();
  return (
    <FindingPanel
      title={t('history.recurrence.title')}
      view={view}
      controls={
        <SelectField
          label={t('history.recurrence.days')}
          value={settings.days}
          options={RECURRENCE_DAYS.map((value) => ({
            value,
            label: t('history.recurrence.within', { n: value }),
          }))}
          onChange={(days) => set({ days })}
        />
      }
    >
      {view.result ? <Places result={view.result} /> : null}
    </FindingPanel>
  );
}

function Places({ result }: { readonly result: RecurrenceResult }) {
  const { t, language } = useText();
  const { timeZone } = useDistrict();
  const tree = useRegionTree();
  const { scene, change } = useScene();
  const day = (seconds: number) => timeFormat(timeZone).monthDay(seconds * 1000);
  const regionName = ({ regionCode }: RecurringPlace) => {
    const region = regionCode === null ? undefined : tree.byCode.get(regionCode);
    return region ? nameIn(language, region.name) : t('history.noRegion');
  };
  const choose = (id: string) => {
    const code = result.places[Number(id)]?.regionCode ?? null;
    if (code !== null) change({ selection: { kind: 'region', code } });
  };
  return (
    <>
      <div className={styles['shares']}>
        {result.shares.map(({ days, incidents, recurred, before }) => (
          <StatTile
            key={days}
            name={t('history.recurrence.share', { n: days })}
            value={incidents === 0 ? null : formatShare(recurred / incidents)}
            note={[
              t('history.recurrence.shareNote', {
                recurred: formatCount(recurred),
                incidents: formatCount(incidents),
              }),
              before && before.incidents > 0
                ? t('history.recurrence.before', { share: formatShare(before.recurred / before.incidents) })
                : t('history.recurrence.noBefore'),
            ].join(' · ')}
          />
        ))}
      </div>
      <FindingSection
        title={`${t('history.recurrence.places')} ${formatCount(result.placeCount)}`}
        aside={t('history.recurrence.placesNote')}
      >
        {result.places.length === 0 ? <p>{t('history.recurrence.none')}</p> : null}
        <FindingList
          label={t('history.recurrence.places')}
          findings={result.places.map((place, i) => ({
            id: String(i),
            name: regionName(place),
            figure: t('history.recurrence.times', { n: formatCount(place.n) }),
            note: [
              nameIn(language, place.category),
              t('history.recurrence.span', { from: day(place.firstSeconds), to: day(place.lastSeconds) }),
              ...(place.open > 0 ? [t('history.recurrence.open', { n: formatCount(place.open) })] : []),
            ].join(' · '),
            chosen: scene.selection?.kind === 'region' && scene.selection.code === place.regionCode,
          }))}
          onChoose={choose}
        />
      </FindingSection>
    </>
  );
}
