import { z } from 'zod';
import type { RegionCode } from '@/domain/region/region';

/** RFC 3339 on the wire, epoch milliseconds UTC inside. */
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
    const flat = numbers.length === 6 ? [numbers[0]!, numbers[1]!, numbers[3]!, numbers[4]!] : numbers;
    if (flat.length !== 4 || flat.some((value) => !Number.isFinite(value)) || flat[1]! > flat[3]!) {
      context.addIssue({ code: 'custom', message: 'bbox must be west,south,east,north in degrees' });
      return z.NEVER;
    }
    return flat as [number, number, number, number];
  })
  .meta({ description: 'west,south,east,north in degrees, CRS84', example: '120.4,30.4,120.6,30.6' });

/** An instant or interval as OGC API - Features writes it: `a`, `a/b`, `../b`, `a/..`; ends are epoch milliseconds. */
export const datetimeQuerySchema = z
  .string()
  .transform((text, context) => {
    const [from = '', to = from] = text.split('/');
    const start = from === '..' || from === '' ? Number.NEGATIVE_INFINITY : Date.parse(from);
    const end = to === '..' || to === '' ? Number.POSITIVE_INFINITY : Date.parse(to);
    if (Number.isNaN(start) || Number.isNaN(end) || start > end || text.split('/').length > 2) {
      context.addIssue({ code: 'custom', message: 'datetime must be an RFC 3339 instant or interval' });
      return z.NEVER;
    }
    return { start, end };
  })
  .meta({
    description: 'RFC 3339 instant or interval; .. leaves an end open',
    example: '2026-11-01T00:00:00Z/..',
  });

export const linkSchema = z.object({
  href: z.string(),
  rel: z.string(),
  type: z.string().optional(),
  title: z.string().optional(),
});
