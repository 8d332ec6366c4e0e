import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '@/client/session/use-session';
import { useOrderWalls } from '@/client/walls/use-wall-writes';
import { playlistQueries, wallQueries } from '@/client/walls/wall-queries';
import type { Playlist, Wall, WallOrder } from '@/domain/wall/wall';
import { useRefusal } from '@/panels/use-refusal';
import { useWhyNot } from '@/panels/use-why-not';
import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import { FaceSwitch } from '../face-switch';
import { PlaylistEditor } from './playlist-editor';
import { WallList } from './wall-list';
import styles from './wall-control.module.css';

const NO_WALLS: readonly Wall[] = [];
const NO_LISTS: readonly Playlist[] = [];

/** The operator's window: drives one wall or all of them through the service, and edits what they play. */
export function WallControlFace() {
  const { t } = useText();
  const { data: walls = NO_WALLS } = useQuery(wallQueries.list());
  const { data: playlists = NO_LISTS } = useQuery(playlistQueries.list());
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { order, error } = useOrderWalls();
  const mayDrive = useMay('drive-walls');
  const whyNot = useWhyNot('drive-walls');
  const refuse = useRefusal();
  const chosen = walls.filter(({ id }) => chosenId === null || id === chosenId);
  const [first] = chosen;
  return (
    <main className={styles['page']}>
      <h1 className={styles['title']}>
        <FaceSwitch name={t('wallDesk.title')} />
      </h1>
      <div className={styles['block']}>
        <WallList walls={walls} chosenId={chosenId} onChoose={setChosenId} playlists={playlists} />
        {mayDrive ? null : <p role="status">{whyNot}</p>}
        {error ? <p role="alert">{refuse(error)}</p> : null}
        {first ? (
          <Keys
            first={first}
            items={playlists.find(({ id }) => id === first.order.playlistId)?.items ?? []}
            isDisabled={!mayDrive}
            onOrder={(part) => order(chosen, part)}
          />
        ) : null}
      </div>
      <PlaylistEditor
        key={first?.order.playlistId ?? ''}
        playlists={playlists}
        walls={chosen}
        mayDrive={mayDrive}
        onOrder={(part) => order(chosen, part)}
      />
    </main>
  );
}

interface KeysProps {
  readonly first: Wall;
  readonly items: Playlist['items'];
  readonly isDisabled: boolean;
  readonly onOrder: (part: Partial<WallOrder>) => void;
}

function Keys({ first, items, isDisabled, onOrder }: KeysProps) {
  const { t } = useText();
  const [banner, setBanner] = useState(first.order.banner);
  const place = items.findIndex(({ id }) => id === first.report.itemId);
  const beside = (by: 1 | -1) => items[(place + by + items.length) % items.length]?.id ?? null;
  const { isPlaying } = first.order;
  return (
    <>
      <div className={styles['keys']}>
        <Button disabled={isDisabled || items.length === 0} onClick={() => onOrder({ goTo: beside(-1) })}>
          {t('wallDesk.previous')}
        </Button>
        <Button kind="primary" disabled={isDisabled} onClick={() => onOrder({ isPlaying: !isPlaying })}>
          {t(isPlaying ? 'wallDesk.pause' : 'wallDesk.play')}
        </Button>
        <Button disabled={isDisabled || items.length === 0} onClick={() => onOrder({ goTo: beside(1) })}>
          {t('wallDesk.next')}
        </Button>
      </div>
      <form
        className={styles['field']}
        onSubmit={(event) => {
          event.preventDefault();
          onOrder({ banner });
        }}
      >
        <input
          type="text"
          maxLength={120}
          aria-label={t('wallDesk.banner')}
          placeholder={`${t('wallDesk.banner')}：${t('wallDesk.bannerHelp')}`}
          value={banner}
          disabled={isDisabled}
          onChange={(event) => setBanner(event.target.value)}
        />
        <Button type="submit" disabled={isDisabled || banner.trim() === ''}>
          {t('wallDesk.showBanner')}
        </Button>
        <Button
          disabled={isDisabled || first.order.banner === ''}
          onClick={() => {
            setBanner('');
            onOrder({ banner: '' });
          }}
        >
          {t('wallDesk.clearBanner')}
        </Button>
      </form>
    </>
  );
}
