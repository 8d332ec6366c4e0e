import { useRef, useState } from 'react';
import type { PointerEvent, WheelEvent } from 'react';
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import type { DraftPlace } from '@/client/imports/draft-queries';
import { IconButton } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import { boxOfAll, toLinks, toOutlinePath, toPointPath, zoomBox, type PlotBox } from './plot-geometry';
import styles from './points-plot.module.css';

interface PointsPlotProps {
  readonly outlines: readonly (readonly number[])[];
  readonly place: DraftPlace;
}

const STEP = 1.6;

/** Points of a file against the boundaries, where they come to lie and where they would have lain as given. */
export function PointsPlot({ outlines, place }: PointsPlotProps) {
  const { t } = useText();
  const whole = boxOfAll(outlines, place.points);
  const [box, setBox] = useState<PlotBox | null>(null);
  const shown = box ?? whole;
  const drag = useRef<{ readonly x: number; readonly y: number; readonly from: PlotBox } | null>(null);

  const zoom = (factor: number) => setBox(zoomBox(shown, factor));
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY, from: shown };
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (!drag.current) return;
    const { from, x, y } = drag.current;
    const scale = from.width / event.currentTarget.clientWidth;
    setBox({ ...from, x: from.x - (event.clientX - x) * scale, y: from.y - (event.clientY - y) * scale });
  };
  const turn = (event: WheelEvent) => zoom(event.deltaY > 0 ? STEP : 1 / STEP);

  return (
    <figure className={styles['plot']}>
      <svg
        role="img"
        aria-label={t('importDesk.place.map', { n: place.points.length })}
        viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
        className={styles['picture']}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={() => (drag.current = null)}
        onPointerCancel={() => (drag.current = null)}
        onWheel={turn}
      >
        <path className={styles['outline']} d={toOutlinePath(outlines)} />
        {place.givenPoints ? (
          <>
            <path className={styles['link']} d={toLinks(place.givenPoints, place.points)} />
            <path className={styles['given']} d={toPointPath(place.givenPoints)} />
          </>
        ) : null}
        <path className={styles['stored']} d={toPointPath(place.points)} />
      </svg>
      <div className={styles['tools']}>
        <IconButton label={t('importDesk.place.zoomIn')} onClick={() => zoom(1 / STEP)}>
          <ZoomIn aria-hidden />
        </IconButton>
        <IconButton label={t('importDesk.place.zoomOut')} onClick={() => zoom(STEP)}>
          <ZoomOut aria-hidden />
        </IconButton>
        <IconButton label={t('importDesk.place.whole')} disabled={box === null} onClick={() => setBox(null)}>
          <Maximize2 aria-hidden />
        </IconButton>
      </div>
      <figcaption className={styles['key']}>
        {place.givenPoints ? (
          <span>
            <i className={styles['givenMark']} />
            {t('importDesk.place.given')}
          </span>
        ) : null}
        <span>
          <i className={styles['storedMark']} />
          {place.givenPoints ? t('importDesk.place.stored') : t('importDesk.place.points')}
        </span>
        {outlines.length > 0 ? (
          <span>
            <i className={styles['outlineMark']} />
            {t('importDesk.place.outline')}
          </span>
        ) : null}
      </figcaption>
    </figure>
  );
}
