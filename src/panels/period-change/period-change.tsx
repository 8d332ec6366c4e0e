import { useMemo } from 'react';
import { useScene } from '@/scene/scene-context';
import { CHANGE_LEVELS, periodChangeReference } from '@/studies/period-change/reference';
import type { Change, PeriodChangeResult } from '@/studies/period-change/reference';
import { FindingList } from '@/ui/components/finding-list';
import { SelectField } from '@/ui/components/select-field';
import { formatChange } from '@/ui/format/format-change';
import { formatCount, formatP } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { FindingPanel, FindingSection } from '../finding-panel';
import { LayerToggle } from '../layer-toggle';
import { useStudy } from '../study-view';
import { useStudySettings } from '../use-study-settings';
import { rankChanges } from './rank-changes';
import styles from './period-change.module.css';

const COVERING = ['incident-density', 'region-choropleth', 'emerging', 'hot-spots'];

/** Below it both counts stand for a percentage. */
const SMALL_BASE = 5;

/** Which regions changed from the comparison period to the window, and whether reporting did. */
export function PeriodChange() {
  const view = useStudy(periodChangeReference);
  const [settings, set] = useStudySettings(periodChangeReference);
  const { t } = useText();
  return (
    <FindingPanel
      title={t('history.change.title')}
      view={view}
      toggle={<LayerToggle rowId="period-change" insteadOf={COVERING} />}
      controls={
        <SelectField
          label={t('history.change.level')}
          value={settings.level}
          options={CHANGE_LEVELS.map((value) => ({ value, label: t(`history.change.${value}`) }))}
          onChange={(level) => set({ level })}
        />
      }
    >
      {view.result ? <Changes result={view.result} /> : null}
    </FindingPanel>
  );
}

function Changes({ result }: { readonly result: PeriodChangeResult }) {
  const { t, language } = useText();
  const { scene, change } = useScene();
  const ranked = useMemo(() => rankChanges(result.regions), [result]);
  const regions = (title: string, changes: readonly Change[]) =>
    changes.length > 0 ? (
      <FindingSection title={title} aside={formatCount(changes.length)}>
        <FindingList
          label={title}
          findings={changes.map((one) => ({
            ...figureOf(one),
            name: nameIn(language, one.name),
            note: notesOf(one).join(' · '),
            chosen: scene.selection?.kind === 'region' && scene.selection.code === one.code,
          }))}
          onChoose={(code) => change({ selection: { kind: 'region', code } })}
        />
      </FindingSection>
    ) : null;
  const notesOf = ({ before, now, adjustedP, interval }: Change) => [
    t('history.change.counts', { before: formatCount(before), now: formatCount(now) }),
    ...(Number.isNaN(adjustedP) ? [] : [t('history.adjusted', { p: formatP(adjustedP) })]),
    ...(Number.isFinite(interval[1])
      ? [
          t('history.change.interval', {
            low: interval[0].toFixed(2),
            high: interval[1].toFixed(2),
          }),
        ]
      : []),
  ];
  return (
    <>
      {result.holidays ? <p className={styles['note']}>{nameIn(language, result.holidays)}</p> : null}
      {regions(t('history.change.rises'), ranked.rises)}
      {regions(t('history.change.falls'), ranked.falls)}
      {regions(t('history.change.none'), ranked.largest)}
      <p className={styles['note']}>
        {t('history.change.few', {
          n: formatCount(ranked.tooFew),
          rest: formatCount(ranked.indistinct),
        })}
      </p>
      <FindingSection title={t('history.change.channels')} aside={t('history.change.channelsNote')}>
        <FindingList
          label={t('history.change.channels')}
          findings={[...result.channels]
            .sort((a, b) => b.now - a.now)
            .map((one) => ({
              ...figureOf(one),
              name: nameIn(language, one.name),
              note: notesOf(one).slice(0, 2).join(' · '),
              chosen: false,
            }))}
        />
      </FindingSection>
    </>
  );
}

/** Figure of a change; bold where it stands out. */
function figureOf(one: Change) {
  // Rates, not counts: the window may be shorter than what it is compared with.
  const mark = formatChange(one.before < SMALL_BASE ? one.now : one.before * one.ratio, one.before);
  return {
    id: one.code,
    figure: mark ? `${mark.mark} ${mark.text}` : '',
    strong: one.kind === 'rise' || one.kind === 'fall',
  };
}
