import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { fixScene } from '@/scene/fix-scene';
import type { SceneQuery } from '@/scene/scene-url';
import { toSceneQuery } from '@/scene/scene-url';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import styles from './saved-scenes.module.css';

interface SaveFormProps {
  /** Names that are taken: another of the same name could not be told apart. */
  readonly names: readonly string[];
  readonly onSave: (name: string, query: SceneQuery) => void;
}

/** Names the scene on screen; its moving window goes on moving unless it is to be fixed. */
export function SaveForm({ names, onSave }: SaveFormProps) {
  const { scene } = useScene();
  const frame = useTimeFrame();
  const { t } = useText();
  const [name, setName] = useState('');
  const [fixed, setFixed] = useState(false);
  const trimmed = name.trim();
  const taken = names.includes(trimmed);
  const moves = scene.window.kind !== 'between';

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (trimmed === '' || taken) return;
    onSave(trimmed, toSceneQuery(fixed && moves ? fixScene(scene, frame) : scene));
    setName('');
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <span className={styles['line']}>
        <input
          className={styles['input']}
          aria-label={t('scenes.name')}
          placeholder={t('scenes.name')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" kind="primary" disabled={trimmed === '' || taken}>
          {t('scenes.save')}
        </Button>
      </span>
      {taken ? <span className={styles['hint']}>{t('scenes.taken')}</span> : null}
      {moves ? (
        <label className={styles['hint']}>
          <input type="checkbox" checked={fixed} onChange={(event) => setFixed(event.target.checked)} />
          {t('scenes.fix')}
        </label>
      ) : null}
    </form>
  );
}
