import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '@/ui/text/use-text';
import { PageStage } from './page-stage';
import styles from './presenter.module.css';

interface PresenterProps {
  /** Index of the page on show. */
  readonly at: number;
  readonly count: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
  /** What the speaker wants to say to this page; empty for nothing. */
  readonly notes: string;
  readonly nextTitle: string | null;
  readonly children: ReactNode;
}

const FORWARD = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];

/** One page after another over the whole screen, by keys, clicker or click. */
export function Presenter(props: PresenterProps) {
  const { at, count, notes, nextTitle, onMove, children } = props;
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  const { isBlack, hasNotes, pointer } = useKeys(props);
  useFullScreen(box, props.onClose);
  const step = (event: { readonly target: EventTarget; readonly clientX: number }) => {
    if (event.target instanceof Element && event.target.closest('a, button')) return;
    const isBack = event.clientX < window.innerWidth * 0.2;
    onMove(Math.min(count - 1, Math.max(0, at + (isBack ? -1 : 1))));
  };
  return createPortal(
    // Keys do all that the pointer does.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      className={`${styles['screen']} ${pointer ? styles['pointing'] : ''}`}
      role="dialog"
      aria-modal="true"
      aria-label={t('brief.presenting', { at: at + 1, count })}
      tabIndex={-1}
      onClick={step}
    >
      {isBlack ? null : <PageStage>{children}</PageStage>}
      {hasNotes ? (
        <aside className={styles['notes']}>
          <p>{notes || t('brief.noNotes')}</p>
          <p className={styles['next']}>
            {nextTitle === null ? t('brief.lastPage') : t('brief.nextPage', { title: nextTitle })}
          </p>
        </aside>
      ) : null}
      {pointer ? <LaserDot screen={box} /> : null}
      <p className={styles['help']}>{t('brief.keys')}</p>
    </div>,
    document.body,
  );
}

function useKeys({ at, count, onMove, onClose }: PresenterProps) {
  const [isBlack, setBlack] = useState(false);
  const [hasNotes, setNotes] = useState(false);
  const [pointer, setPointer] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key } = event;
      const target = keyTarget(key, at, count);
      if (target !== null) onMove(target);
      else if (key === 'Escape') onClose();
      else if (key === 'b' || key === 'B' || key === '.') setBlack((is) => !is);
      else if (key === 'n' || key === 'N') setNotes((is) => !is);
      else if (key === 'l' || key === 'L') setPointer((is) => !is);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [at, count, onMove, onClose]);
  return { isBlack, hasNotes, pointer };
}

function keyTarget(key: string, at: number, count: number): number | null {
  if (FORWARD.includes(key)) return Math.min(count - 1, at + 1);
  if (BACK.includes(key)) return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Takes the whole screen where the browser lets it, and closes when the user leaves it. */
function useFullScreen(box: { readonly current: HTMLDivElement | null }, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const element = box.current!;
    element.focus();
    let wasFull = false;
    const changed = () => {
      if (document.fullscreenElement === element) wasFull = true;
      else if (wasFull) close.current();
    };
    document.addEventListener('fullscreenchange', changed);
    // A kiosk or a frame may forbid it: the page then fills the window.
    element.requestFullscreen().catch(() => undefined);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      if (document.fullscreenElement === element) void document.exitFullscreen();
    };
  }, [box]);
}

/** A dot that follows the mouse, moved without drawing anything anew. */
function LaserDot({ screen }: { readonly screen: { readonly current: HTMLDivElement | null } }) {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = screen.current!;
    const follow = ({ clientX, clientY }: MouseEvent) => {
      dot.current!.style.transform = `translate(${clientX}px, ${clientY}px)`;
    };
    element.addEventListener('mousemove', follow);
    return () => element.removeEventListener('mousemove', follow);
  }, [screen]);
  return <div ref={dot} className={styles['dot']} aria-hidden />;
}
