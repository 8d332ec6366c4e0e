import { useQuery } from '@tanstack/react-query';
import type { Feature, Position } from 'geojson';
import { toCamera } from '@/client/cameras/to-camera';
import type { Camera } from '@/domain/camera/camera';
import { collectionQueries } from '@/client/collections/collection-queries';
import { useScene } from '@/scene/scene-context';
import { Button } from '@/ui/components/button';
import { Card } from '@/ui/components/card';
import { PanelFrame } from '@/ui/components/panel-frame';
import { nameIn, useText } from '@/ui/text/use-text';
import { CameraSights } from '../camera-sights';
import { CameraContent } from './camera-content';
import { SectionFacts } from './section-facts';

const CLOSE_ZOOM = 17;
const SPACE_ZOOM = 18.5;
const SPACE_PITCH = 60;
/** What other panels tell of. */
const HAS_OWN_CARD: readonly string[] = ['warnings'];

/** The camera, key section or key place that is picked out. */
export function FeatureCard() {
  const { scene } = useScene();
  const { selection } = scene;
  if (selection?.kind !== 'feature' || HAS_OWN_CARD.includes(selection.collectionId)) return null;
  return <SelectedFeature key={selection.code} collectionId={selection.collectionId} code={selection.code} />;
}

function SelectedFeature({ collectionId, code }: { readonly collectionId: string; readonly code: string }) {
  const { data, error, refetch } = useQuery(collectionQueries.items(collectionId));
  const { t } = useText();
  const feature = data?.find(({ id, properties }) => properties?.['code'] === code || String(id) === code);
  if (feature) return <FeatureContent feature={feature} collectionId={collectionId} code={code} />;
  if (error) {
    const state = {
      kind: 'error',
      sentence: t('coverage.failed'),
      onRetry: () => void refetch(),
    } as const;
    return <PanelFrame title={t('coverage.camera')} state={state} children={null} />;
  }
  if (!data) return <PanelFrame title={t('coverage.camera')} state={{ kind: 'loading' }} children={null} />;
  const state = { kind: 'unavailable', sentence: t('coverage.cameraGone', { code }) } as const;
  return <PanelFrame title={t('coverage.camera')} state={state} children={null} />;
}

interface FeatureContentProps {
  readonly feature: Feature;
  readonly collectionId: string;
  readonly code: string;
}

function FeatureContent({ feature, collectionId, code }: FeatureContentProps) {
  const { change } = useScene();
  const { t, language } = useText();
  const camera = collectionId === 'cameras' ? toCamera(feature) : null;
  const position = positionOf(feature);
  const given: unknown = feature.properties?.['name'];
  const name =
    typeof given === 'string' ? given : given ? nameIn(language, given as { zh: string; en: string }) : code;
  const flyTo = (view: { readonly zoom: number; readonly bearing: number; readonly pitch: number }) =>
    position && change({ camera: { longitude: position[0], latitude: position[1], ...view } });
  return (
    <Card
      title={name || code}
      subtitle={subtitleOf(collectionId, code, t)}
      close={{ label: t('incident.close'), onClose: () => change({ selection: null }) }}
      foot={
        <>
          <Button
            kind="primary"
            disabled={!position}
            onClick={() => flyTo({ zoom: CLOSE_ZOOM, bearing: 0, pitch: 0 })}
          >
            {t('coverage.goTo')}
          </Button>
          {camera && position && camera.heightMeters !== null ? (
            <Button onClick={() => flyTo(besideThe(camera))}>{t('video.inSpace')}</Button>
          ) : null}
        </>
      }
    >
      {camera ? <CameraContent camera={camera} /> : null}
      {collectionId === 'key-sections' ? <SectionFacts code={code} /> : null}
      {camera ? null : <CameraSights position={position} />}
    </Card>
  );
}

/** From behind the camera and to its side, so that neither its lens nor its far end hides the other. */
function besideThe({ azimuthDegrees }: Camera) {
  return { zoom: SPACE_ZOOM, bearing: ((azimuthDegrees ?? 0) + 320) % 360, pitch: SPACE_PITCH };
}

function subtitleOf(collectionId: string, code: string, t: ReturnType<typeof useText>['t']): string {
  const kinds: Readonly<Record<string, string>> = {
    cameras: t('coverage.camera'),
    'key-sections': t('coverage.sections'),
    'key-places': t('coverage.places'),
  };
  return [kinds[collectionId], code].filter(Boolean).join(' · ');
}

/** Of a line, its middle vertex. */
function positionOf({ geometry }: Feature): readonly [number, number] | null {
  const lines: Readonly<Record<string, () => Position | undefined>> = {
    Point: () => (geometry.type === 'Point' ? geometry.coordinates : undefined),
    LineString: () =>
      geometry.type === 'LineString'
        ? geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]
        : undefined,
  };
  const [longitude, latitude] = lines[geometry.type]?.() ?? [];
  return longitude === undefined || latitude === undefined ? null : [longitude, latitude];
}
