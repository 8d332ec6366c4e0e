import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Pause, Play, X } from 'lucide-react';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { patrolQueries } from '@/client/patrols/patrol-queries';
import type { PatrolReport, RoundPath } from '@/client/patrols/patrol-queries';
import { useScene } from '@/scene/scene-context';
import { IconButton } from '@/ui/components/button';
import { FindingList } from '@/ui/components/finding-list';
import { formatCount, formatMeters } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { FindingSection } from '../finding-panel';
import { useLayerView } from '../layer-view';
import { useRefusal } from '../use-refusal';
import { useWhyNot } from '../use-why-not';
import { usePatrolSettings } from './use-patrol-settings';
import styles from './patrol.module.css';

const SHOWN = 5;
const LAYER = 'patrol-day';

/** Walks of the day, of the grid that is picked out where one is; one can be played. Who walked is not told. */
export function Rounds({ report }: { readonly report: PatrolReport }) {
  const { t, language } = useText();
  const { timeZone } = useDistrict();
  const { scene, change } = useScene();
  const view = useLayerView();
  const tree = useRegionTree();
  const [{ round }, set] = usePatrolSettings();
  const whyNot = useWhyNot('read-details');
  const { clock } = timeFormat(timeZone);
  const nameOf = (code: string) => {
    const region = tree.byCode.get(code);
    return region ? nameIn(language, region.name) : code;
  };
  const chosenGrid = scene.selection?.kind === 'region' ? scene.selection.code : null;
  const ofGrid = report.rounds.filter(({ gridCode }) => gridCode === chosenGrid);
  const rounds = ofGrid.length > 0 ? ofGrid : report.rounds;
  const open = (id: string) => {
    set({ day: report.day, round: id, played: 1 });
    const shown = view?.rows.filter(({ state }) => state.visible).map(({ row }) => row.id) ?? [];
    if (view && !shown.includes(LAYER)) change({ layers: [...shown, LAYER] });
  };
  return (
    <FindingSection
      title={
        ofGrid.length > 0 && chosenGrid !== null
          ? t('patrol.roundsOf', { grid: nameOf(chosenGrid) })
          : t('patrol.rounds')
      }
      aside={t('patrol.allRounds', { n: formatCount(rounds.length) })}
    >
      <p className={styles['note']}>{whyNot ?? t('patrol.roundsNote')}</p>
      {round === '' ? null : <Playback key={round} day={report.day} roundId={round} />}
      <FindingList
        label={t('patrol.rounds')}
        findings={rounds.map(
          ({ id, gridCode, startedAt, endedAt, lengthMeters, pointsVisited, holeSeconds }) => ({
            id,
            name: nameOf(gridCode),
            figure: t('patrol.round', { from: clock(startedAt), to: clock(endedAt) }),
            note: `${t('patrol.roundFacts', { length: formatMeters(lengthMeters), points: formatCount(pointsVisited) })}${
              holeSeconds > 0 ? t('patrol.hole', { n: formatCount(Math.round(holeSeconds / 60)) }) : ''
            }`,
            chosen: id === round,
          }),
        )}
        shown={SHOWN}
        {...(whyNot === null ? { onChoose: open } : {})}
      />
    </FindingSection>
  );
}

/** A whole walk passes in this time. */
const PLAY_MILLISECONDS = 12_000;
const TICK_MILLISECONDS = 120;

function Playback({ day, roundId }: { readonly day: string; readonly roundId: string }) {
  const { data, error } = useQuery(patrolQueries.round(day, roundId));
  const refusal = useRefusal();
  if (error) {
    return (
      <p className={styles['note']} role="alert">
        {refusal(error)}
      </p>
    );
  }
  return data ? <Player path={data} /> : null;
}

function Player({ path: { path } }: { readonly path: RoundPath }) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const [{ played }, set] = usePatrolSettings();
  const [isPlaying, setPlaying] = useState(false);
  const first = path[0]?.[2] ?? 0;
  const last = path.at(-1)?.[2] ?? first;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      const next = Math.min(1, played + TICK_MILLISECONDS / PLAY_MILLISECONDS);
      if (next >= 1) setPlaying(false);
      set({ played: next }, 'replace');
    }, TICK_MILLISECONDS);
    return () => clearTimeout(timer);
  });
  const toggle = () => {
    if (!isPlaying && played >= 1) set({ played: 0 }, 'replace');
    setPlaying((now) => !now);
  };
  return (
    <div className={styles['player']}>
      <IconButton label={t(isPlaying ? 'patrol.pause' : 'patrol.play')} onClick={toggle}>
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      <input
        type="range"
        aria-label={t('patrol.played')}
        min={0}
        max={1}
        step={0.01}
        value={played}
        onChange={(event) => {
          setPlaying(false);
          set({ played: event.target.valueAsNumber }, 'replace');
        }}
      />
      <span>{timeFormat(timeZone).clock(first + played * (last - first))}</span>
      <IconButton label={t('patrol.closeRound')} onClick={() => set({ round: '' })}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
