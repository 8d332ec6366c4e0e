import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCivilDay } from '@/domain/time/civil-time';
import type { HolidayYear } from '@/domain/time/public-holidays';
import { SettingsError } from '../settings';

const date = z.string().refine((text) => parseCivilDay(text) !== null, 'must be a date as YYYY-MM-DD');

/** A year as the holiday-cn project publishes the notices of the State Council; what else is in the file is let be. */
const fileSchema = z.object({
  year: z.int().min(1950).max(2200),
  days: z.array(z.object({ name: z.string().min(1).max(40), date, isOffDay: z.boolean() })).max(366),
});

/**
 * Reads the public holidays an installation brings: one JSON file a year.
 *
 * @param folder Need not exist.
 * @returns      Years in ascending order.
 * @throws {SettingsError} If a file is no such calendar, or two tell of one year: days would silently be counted wrong.
 */
export async function readHolidayYears(folder: string): Promise<readonly HolidayYear[]> {
  const files = (await listFolder(folder)).filter((name) => name.endsWith('.json')).sort();
  const years: HolidayYear[] = [];
  for (const name of files) {
    const year = parseYear(await readFile(join(folder, name), 'utf8'), `holidays/${name}`);
    if (years.some((other) => other.year === year.year)) {
      throw new SettingsError([
        `holidays/${name}: ${year.year} 年已有另一文件，请只留一个。 Another file tells of ${year.year}; keep one.`,
      ]);
    }
    years.push(year);
  }
  return years.sort((a, b) => a.year - b.year);
}

function parseYear(text: string, name: string): HolidayYear {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new SettingsError([
    `${name}: 不是节假日历（${path.join('.')} ${message}）。应为 {"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}。` +
      ` This is no calendar of holidays; it should look like that.`,
  ]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
