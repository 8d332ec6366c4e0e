import { Suspense, lazy } from 'react';
import { Bookmark } from 'lucide-react';
import { PopoverButton } from '@/ui/components/popover-button';
import { useText } from '@/ui/text/use-text';

const SceneShelf = lazy(async () => ({ default: (await import('./scene-shelf')).SceneShelf }));

/** Scenes kept under a name, for everybody who uses this service. */
export function SavedScenes() {
  const { t } = useText();
  return (
    <PopoverButton
      label={t('scenes.title')}
      content={
        <>
          <Bookmark aria-hidden />
          <span className="wide-only">{t('scenes.button')}</span>
        </>
      }
    >
      {(close) => (
        <Suspense fallback={null}>
          <SceneShelf onOpened={close} />
        </Suspense>
      )}
    </PopoverButton>
  );
}
