import { useState } from 'react';
import { Languages, Redo2, Share2, SunMoon, Undo2 } from 'lucide-react';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { fixScene } from '@/scene/fix-scene';
import { toSceneQuery } from '@/scene/scene-url';
import { useScene } from '@/scene/scene-context';
import { Button, IconButton } from '@/ui/components/button';
import { changeLanguage } from '@/ui/text/language';
import { useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import styles from './scene-actions.module.css';

const NOTE_MILLISECONDS = 3000;

/** Undo and redo, language, theme, and a link that shows the same numbers tomorrow. */
export function SceneActions() {
  const { undo, redo, canUndo, canRedo } = useScene();
  const { toggle } = useTheme();
  const { t, language } = useText();
  const link = useFixedLink();
  const [note, setNote] = useState<string | null>(null);

  const share = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setNote(t('bar.copied'));
    } catch {
      setNote(t('bar.copyFailed'));
    }
    setTimeout(() => setNote(null), NOTE_MILLISECONDS);
  };

  return (
    <div className={styles['actions']}>
      <IconButton label={t('bar.undo')} disabled={!canUndo} onClick={undo}>
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton label={t('bar.redo')} disabled={!canRedo} onClick={redo}>
        <Redo2 aria-hidden />
      </IconButton>
      <IconButton label={t('bar.theme')} onClick={toggle}>
        <SunMoon aria-hidden />
      </IconButton>
      <IconButton
        label={t('bar.language')}
        onClick={() => void changeLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        <Languages aria-hidden />
      </IconButton>
      <Button kind="primary" title={t('bar.share')} onClick={() => void share()}>
        <Share2 aria-hidden />
        <span role="status" className={note ? '' : 'wide-only'}>
          {note ?? t('bar.share')}
        </span>
      </Button>
    </div>
  );
}

/** A link whose moving windows (“last 30 days”) are nailed to the instants they mean now. */
function useFixedLink(): string {
  const frame = useTimeFrame();
  const { scene } = useScene();
  const query = toSceneQuery(fixScene(scene, frame));
  const address = new URL(location.href);
  address.search = new URLSearchParams(query).toString();
  return address.href;
}
