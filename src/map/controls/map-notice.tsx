import { useText } from '@/ui/text/use-text';
import type { MapStatus } from '../map-status';
import styles from './map-notice.module.css';

/** A small word while the picture is being brought back, or instead of one that cannot be drawn. */
export function MapNotice({ status }: { readonly status: MapStatus }) {
  const { t } = useText();
  const text = status === 'restoring' ? t('map.lost') : status === 'failed' ? t('map.unsupported') : null;
  return (
    <div role="status" className={text ? styles['notice'] : styles['empty']} data-testid="map-notice">
      {text}
    </div>
  );
}
