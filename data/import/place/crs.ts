import gcoord from 'gcoord';
import {
  buildProjection,
  gaussKruger3,
  utm,
  type TransverseMercator,
} from '@/domain/geo/transverse-mercator';
import { ImportRefusal } from '../import-refusal';

/** A coordinate reference system that an import can read. */
export interface Crs {
  /** Kept with each incident, as in `GCJ02` or `EPSG:4549`. */
  readonly id: string;
  /** Degrees of longitude and latitude, or planar meters (easting, northing). */
  readonly unit: 'degree' | 'meter';
  /** Whether a pair can be of the system: in range, or no farther from its meridian than it is used. */
  readonly holds: (x: number, y: number) => boolean;
  /** Longitude, latitude in degrees, WGS 84. */
  readonly toWgs84: (x: number, y: number) => [longitude: number, latitude: number];
}

const asItIs = (x: number, y: number): [number, number] => [x, y];
const areDegrees = (x: number, y: number): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90;
const degrees = (id: string, toWgs84: Crs['toWgs84']): Crs => ({
  id,
  unit: 'degree',
  holds: areDegrees,
  toWgs84,
});

const MERCATOR_HALF_METERS = 20_037_509;
const FARTHEST_FROM_MERIDIAN_METERS = 500_000;

export const WGS84 = degrees('WGS84', asItIs);
/** Equal to WGS 84 within decimeters; gcoord has no name for it. */
const CGCS2000 = degrees('CGCS2000', asItIs);
export const GCJ02 = degrees('GCJ02', (x, y) => gcoord.transform([x, y], gcoord.GCJ02, gcoord.WGS84));
export const BD09 = degrees('BD09', (x, y) => gcoord.transform([x, y], gcoord.BD09, gcoord.WGS84));
const WEB_MERCATOR: Crs = {
  id: 'EPSG:3857',
  unit: 'meter',
  holds: (x, y) =>
    Math.abs(x) <= MERCATOR_HALF_METERS && Math.abs(y) <= MERCATOR_HALF_METERS && !areDegrees(x, y),
  toWgs84: (x, y) => gcoord.transform([x, y], gcoord.EPSG3857, gcoord.WGS84),
};

/** Names in one form: lower case letters and digits. */
const BY_NAME: Readonly<Record<string, Crs>> = {
  wgs84: WGS84,
  crs84: WGS84,
  epsg4326: WGS84,
  epsg4979: WGS84,
  // NAD 83 and ETRS 89 differ from WGS 84 by a meter or two: less than a house.
  epsg4269: WGS84,
  epsg4258: WGS84,
  cgcs2000: CGCS2000,
  epsg4490: CGCS2000,
  gcj02: GCJ02,
  amap: GCJ02,
  gaode: GCJ02,
  mars: GCJ02,
  bd09: BD09,
  bd09ll: BD09,
  baidu: BD09,
  epsg3857: WEB_MERCATOR,
  epsg900913: WEB_MERCATOR,
  epsg102100: WEB_MERCATOR,
  webmercator: WEB_MERCATOR,
};

/**
 * Finds a CRS by its name: `wgs84`, `gcj02`, `bd09`, `cgcs2000`, `EPSG:…`, an OGC URN, `gk3:120` (3-degree
 * Gauss-Krueger, central meridian 120), `gk3:zone40` (easting with the zone before it), `utm:50n`.
 *
 * @throws {ImportRefusal} If it is not one that can be read.
 */
export function parseCrs(name: string): Crs {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^urn:ogc:def:crs:(\w+):[\d.]*:/u, '$1');
  const squashed = plain.replace(/^ogc/u, '').replace(/[^a-z0-9]/gu, '');
  const known = BY_NAME[squashed];
  if (known) return known;
  const epsg = /^epsg(\d{4,6})$/u.exec(squashed);
  const projected = epsg ? epsgProjection(Number(epsg[1])) : namedProjection(plain);
  if (projected) return buildProjected(projected.id, projected.definition);
  throw new ImportRefusal('crs-unknown', {
    zh: `不支持坐标系“${name}”。可用：wgs84、cgcs2000、gcj02、bd09、EPSG:3857、EPSG:4513–4554（CGCS2000 3 度带）、EPSG:4491–4512（6 度带）、EPSG:326xx/327xx（UTM）。其他坐标系请先转换：ogr2ogr -t_srs EPSG:4326 out.geojson in.geojson。`,
    en: `The coordinate reference system "${name}" is not supported. Supported are wgs84, cgcs2000, gcj02, bd09, EPSG:3857, EPSG:4513-4554 (CGCS2000 in 3-degree zones), EPSG:4491-4512 (6-degree zones) and EPSG:326xx/327xx (UTM). Convert others first: ogr2ogr -t_srs EPSG:4326 out.geojson in.geojson.`,
  });
}

interface NamedProjection {
  readonly id: string;
  readonly definition: TransverseMercator;
}

/** Ranges of the EPSG register: zones are numbered on without gaps. */
function epsgProjection(code: number): NamedProjection | null {
  const id = `EPSG:${code}`;
  if (code >= 4513 && code <= 4533)
    return { id, definition: zoned(3 * (code - 4513 + 25), code - 4513 + 25) };
  if (code >= 4534 && code <= 4554) return { id, definition: gaussKruger3(75 + 3 * (code - 4534)) };
  if (code >= 4491 && code <= 4501)
    return { id, definition: zoned(6 * (code - 4491 + 13) - 3, code - 4491 + 13) };
  if (code >= 4502 && code <= 4512) return { id, definition: gaussKruger3(75 + 6 * (code - 4502)) };
  if (code >= 32601 && code <= 32660) return { id, definition: utm(zoneMeridian(code - 32600)) };
  if (code >= 32701 && code <= 32760) return { id, definition: utm(zoneMeridian(code - 32700)) };
  return null;
}

function namedProjection(name: string): NamedProjection | null {
  const meridian = /^gk3:(\d{2,3})$/u.exec(name);
  if (meridian) return { id: name, definition: gaussKruger3(Number(meridian[1])) };
  const zone = /^gk3:zone(\d{2})$/u.exec(name);
  if (zone) return { id: name, definition: zoned(3 * Number(zone[1]), Number(zone[1])) };
  const universal = /^utm:(\d{1,2})([ns])$/u.exec(name);
  if (!universal) return null;
  return epsgProjection((universal[2] === 'n' ? 32600 : 32700) + Number(universal[1]));
}

/** Gauss-Krueger with the number of the zone before the easting. */
function zoned(meridianDegrees: number, zone: number): TransverseMercator {
  return {
    ...gaussKruger3(meridianDegrees),
    centralMeridianDegrees: meridianDegrees,
    falseEastingMeters: zone * 1_000_000 + 500_000,
  };
}

function zoneMeridian(zone: number): number {
  return zone * 6 - 183;
}

const SOUTH_FALSE_NORTHING_METERS = 10_000_000;

function buildProjected(id: string, definition: TransverseMercator): Crs {
  const { toDegrees } = buildProjection(definition);
  const falseNorthing = /^EPSG:327/u.test(id) ? SOUTH_FALSE_NORTHING_METERS : 0;
  return {
    id,
    unit: 'meter',
    holds: (x, y) =>
      Math.abs(x - definition.falseEastingMeters) <= FARTHEST_FROM_MERIDIAN_METERS &&
      Math.abs(y) <= SOUTH_FALSE_NORTHING_METERS &&
      !areDegrees(x, y),
    toWgs84: (x, y) => toDegrees(x, y - falseNorthing),
  };
}
