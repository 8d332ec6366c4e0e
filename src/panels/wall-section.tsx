import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { PanelState } from '@/ui/components/panel-frame';
import { useText } from '@/ui/text/use-text';
import styles from './wall-section.module.css';

interface WallSectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly state: PanelState;
  /** Takes the height that is left in its column. */
  readonly isFilling?: boolean;
  readonly children: ReactNode;
}

/** A part of a wall's column: title, what stands beside it, and content or the reason why there is none. */
export function WallSection({ title, aside, state, isFilling = false, children }: WallSectionProps) {
  const id = useId();
  const { t } = useText();
  const stale = state.kind === 'ready' && state.stale === true;
  return (
    <section
      aria-labelledby={id}
      className={`${styles['section']} ${isFilling ? styles['filling'] : ''} ${stale ? styles['stale'] : ''}`}
    >
      <header className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        <span className={styles['aside']}>{aside}</span>
      </header>
      {state.kind === 'ready' ? (
        children
      ) : (
        <p className={styles['sentence']} role="status">
          {state.kind === 'loading' ? t('status.loading') : state.sentence}
        </p>
      )}
    </section>
  );
}

interface WallRowsProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
  /** Height of a row in minutes of arc. */
  readonly rowArcMinutes: number;
  /** Rows shown however little room there is. */
  readonly least: number;
  /** Words for those without room; `items` are the ones not shown. */
  readonly rest?: (items: readonly Item[]) => string;
}

/** As many rows as there is room for; what is left over is said in words, never cut in half. */
export function WallRows<Item>(props: WallRowsProps<Item>) {
  const { items, keyOf, render, rowArcMinutes, least, rest } = props;
  const { box, room } = useRoom(least);
  const shown = items.slice(0, Math.max(1, room));
  const left = items.slice(shown.length);
  const style = {
    '--least-rows': Math.min(least, items.length),
    '--row-height': `calc(${rowArcMinutes} * var(--am))`,
  } as CSSProperties;
  return (
    <>
      <div ref={box} className={styles['rows']} style={style}>
        <ul>
          {shown.map((item) => (
            <li key={keyOf(item)}>{render(item)}</li>
          ))}
        </ul>
      </div>
      {left.length > 0 && rest ? <p className={styles['rest']}>{rest(left)}</p> : null}
    </>
  );
}

/** How many rows fit, by the height of the first. */
function useRoom(least: number) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(least);
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => {
      const row = element.querySelector('li')?.offsetHeight ?? 0;
      if (row > 0) setRoom(Math.floor((element.clientHeight + 1) / row));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return { box, room };
}
