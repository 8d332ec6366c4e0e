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
export function WallHeader({ box }: { readonly box: Box }) {
  const { name, timeZone, synthetic, levels, regions } = useDistrict();
  const { scene } = useScene();
  const { classification } = useWallSettings();
  const { t, language } = useText();
  const counts = levels
    .map((level) => ({ level, n: regions.filter(({ levelId }) => levelId === level.id).length }))
    .filter(({ n }) => n > 1)
    .map(({ level, n }) => t('wall.levelCount', { n: formatCount(n), level: nameIn(language, level.name) }));
  return (
    <header className={styles['header']} style={boxStyle(box)}>
      <div className={styles['group']}>
        <div className={styles['switch']}>
          <FaceSwitch />
        </div>
        <h1 className={styles['name']}>{t('wall.title', { name: nameIn(language, name) })}</h1>
        <span className={styles['counts']}>{counts.slice(0, 3).join(' · ')}</span>
        <div className={styles['maps']} aria-label={t('cloudMap.label')} role="list">
          {CLOUD_MAPS.map((map) => (
            <span key={map} role="listitem" aria-current={map === scene.cloudMap}>
              {t(`cloudMap.${map}`)}
            </span>
          ))}
        </div>
      </div>
      <div className={styles['group']}>
        <DataState />
        {classification ? <span className={styles['mark']}>{classification}</span> : null}
        {synthetic ? <span className={styles['mark']}>{t('wall.classification.synthetic')}</span> : null}
        <Clock timeZone={timeZone} />
      </div>
    </header>
  );
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
