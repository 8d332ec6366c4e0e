import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { newId } from '@/client/new-id';
import { sceneQueries } from '@/client/scenes/scene-queries';
import { useDeleteScene, useSaveScene } from '@/client/scenes/use-scene-writes';
import type { SavedScene } from '@/domain/saved-scene/saved-scene';
import { parseSceneQuery, toSceneQuery } from '@/scene/scene-url';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import { useRefusal } from '../use-refusal';
import { useWhyNot } from '../use-why-not';
import { SaveForm } from './save-form';
import { SceneRow } from './scene-row';
import styles from './saved-scenes.module.css';

/** The saved scenes: save the present one, open, rename, bring up to date, delete and take the deletion back. */
export function SceneShelf({ onOpened }: { readonly onOpened: () => void }) {
  const { data, error, refetch } = useQuery(sceneQueries.list());
  const { scene, change } = useScene();
  const { t } = useText();
  const refusal = useRefusal();
  const whyNot = useWhyNot('save-scenes');
  const save = useSaveScene();
  const remove = useDeleteScene();
  const [deleted, setDeleted] = useState<SavedScene | null>(null);
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const failure = save.error ?? remove.error;
  const here = queryKeyOf(toSceneQuery(scene));

  const write = (
    id: string,
    { name, note, face, version }: Omit<SavedScene, 'query'>,
    query: SavedScene['query'],
  ) => save.mutate({ id, draft: { name, note, face, query, version } });
  const open = (saved: SavedScene) => {
    const { scene: opened, ignored } = parseSceneQuery(saved.query);
    change(opened);
    setUnknown(ignored);
    if (ignored.length === 0) onOpened();
  };

  return (
    <div className={styles['shelf']}>
      {whyNot === null ? (
        <SaveForm
          names={data?.map(({ name }) => name) ?? []}
          onSave={(name, query) =>
            save.mutate({ id: newId(), draft: { name, note: '', face: faceOfPage(), query, version: 0 } })
          }
        />
      ) : (
        <p className={styles['hint']}>{whyNot}</p>
      )}
      {failure ? (
        <p role="alert" className={styles['notice']}>
          {refusal(failure)}
        </p>
      ) : null}
      {unknown.length > 0 ? (
        <p role="status" className={styles['notice']}>
          {t('status.unknownParameter', { names: unknown.join(', ') })}
        </p>
      ) : null}
      {deleted ? (
        <p role="status" className={styles['notice']}>
          {t('scenes.deleted', { name: deleted.name })}
          <Button
            onClick={() => {
              write(newId(), { ...deleted, version: 0 }, deleted.query);
              setDeleted(null);
            }}
          >
            {t('scenes.takeBack')}
          </Button>
        </p>
      ) : null}
      {error && !data ? (
        <p role="alert" className={styles['notice']}>
          {t('scenes.failed')}
          <Button onClick={() => void refetch()}>{t('status.retry')}</Button>
        </p>
      ) : null}
      {data?.length === 0 ? <p className={styles['empty']}>{t('scenes.none')}</p> : null}
      <ul className={styles['list']} aria-label={t('scenes.title')}>
        {data?.map((saved) => (
          <SceneRow
            key={saved.id}
            saved={saved}
            mayWrite={whyNot === null}
            isHere={queryKeyOf(saved.query) === here}
            onOpen={() => open(saved)}
            onRename={(name) => write(saved.id, { ...saved, name }, saved.query)}
            onUpdate={() => write(saved.id, saved, toSceneQuery(scene))}
            onDelete={() => {
              setDeleted(saved);
              remove.mutate(saved.id, { onError: () => setDeleted(null) });
            }}
          />
        ))}
      </ul>
    </div>
  );
}

function queryKeyOf(query: SavedScene['query']): string {
  // Where the camera stands and what is picked out come and go without making it another scene.
  const { camera: _camera, selected: _selected, ...rest } = query;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function faceOfPage(): string {
  return location.pathname.split('/')[1] || 'explore';
}
