import type { PlaylistItem } from '@/domain/wall/playlist';
import {
  TOUCH_PAUSE_MILLISECONDS,
  WARNING_MILLISECONDS,
  remainingMilliseconds,
  upcomingId,
} from '@/scene/director/director';
import type { DirectorState } from '@/scene/director/director';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import { useDirected } from './director-store';
import type { DirectorStore } from './director-store';
import styles from './wall-face.module.css';

/** Which scene of how many, what comes when, whether it is paused, and what was left out and why. */
export function SceneIndicator({
  store,
  items,
}: {
  readonly store: DirectorStore;
  readonly items: readonly PlaylistItem[];
}) {
  const state = useDirected(store, (now) => now);
  const { t, language } = useText();
  const titleOf = (id: string | null) => {
    const item = items.find((each) => each.id === id);
    return item ? nameIn(language, item.title) : '';
  };
  const place = items.findIndex(({ id }) => id === state.shownId);
  const skipped = state.skipped.at(-1);
  const position = place < 0 ? '' : t('wall.scene.position', { n: place + 1, all: items.length });
  return (
    <div className={`${styles['scrim']} ${styles['indicator']}`}>
      {skipped ? (
        <p className={styles['quiet']}>
          {t('wall.scene.skipped', {
            title: titleOf(skipped.itemId),
            reason: nameIn(language, skipped.reason),
          })}
        </p>
      ) : null}
      <p>{[position, comingWords(state, titleOf, t)].filter(Boolean).join(' · ')}</p>
      <div className={styles['segments']} aria-hidden>
        {items.map(({ id, seconds }, i) => (
          <i key={id} data-state={segmentState(state, { id, isPast: i < place })}>
            {id === state.shownId ? (
              <b style={{ width: `${Math.min(100, state.shownMilliseconds / (10 * seconds))}%` }} />
            ) : null}
          </i>
        ))}
      </div>
    </div>
  );
}

function segmentState(
  state: DirectorState,
  { id, isPast }: { readonly id: string; readonly isPast: boolean },
) {
  if (state.skipped.some(({ itemId }) => itemId === id)) return 'out';
  return isPast ? 'past' : 'coming';
}

const secondsOf = (milliseconds: number) => Math.max(0, Math.ceil(milliseconds / 1000));

function comingWords(state: DirectorState, titleOf: (id: string | null) => string, t: Text): string {
  const { warning, pause, countedAt, shownId, items } = state;
  if (items.length === 0) return t('wall.scene.none');
  if (warning) {
    const left = warning.since + WARNING_MILLISECONDS - countedAt;
    return t('wall.scene.yielded', { seconds: secondsOf(left) });
  }
  if (pause?.by === 'operator') return t('wall.scene.paused');
  if (pause?.by === 'touch') {
    const left = Math.min(TOUCH_PAUSE_MILLISECONDS, pause.until - countedAt);
    return t('wall.scene.pausedTouch', { seconds: secondsOf(left) });
  }
  const next = upcomingId(state);
  if (shownId === null)
    return next ? t('wall.scene.preparing', { title: titleOf(next) }) : t('wall.scene.noneReady');
  if (next === null || next === shownId) return '';
  return t('wall.scene.next', {
    seconds: secondsOf(remainingMilliseconds(state) ?? 0),
    title: titleOf(next),
  });
}
