import { useState } from 'react';
import { Pencil, RefreshCw, Trash2 } from 'lucide-react';
import { useDistrict } from '@/client/district/use-district';
import type { SavedScene } from '@/domain/saved-scene/saved-scene';
import { IconButton } from '@/ui/components/button';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import styles from './saved-scenes.module.css';

interface SceneRowProps {
  readonly saved: SavedScene;
  readonly mayWrite: boolean;
  /** Whether it is the scene on screen. */
  readonly isHere: boolean;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onUpdate: () => void;
  readonly onDelete: () => void;
}

export function SceneRow({ saved, mayWrite, isHere, onOpen, onRename, onUpdate, onDelete }: SceneRowProps) {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (name: string) => {
    setDraft(null);
    if (name.trim() !== '' && name.trim() !== saved.name) onRename(name.trim());
  };
  if (draft !== null) {
    return (
      <li className={styles['row']}>
        <input
          className={styles['input']}
          aria-label={t('scenes.rename', { name: saved.name })}
          value={draft}
          maxLength={80}
          ref={(input) => input?.focus()}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => finish(draft)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish(draft);
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setDraft(null);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles['row']}>
      <button type="button" className={styles['open']} aria-current={isHere} onClick={onOpen}>
        <span className={styles['name']}>{saved.name}</span>
        <span className={styles['when']}>
          {isHere ? t('scenes.here') : timeFormat(timeZone).minute(saved.savedAt)}
        </span>
      </button>
      <IconButton
        label={t('scenes.rename', { name: saved.name })}
        disabled={!mayWrite}
        onClick={() => setDraft(saved.name)}
      >
        <Pencil aria-hidden />
      </IconButton>
      <IconButton
        label={t('scenes.update', { name: saved.name })}
        disabled={!mayWrite || isHere}
        onClick={onUpdate}
      >
        <RefreshCw aria-hidden />
      </IconButton>
      <IconButton label={t('scenes.delete', { name: saved.name })} disabled={!mayWrite} onClick={onDelete}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}
