import { Fragment } from 'react';
import { useDistrict } from '@/client/district/use-district';
import { CLOUD_MAPS } from '@/domain/cloud-map/cloud-map';
import { useIncidentView } from '@/panels/incident-view';
import { useScene } from '@/scene/scene-context';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { useNow } from '@/ui/use-now';
import { boxStyle } from './box-style';
import type { Box } from './plan-wall';
import { FaceSwitch } from '../face-switch';
import { useWallSettings } from '../wall-settings';
import styles from './wall-face.module.css';

/** Whose wall it is, which reading it shows, how the data stand, the classification mark and the time. */
export function WallHeader({ box, parts }: { readonly box: Box; readonly parts: readonly Box[] }) {
  const { name, timeZone, synthetic, levels, regions } = useDistrict();
  const { scene } = useScene();
  const { classification } = useWallSettings();
  const { t, language } = useText();
  const counts = levels
    .map((level) => ({ level, n: regions.filter(({ levelId }) => levelId === level.id).length }))
    .filter(({ n }) => n > 1)
    .map(({ level, n }) => t('wall.levelCount', { n: formatCount(n), level: nameIn(language, level.name) }));
  const brand = (
    <>
      <div className={styles['switch']}>
        <FaceSwitch />
      </div>
      <h1 className={styles['name']}>{t('wall.title', { name: nameIn(language, name) })}</h1>
      <span className={styles['counts']}>{counts.slice(0, 3).join(' · ')}</span>
    </>
  );
  const maps = (
    <div className={styles['maps']} aria-label={t('cloudMap.label')} role="list">
      {CLOUD_MAPS.map((map) => (
        <span key={map} role="listitem" aria-current={map === scene.cloudMap}>
          {t(`cloudMap.${map}`)}
        </span>
      ))}
    </div>
  );
  const marks = (
    <>
      <DataState />
      {classification ? <span className={styles['mark']}>{classification}</span> : null}
      {synthetic ? <span className={styles['mark']}>{t('wall.classification.synthetic')}</span> : null}
    </>
  );
  const contents = [brand, maps, marks, <Clock key="clock" timeZone={timeZone} />];
  const places = placesInHeader(parts.length);
  return (
    <header className={styles['header']} style={boxStyle(box)}>
      {parts.map((part, i) => (
        <div key={part.x} className={styles['headerPart']} style={boxStyle(part)}>
          {(['start', 'end'] as const).map((side) => (
            <div key={side} className={styles['group']}>
              {contents.map((content, n) =>
                places[n]!.part === i && places[n]!.side === side ? (
                  <Fragment key={n}>{content}</Fragment>
                ) : null,
              )}
            </div>
          ))}
        </div>
      ))}
    </header>
  );
}

interface HeaderPlace {
  readonly part: number;
  readonly side: 'start' | 'end';
}

/** In which part of the header name, cloud maps, marks and clock stand, on so many panels of a wall. */
export function placesInHeader(parts: number): readonly [HeaderPlace, HeaderPlace, HeaderPlace, HeaderPlace] {
  const last = parts - 1;
  const start = (part: number): HeaderPlace => ({ part, side: 'start' });
  const end = (part: number): HeaderPlace => ({ part, side: 'end' });
  const maps = start(parts >= 3 ? 1 : 0);
  return [start(0), maps, end(parts >= 4 ? last - 1 : last), end(last)];
}

function Clock({ timeZone }: { readonly timeZone: string }) {
  const now = useNow(1000);
  const { t } = useText();
  const format = timeFormat(timeZone);
  const day = format.day(now);
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const names = t('weekday.long', { returnObjects: true }) as readonly string[];
  return (
    <>
      <span>
        {day} {names[weekday]}
      </span>
      <span className={styles['clock']}>{format.clock(now)}</span>
    </>
  );
}

const ARCHIVE_MILLISECONDS = 2 * 86_400_000;

/** Whether changes arrive. Cut off, it says from when the picture is; an archive says to when it goes. */
function DataState() {
  const { live, load, freshAt, query } = useIncidentView();
  const { timeZone } = useDistrict();
  const { t } = useText();
  const now = useNow(5000);
  const format = timeFormat(timeZone);
  const isBroken = live?.state === 'broken' || load.phase === 'failed';
  const state = isBroken ? 'broken' : live?.state === 'live' ? 'live' : 'delayed';
  const asOf = query.asOfSeconds * 1000;
  const isArchive = asOf > 0 && now - asOf > ARCHIVE_MILLISECONDS;
  return (
    <span className={styles['live']} data-state={state} role="status">
      <i aria-hidden />
      {isBroken ? (
        <span className={styles['broken']}>
          {t('wall.state.broken', { time: freshAt === null ? '—' : format.clock(freshAt) })}
        </span>
      ) : load.phase === 'loading' ? (
        t('wall.state.loading', { done: formatCount(load.loadedRows), all: formatCount(load.allRows) })
      ) : (
        t(`wall.state.${state}`)
      )}
      {isArchive ? <span>{t('wall.state.archive', { time: format.minute(asOf) })}</span> : null}
    </span>
  );
}
