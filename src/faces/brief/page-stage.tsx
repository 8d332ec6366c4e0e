import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './page-stage.module.css';

const PAGE = { width: 1920, height: 1080 } as const;

/** Shows a page as large as its room allows, scaled as a page. */
export function PageStage({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useLayoutEffect(() => {
    const element = box.current!;
    const fit = () =>
      setScale(Math.min(element.clientWidth / PAGE.width, element.clientHeight / PAGE.height));
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={styles['room']}>
      <div className={styles['sheet']} style={{ width: PAGE.width * scale, height: PAGE.height * scale }}>
        <div className={styles['page']} style={{ transform: `scale(${scale})` }}>
          {children}
        </div>
      </div>
    </div>
  );
}
