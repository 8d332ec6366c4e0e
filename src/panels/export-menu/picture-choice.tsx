import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import { usePictureExport } from './use-picture-export';

/** The map as a picture for paper. */
export function PictureChoice() {
  const { t } = useText();
  const { progress, take } = usePictureExport();
  if (!take) return null;
  const note =
    progress.kind === 'done'
      ? t(progress.isWhole ? 'exports.done' : 'exports.pictureLacks', { name: progress.name })
      : t(`exports.picture.${progress.kind}`);
  return (
    <li>
      <Button disabled={progress.kind === 'taking'} onClick={take}>
        {t('exports.picture.button')}
      </Button>
      <span role="status">{note}</span>
    </li>
  );
}
