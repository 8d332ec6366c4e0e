import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHolidayYears } from '#data/service/holidays/read-holiday-years';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'geju-test-holidays-'))));
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const newYear = { name: '元旦', date: '2027-01-01', isOffDay: true };

describe('the holidays an installation brings', () => {
  it('are read a file a year, in the form holiday-cn publishes, with or without a byte order mark', async () => {
    await write('2028.json', `\uFEFF${JSON.stringify({ year: 2028, days: [] })}`);
    await write('2027.json', { $schema: '../schema.json', year: 2027, papers: ['…'], days: [newYear] });
    await write('notes.txt', 'not a calendar');
    expect(await readHolidayYears(folder)).toEqual([
      { year: 2027, days: [newYear] },
      { year: 2028, days: [] },
    ]);
  });

  it('are none where there is no folder', async () => {
    expect(await readHolidayYears(join(folder, 'missing'))).toEqual([]);
  });

  it.each([
    ['no JSON', 'year: 2027'],
    ['no days', { year: 2027 }],
    ['a date that is none', { year: 2027, days: [{ ...newYear, date: '2027-02-30' }] }],
  ])('are refused by the name of the file: %s', async (_, content) => {
    await write('2027.json', content);
    await expect(readHolidayYears(folder)).rejects.toThrow(/holidays\/2027\.json/);
  });

  it('are refused where two files tell of one year', async () => {
    await write('a.json', { year: 2027, days: [newYear] });
    await write('b.json', { year: 2027, days: [] });
    await expect(readHolidayYears(folder)).rejects.toThrow(/2027/);
  });
});
