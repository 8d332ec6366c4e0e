import { useState, useSyncExternalStore } from 'react';
import { X } from 'lucide-react';
import { useDistrict } from '@/client/district/use-district';
import { useIncidentView } from '@/panels/incident-view';
import { IconButton } from '@/ui/components/button';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { unknownParameters } from './scene-from-url';
import styles from './page-notices.module.css';

/** What concerns the whole page: no network, or a link that was not understood in full. */
export function PageNotices() {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const { freshAt } = useIncidentView();
  const offline = useOffline();
  const [unknown, setUnknown] = useState<readonly string[]>(() => unknownParameters(location.search));
  return (
    <div className={styles['notices']} role="status">
      {offline ? (
        <p className={styles['notice']}>
          {t('status.offline', { time: freshAt === null ? '—' : timeFormat(timeZone).clock(freshAt) })}
        </p>
      ) : null}
      {unknown.length > 0 ? (
        <p className={styles['notice']}>
          {t('status.unknownParameter', { names: unknown.join(', ') })}
          <IconButton label={t('incident.close')} onClick={() => setUnknown([])}>
            <X aria-hidden />
          </IconButton>
        </p>
      ) : null}
    </div>
  );
}

function useOffline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => !navigator.onLine,
  );
}
