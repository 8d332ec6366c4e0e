import { useState } from 'react';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { X } from 'lucide-react';
import { circleAround, ringSquareMeters } from '@/domain/geo/geodesic';
import type { LonLat } from '@/domain/geo/geodesic';
import type { LassoRing, LayerInput } from '@/layers/layer-input';
import type { Buffer } from '@/scene/scene';
import { Button, IconButton } from '@/ui/components/button';
import { formatMeters, formatSquareMeters } from '@/ui/format/format-number';
import { nameIn, useText } from '@/ui/text/use-text';
import { bufferRing } from './buffer-ring';
import { GroundSketch } from './ground-sketch';
import styles from './map-tools.module.css';
import { useGroundPointer } from './use-ground-pointer';

interface BufferToolProps {
  readonly map: MapLibreMap;
  readonly input: Pick<LayerInput, 'lasso' | 'regionShapes' | 'selection' | 'scopeCode' | 'district'>;
  readonly onDone: (ring: LassoRing, buffer: Buffer) => void;
  readonly onClose: () => void;
}

/** What a buffer is put around. */
type Base =
  | { readonly of: 'point'; readonly at: LonLat }
  | { readonly of: 'region'; readonly code: string }
  | { readonly of: 'lasso'; readonly ring: LassoRing };

const PRESETS = [100, 300, 500, 1000];
const FARTHEST_METERS = 20_000;

/** The area within a distance of a place, of a region's border or of the lasso, as the scene's lasso. */
export function BufferTool({ map, input, onDone, onClose }: BufferToolProps) {
  const { t } = useText();
  const [text, setText] = useState('300');
  const [base, setBase] = useState<Base | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const meters = Number(text);
  const isDistance = meters > 0 && meters <= FARTHEST_METERS;

  const put = (around: Base, distance: number) => {
    setBase(around);
    const made = makeRing(around, distance, input);
    setNote(made === null ? t('mapTools.bufferNone') : made.isWhole ? null : t('mapTools.bufferLargest'));
    if (made)
      onDone(made.ring, { of: around.of, meters: distance, code: 'code' in around ? around.code : '' });
  };
  const changeTo = (distance: number) => {
    setText(String(distance));
    if (base) put(base, distance);
  };
  const isByKeys = useGroundPointer(map, {
    onSet: (at) => {
      if (isDistance) put({ of: 'point', at }, meters);
    },
    onLeave: onClose,
  });

  return (
    <>
      <GroundSketch
        map={map}
        points={base?.of === 'point' ? [base.at] : []}
        isRing={false}
        hasCross={isByKeys}
      />
      <section className={styles['card']} aria-label={t('mapTools.buffer')}>
        <form
          className={styles['row']}
          onSubmit={(event) => {
            event.preventDefault();
            if (base && isDistance) put(base, meters);
          }}
        >
          <label className={styles['row']}>
            {t('mapTools.radius')}
            <input
              className={`${styles['input']} ${styles['number']}`}
              type="number"
              min={1}
              max={FARTHEST_METERS}
              value={text}
              aria-invalid={!isDistance}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          {PRESETS.map((preset) => (
            <Button key={preset} kind="quiet" onClick={() => changeTo(preset)}>
              {formatMeters(preset)}
            </Button>
          ))}
          <IconButton label={t('mapTools.close')} onClick={onClose}>
            <X aria-hidden />
          </IconButton>
        </form>
        <div className={styles['row']}>
          <Bases input={input} isDisabled={!isDistance} onPut={(around) => put(around, meters)} />
        </div>
        <p className={styles['hint']} role="status">
          {isDistance
            ? (note ?? t('mapTools.bufferHint'))
            : t('mapTools.badRadius', { most: FARTHEST_METERS })}
          {base && input.lasso && isDistance ? ` ${areaText(input.lasso)}` : ''}
        </p>
      </section>
    </>
  );
}

function areaText(ring: LassoRing): string {
  return formatSquareMeters(ringSquareMeters(ring));
}

interface BasesProps {
  readonly input: BufferToolProps['input'];
  readonly isDisabled: boolean;
  readonly onPut: (around: Base) => void;
}

/** Besides any place: the lasso and the region that are there. */
function Bases({ input, isDisabled, onPut }: BasesProps) {
  const { t, language } = useText();
  const { lasso, district } = input;
  const code = input.selection.regionCodes[0] ?? input.scopeCode;
  const region = district.regions.find((candidate) => candidate.code === code);
  return (
    <>
      {region ? (
        <Button disabled={isDisabled} onClick={() => onPut({ of: 'region', code: region.code })}>
          {t('mapTools.aroundRegion', { name: nameIn(language, region.name) })}
        </Button>
      ) : null}
      {lasso ? (
        <Button disabled={isDisabled} onClick={() => onPut({ of: 'lasso', ring: lasso })}>
          {t('mapTools.aroundLasso')}
        </Button>
      ) : null}
    </>
  );
}

function makeRing(base: Base, meters: number, { regionShapes }: Pick<LayerInput, 'regionShapes'>) {
  if (base.of === 'point') return { ring: circleAround(base.at, meters).map(toSixDigits), isWhole: true };
  const geometry = base.of === 'lasso' ? toPolygon(base.ring) : findShape(base.code, regionShapes);
  return geometry ? bufferRing(geometry, meters) : null;
}

const toSixDigits = ([longitude, latitude]: LonLat): LonLat => [
  Number(longitude.toFixed(6)),
  Number(latitude.toFixed(6)),
];

function toPolygon(ring: LassoRing): Polygon {
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!].map(([x, y]) => [x, y])] };
}

function findShape(code: string, shapes: LayerInput['regionShapes']): Polygon | MultiPolygon | null {
  for (const { features } of shapes.values()) {
    const found = features.find(({ properties }) => properties.code === code);
    if (found) return found.geometry;
  }
  return null;
}
