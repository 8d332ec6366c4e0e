import type { Feature, Geometry } from 'geojson';
import { z } from 'zod';
import { CAMERA_KINDS, CAMERA_NETWORKS } from '@/domain/camera/camera';
import type { Camera } from '@/domain/camera/camera';

const number = z.number().nullable().catch(null);
const flag = z.boolean().nullable().catch(null);
const word = z.string().nullable().catch(null);
/** A word that says something. */
const said = z.string().trim().min(1).nullable().catch(null);
const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => Date.parse(text))
  .nullable()
  .catch(null);

const propertiesSchema = z.object({
  code: z.string(),
  name: z.string().catch(''),
  kind: z.enum(CAMERA_KINDS).catch('fixed'),
  network: z.enum(CAMERA_NETWORKS).nullable().catch(null),
  azimuthDegrees: number,
  fieldOfViewDegrees: number,
  rangeMeters: number,
  heightMeters: number,
  tiltDegrees: number,
  widthPixels: number,
  online: flag,
  offlineSince: instant,
  availabilityFraction: number,
  shared: flag,
  controllable: flag,
  authorizedGridCode: word,
  authorizedUntil: instant,
  purpose: said,
  owner: said,
  retentionDays: number,
  gridCode: word,
});

/** A camera as the collection has it; what it does not say or says wrongly is unknown. `null` without code or place. */
export function toCamera({ geometry, properties }: Feature<Geometry | null>): Camera | null {
  const parsed = propertiesSchema.safeParse(properties);
  if (geometry?.type !== 'Point' || !parsed.success) return null;
  const [longitude, latitude] = geometry.coordinates;
  if (longitude === undefined || latitude === undefined) return null;
  return { ...parsed.data, position: [longitude, latitude] };
}
