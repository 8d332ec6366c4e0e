import { z } from 'zod';
import type { RegionCode } from '@/domain/region/region';

/** RFC 3339 on the wire, epoch milliseconds UTC inside. */
/** Whom something is brought to; the name masked, or left out. */
export const leaderSchema = z.object({
  name: z.string().trim().min(1).max(60).nullable(),
  post: z.string().trim().min(2).max(120),
});

export const instantSchema = z.codec(z.iso.datetime({ offset: true }), z.number(), {
  decode: (text) => Date.parse(text),
  encode: (milliseconds) => new Date(milliseconds).toISOString(),
});

export const localizedTextSchema = z.object({ zh: z.string(), en: z.string() });

export const regionCodeSchema = z.string().min(1).max(64) as unknown as z.ZodType<RegionCode, string>;

/** `[longitude, latitude]` in degrees, WGS 84. */
export const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** `[west, south, east, north]` in degrees, WGS 84. */
export const bboxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** `west,south,east,north` (or the six numbers of a box with heights) as OGC API - Features writes it in a query. */
export const bboxQuerySchema = z
  .string()
  .transform((text, context) => {
    const numbers = text.split(',').map(Number);
    const [west, south, east, north] = numbers.length === 6 ? [0, 1, 3, 4].map((i) => numbers[i]!) : numbers;
    const bbox = [west, south, east, north];
    const complete = numbers.length === 4 || numbers.length === 6;
    if (!complete || !bbox.every(Number.isFinite) || south! > north!) {
      context.addIssue({ code: 'custom', message: 'bbox must be west,south,east,north in degrees' });
      return z.NEVER;
    }
    return bbox as [number, number, number, number];
  })
  .meta({ description: 'west,south,east,north in degrees, CRS84', example: '120.4,30.4,120.6,30.6' });

/** An instant or interval as OGC API - Features writes it: `a`, `a/b`, `../b`, `a/..`; ends are epoch milliseconds. */
export const datetimeQuerySchema = z
  .string()
  .transform((text, context) => {
    const [from = '', to = from, ...more] = text.split('/');
    const start = parseEnd(from, Number.NEGATIVE_INFINITY);
    const end = parseEnd(to, Number.POSITIVE_INFINITY);
    if (!(start <= end) || more.length > 0) {
      context.addIssue({ code: 'custom', message: 'datetime must be an RFC 3339 instant or interval' });
      return z.NEVER;
    }
    return { start, end };
  })
  .meta({
    description: 'RFC 3339 instant or interval; .. leaves an end open',
    example: '2026-11-01T00:00:00Z/..',
  });

/** An end of an interval; NaN where it is no instant. */
function parseEnd(text: string, open: number): number {
  return text === '..' || text === '' ? open : Date.parse(text);
}

export const linkSchema = z.object({
  href: z.string(),
  rel: z.string(),
  type: z.string().optional(),
  title: z.string().optional(),
});
