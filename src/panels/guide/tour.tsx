import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import { placeCard, type Box } from './place-card';
import styles from './tour.module.css';

const STEPS = ['bar', 'figures', 'map', 'layers', 'inspector', 'dock', 'bar-end'] as const;

/** A card that goes from part to part of the page. The page stays usable: it can be left at any time. */
export function Tour({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useText();
  const [at, setAt] = useState(0);
  const card = useRef<HTMLDivElement>(null);
  const step = STEPS[at]!;
  const isLast = at === STEPS.length - 1;
  const { target, spot } = useSpot(step, card);
  useFocusBack();
  useEffect(() => card.current?.focus(), [at]);

  const go = (by: number) => setAt((now) => Math.max(0, Math.min(STEPS.length - 1, now + by)));
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEnd();
    else if (event.key === 'ArrowRight') go(1);
    else if (event.key === 'ArrowLeft') go(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return createPortal(
    <>
      {target ? (
        <div
          className={styles['ring']}
          style={{ left: target.left, top: target.top, width: target.width, height: target.height }}
        />
      ) : null}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a dialog that arrow keys turn */}
      <div
        ref={card}
        role="dialog"
        aria-label={t('guide.tour')}
        aria-describedby="tour-step"
        tabIndex={-1}
        className={styles['card']}
        style={spot}
        onKeyDown={press}
      >
        <p className={styles['count']}>{t('guide.step', { n: at + 1, all: STEPS.length })}</p>
        <div id="tour-step">
          <h2>{t(`guide.steps.${step}.title`)}</h2>
          <p>{t(`guide.steps.${step}.body`)}</p>
        </div>
        <div className={styles['actions']}>
          <span>{t('guide.keys')}</span>
          {isLast ? null : <Button onClick={onEnd}>{t('guide.end')}</Button>}
          {at > 0 ? <Button onClick={() => go(-1)}>{t('guide.previous')}</Button> : null}
          <Button kind="primary" onClick={isLast ? onEnd : () => go(1)}>
            {t(isLast ? 'guide.finish' : 'guide.next')}
          </Button>
        </div>
      </div>
    </>,
    document.body,
  );
}

/** Where the part of the page is, and where the card beside it; both follow the window's size. */
function useSpot(step: string, card: RefObject<HTMLDivElement | null>) {
  const [target, setTarget] = useState<Box | null>(null);
  const [spot, setSpot] = useState({ left: 12, top: 12 });
  useLayoutEffect(() => {
    const measure = () => {
      const part = document.querySelector(`[data-tour="${step}"]`);
      const box = part?.getBoundingClientRect() ?? null;
      const own = card.current?.getBoundingClientRect();
      setTarget(box);
      if (own) {
        const whole = { left: 0, top: 0, width: innerWidth, height: innerHeight };
        setSpot(placeCard(box ?? whole, own, { width: innerWidth, height: innerHeight }));
      }
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [step, card]);
  return { target, spot };
}

/** When the tour ends, the keyboard is where it was before. */
function useFocusBack() {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
}
