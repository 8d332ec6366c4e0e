import { ExternalLink } from 'lucide-react';
import { useDistrict } from '@/client/district/use-district';
import { toPlayerAddress } from '@/domain/camera/video-player';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import type { NamedCamera } from '@/workers/coverage/coverage-results';
import styles from './recordings.module.css';

const MINUTE = 60_000;
const BEFORE_MINUTES = 10;
const AFTER_MINUTES = 20;
const MOST = 6;

/**
 * The recordings of some cameras around a moment, opened in the video platform's own player; nothing where the service has no
 * player set. What is watched is the platform's to approve and log.
 */
export function Recordings({
  cameras,
  at,
}: {
  readonly cameras: readonly NamedCamera[];
  /** Epoch milliseconds; `null` where it is not known. */
  readonly at: number | null;
}) {
  const { videoPlayer, timeZone } = useDistrict();
  const { t } = useText();
  if (videoPlayer === null || at === null || cameras.length === 0) return null;
  const [from, to] = [at - BEFORE_MINUTES * MINUTE, at + AFTER_MINUTES * MINUTE];
  const time = timeFormat(timeZone);
  return (
    <>
      <ul className={styles['list']}>
        {cameras.slice(0, MOST).map(({ code, name }) => (
          <li key={code}>
            <a
              className={styles['link']}
              href={toPlayerAddress(videoPlayer, { code, from, to })}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t('video.recordingOf', {
                name: name || code,
                from: time.minute(from),
                to: time.minute(to),
              })}
            >
              <ExternalLink aria-hidden size={14} />
              {t('video.recording')} {name || code}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles['note']}>
        {t('video.recordingNote', { before: BEFORE_MINUTES, after: AFTER_MINUTES })}
      </p>
    </>
  );
}
