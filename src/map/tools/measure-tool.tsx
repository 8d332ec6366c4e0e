import { useReducer, useState } from 'react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { Eraser, X } from 'lucide-react';
import { IconButton } from '@/ui/components/button';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { formatMeters, formatSquareMeters } from '@/ui/format/format-number';
import { useText } from '@/ui/text/use-text';
import { GroundSketch } from './ground-sketch';
import { EMPTY_MEASURE, measure, shownPoints, stepMeasure } from './measure-draft';
import styles from './map-tools.module.css';
import { useGroundPointer } from './use-ground-pointer';

interface MeasureToolProps {
  readonly map: MapLibreMap;
  readonly onClose: () => void;
}

/** Lengths and areas on the ellipsoid, point by point. */
export function MeasureTool({ map, onClose }: MeasureToolProps) {
  const { t } = useText();
  const [kind, setKind] = useState<'distance' | 'area'>('distance');
  const [draft, send] = useReducer(stepMeasure, EMPTY_MEASURE);
  const isByKeys = useGroundPointer(map, {
    onSet: (at) => send({ kind: 'set', at }),
    onHover: (at) => send(at ? { kind: 'hover', at } : { kind: 'leave' }),
    onFinish: () => send({ kind: 'finish' }),
    onUndo: () => send({ kind: 'undo' }),
    onLeave: onClose,
  });
  const points = shownPoints(draft);
  const { alongMeters, lengthMeters, perimeterMeters, squareMeters } = measure(points);
  const isArea = kind === 'area';
  return (
    <>
      <GroundSketch
        map={map}
        points={points}
        isRing={isArea}
        labels={isArea ? [] : alongMeters.map((meters, i) => (i === 0 ? '' : formatMeters(meters)))}
        hasCross={isByKeys}
      />
      <section className={styles['card']} aria-label={t('mapTools.measure')}>
        <div className={styles['row']}>
          <SegmentedControl
            label={t('mapTools.measure')}
            value={kind}
            options={[
              { value: 'distance', label: t('mapTools.distance') },
              { value: 'area', label: t('mapTools.area') },
            ]}
            onChange={setKind}
          />
          <output className={styles['values']}>
            <strong>{isArea ? formatSquareMeters(squareMeters) : formatMeters(lengthMeters)}</strong>
            {isArea ? (
              <span className={styles['muted']}>
                {t('mapTools.perimeter', { length: formatMeters(perimeterMeters) })}
              </span>
            ) : null}
          </output>
          <IconButton
            label={t('mapTools.clear')}
            disabled={draft.points.length === 0}
            onClick={() => send({ kind: 'clear' })}
          >
            <Eraser aria-hidden />
          </IconButton>
          <IconButton label={t('mapTools.close')} onClick={onClose}>
            <X aria-hidden />
          </IconButton>
        </div>
        <p className={styles['hint']}>{t('mapTools.measureHint')}</p>
      </section>
    </>
  );
}
