import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { newId } from '@/client/new-id';
import { sceneQueries } from '@/client/scenes/scene-queries';
import { useWritePlaylist } from '@/client/walls/use-wall-writes';
import { DEFAULT_PLAYLIST_ID } from '@/domain/wall/playlist';
import type { PlaylistItem } from '@/domain/wall/playlist';
import type { Playlist, Wall, WallOrder } from '@/domain/wall/wall';
import { useRefusal } from '@/panels/use-refusal';
import { Button, IconButton } from '@/ui/components/button';
import { SelectField } from '@/ui/components/select-field';
import { formatDuration } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { clampSeconds, moveItem, readSceneLink, toItem } from './playlist-draft';
import styles from './wall-control.module.css';

interface PlaylistEditorProps {
  readonly playlists: readonly Playlist[];
  /** Walls that are driven; the first says which list is shown. */
  readonly walls: readonly Wall[];
  readonly mayDrive: boolean;
  readonly onOrder: (part: Partial<WallOrder>) => void;
}

type Items = readonly PlaylistItem[];

/** What walls play: which list, its scenes with their order and times, and a key to show each at once. */
export function PlaylistEditor({ playlists, walls, mayDrive, onOrder }: PlaylistEditorProps) {
  const { t } = useText();
  const wall = walls[0] ?? null;
  const [listId, setListId] = useState(wall?.order.playlistId ?? DEFAULT_PLAYLIST_ID);
  const list = playlists.find(({ id }) => id === listId) ?? playlists[0] ?? null;
  const [draft, setDraft] = useState<Items | null>(null);
  if (!list) return <p role="status">{t('status.loading')}</p>;
  const items = draft ?? list.items;
  const seconds = items.reduce((sum, item) => sum + item.seconds, 0);
  const choose = (id: string) => {
    setListId(id);
    setDraft(null);
    onOrder({ playlistId: id });
  };
  return (
    <section className={styles['block']} aria-label={t('wallDesk.playlist')}>
      <div className={styles['head']}>
        <h2>{t('wallDesk.playlist')}</h2>
        <SelectField
          label={t('wallDesk.playlist')}
          options={playlists.map(({ id, name }) => ({
            value: id,
            label: id === DEFAULT_PLAYLIST_ID ? t('wallDesk.defaultName') : name,
          }))}
          value={list.id}
          onChange={choose}
        />
        <span className={styles['quiet']}>
          {t('wallDesk.total', { n: items.length, duration: formatDuration(seconds, t) })}
        </span>
      </div>
      <ol className={styles['items']}>
        {items.map((item, i) => (
          <ItemRow
            key={item.id}
            item={item}
            number={i + 1}
            wall={wall}
            mayDrive={mayDrive}
            onChange={(part) =>
              setDraft(items.map((each) => (each.id === item.id ? { ...each, ...part } : each)))
            }
            onMove={(by) => setDraft(moveItem(items, item.id, by))}
            onRemove={() => setDraft(items.filter(({ id }) => id !== item.id))}
            onGoTo={() => onOrder({ goTo: item.id, playlistId: list.id })}
          />
        ))}
      </ol>
      {mayDrive ? (
        <>
          <Additions onAdd={(item) => setDraft([...items, item])} />
          <SaveKeys
            key={list.id}
            list={list}
            items={items}
            isChanged={draft !== null}
            onDone={() => setDraft(null)}
            onNewList={choose}
          />
        </>
      ) : null}
    </section>
  );
}

interface ItemRowProps {
  readonly item: PlaylistItem;
  readonly number: number;
  readonly wall: Wall | null;
  readonly mayDrive: boolean;
  readonly onChange: (part: Partial<PlaylistItem>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onGoTo: () => void;
}

function ItemRow({ item, number, wall, mayDrive, onChange, onMove, onRemove, onGoTo }: ItemRowProps) {
  const { t, language } = useText();
  const isShown = wall?.report.itemId === item.id;
  const skip = wall?.report.skipped.find(({ itemId }) => itemId === item.id);
  return (
    <li data-shown={isShown}>
      <span className={styles['quiet']}>{number}</span>
      <input
        type="text"
        aria-label={t('wallDesk.sceneTitle')}
        value={nameIn(language, item.title)}
        disabled={!mayDrive}
        onChange={({ target: { value } }) => onChange({ title: { ...item.title, [language]: value } })}
      />
      <input
        type="number"
        aria-label={t('wallDesk.seconds')}
        key={item.seconds}
        defaultValue={item.seconds}
        disabled={!mayDrive}
        onBlur={({ target: { valueAsNumber } }) => {
          const seconds = clampSeconds(valueAsNumber);
          if (seconds !== item.seconds) onChange({ seconds });
        }}
      />
      <span className={styles['row']}>
        <IconButton label={t('wallDesk.up')} disabled={!mayDrive} onClick={() => onMove(-1)}>
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton label={t('wallDesk.down')} disabled={!mayDrive} onClick={() => onMove(1)}>
          <ArrowDown aria-hidden />
        </IconButton>
        <IconButton label={t('wallDesk.remove')} disabled={!mayDrive} onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
        <Button disabled={!mayDrive || wall === null || isShown} onClick={onGoTo}>
          {t(isShown ? 'wallDesk.onAir' : 'wallDesk.goTo')}
        </Button>
      </span>
      {skip ? (
        <span className={styles['why']}>
          {t('wallDesk.skipped', { reason: nameIn(language, skip.reason) })}
        </span>
      ) : null}
    </li>
  );
}

function Additions({ onAdd }: { readonly onAdd: (item: PlaylistItem) => void }) {
  const { t } = useText();
  const { data: scenes = [] } = useQuery(sceneQueries.list());
  const [link, setLink] = useState('');
  const [isBad, setBad] = useState(false);
  const addLink = () => {
    const query = readSceneLink(link, location.origin);
    setBad(query === null);
    if (query === null) return;
    onAdd(toItem(t('wallDesk.addLink'), query));
    setLink('');
  };
  return (
    <>
      <div className={styles['field']}>
        <span>{t('wallDesk.addSaved')}</span>
        {scenes.length === 0 ? (
          <span className={styles['quiet']}>{t('wallDesk.noSaved')}</span>
        ) : (
          <SelectField
            label={t('wallDesk.chooseSaved')}
            options={[
              { value: '', label: t('wallDesk.chooseSaved') },
              ...scenes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value=""
            onChange={(chosen) => {
              const scene = scenes.find(({ id }) => id === chosen);
              if (scene) onAdd(toItem(scene.name, scene.query));
            }}
          />
        )}
      </div>
      <form
        className={styles['field']}
        onSubmit={(event) => {
          event.preventDefault();
          addLink();
        }}
      >
        <span>{t('wallDesk.addLink')}</span>
        <input
          type="text"
          aria-label={t('wallDesk.link')}
          placeholder={t('wallDesk.link')}
          value={link}
          onChange={({ target: { value } }) => setLink(value)}
        />
        <Button type="submit" disabled={link.trim() === ''}>
          {t('wallDesk.add')}
        </Button>
        {isBad ? <span role="alert">{t('wallDesk.badLink')}</span> : null}
      </form>
    </>
  );
}

interface SaveKeysProps {
  readonly list: Playlist;
  readonly items: Items;
  readonly isChanged: boolean;
  readonly onDone: () => void;
  readonly onNewList: (id: string) => void;
}

function SaveKeys({ list, items, isChanged, onDone, onNewList }: SaveKeysProps) {
  const { t } = useText();
  const write = useWritePlaylist();
  const refuse = useRefusal();
  const [name, setName] = useState('');
  const isDefault = list.id === DEFAULT_PLAYLIST_ID;
  const save = (id: string, draft: { name: string; version: number }, done: () => void) =>
    write.mutate({ id, draft: { ...draft, items } }, { onSuccess: done });
  const saveNew = () => {
    const id = newId();
    save(id, { name: name.trim(), version: 0 }, () => onNewList(id));
  };
  return (
    <>
      <div className={styles['field']}>
        <Button
          kind="primary"
          disabled={!isChanged || items.length === 0 || write.isPending}
          onClick={() => save(list.id, { name: list.name, version: list.version }, onDone)}
        >
          {t('wallDesk.save')}
        </Button>
        <Button disabled={!isChanged} onClick={onDone}>
          {t('wallDesk.revert')}
        </Button>
        {isDefault && list.version > 0 ? (
          <Button onClick={() => write.mutate({ id: list.id, draft: null }, { onSuccess: onDone })}>
            {t('wallDesk.reset')}
          </Button>
        ) : null}
        <span role="status">{isChanged ? t('wallDesk.unsaved') : ''}</span>
        {write.error ? <span role="alert">{refuse(write.error)}</span> : null}
      </div>
      <form
        className={styles['field']}
        onSubmit={(event) => {
          event.preventDefault();
          saveNew();
        }}
      >
        <input
          type="text"
          maxLength={80}
          aria-label={t('wallDesk.listName')}
          placeholder={t('wallDesk.listName')}
          value={name}
          onChange={({ target: { value } }) => setName(value)}
        />
        <Button type="submit" disabled={name.trim() === '' || items.length === 0}>
          {t('wallDesk.newList')}
        </Button>
      </form>
    </>
  );
}
