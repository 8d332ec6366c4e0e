import { useMay } from '@/client/session/use-session';
import { useForgetWall } from '@/client/walls/use-wall-writes';
import { wallPresence } from '@/domain/wall/wall';
import type { Playlist, Wall } from '@/domain/wall/wall';
import { useIncidentView } from '@/panels/incident-view';
import { Button } from '@/ui/components/button';
import { formatAge } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { useNow } from '@/ui/use-now';
import styles from './wall-control.module.css';

interface WallListProps {
  readonly walls: readonly Wall[];
  readonly playlists: readonly Playlist[];
  /** `null` for all of them. */
  readonly chosenId: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** Every wall with how it stands: connected, late or gone, what it shows, and whether it has taken up the last order. */
export function WallList({ walls, playlists, chosenId, onChoose }: WallListProps) {
  const { t } = useText();
  return (
    <section className={styles['block']} aria-label={t('wallDesk.walls')}>
      <div className={styles['head']}>
        <h2>{t('wallDesk.walls')}</h2>
        {walls.length > 1 ? (
          <Button
            kind={chosenId === null ? 'primary' : 'plain'}
            aria-pressed={chosenId === null}
            onClick={() => onChoose(null)}
          >
            {t('wallDesk.all')}
          </Button>
        ) : null}
      </div>
      {walls.length === 0 ? <p className={styles['note']}>{t('wallDesk.noWalls')}</p> : null}
      {walls.map((wall) => (
        <WallCard
          key={wall.id}
          wall={wall}
          playlist={playlists.find(({ id }) => id === wall.report.playlistId) ?? null}
          isChosen={wall.id === chosenId}
          onChoose={() => onChoose(wall.id)}
        />
      ))}
    </section>
  );
}

interface WallCardProps {
  readonly wall: Wall;
  readonly playlist: Playlist | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function WallCard({ wall, playlist, isChosen, onChoose }: WallCardProps) {
  const { t, language } = useText();
  const { live } = useIncidentView();
  const mayDrive = useMay('drive-walls');
  const forget = useForgetWall();
  const now = useNow(1000) + (live?.clockSkewMilliseconds ?? 0);
  const age = Math.max(0, now - wall.seenAt) / 1000;
  const presence = wallPresence(age);
  const { report, order } = wall;
  const item = playlist?.items.find(({ id }) => id === report.itemId);
  return (
    <div>
      <button type="button" className={styles['wall']} aria-pressed={isChosen} onClick={onChoose}>
        <b>{report.name || t('wallDesk.unnamed', { id: wall.id.slice(0, 4) })}</b>
        <span className={styles['presence']} data-presence={presence}>
          {t(`wallDesk.presence.${presence}`)}
        </span>
        <span>{item ? nameIn(language, item.title) : '—'}</span>
        <span className={report.phase === 'warning' ? styles['alarm'] : ''}>
          {t(`wallDesk.phase.${report.phase}`)}
        </span>
        <span className={styles['quiet']}>
          {t('wallDesk.size', { width: report.widthPixels, height: report.heightPixels })} ·{' '}
          {t('wallDesk.seen', { age: formatAge(age, t) })}
        </span>
        <span className={styles['alarm']}>
          {report.isCutOff
            ? t('wallDesk.cutOff')
            : report.followed < order.number
              ? t('wallDesk.pending')
              : ''}
        </span>
      </button>
      {presence === 'gone' && mayDrive ? (
        <Button kind="quiet" onClick={() => forget.mutate(wall.id)}>
          {t('wallDesk.forget')}
        </Button>
      ) : null}
    </div>
  );
}
