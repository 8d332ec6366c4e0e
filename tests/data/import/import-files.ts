import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll } from 'vitest';
import type { ImportRecord, RowProblem } from '@/contract/imports';
import type { NewIncident } from '@/domain/incident/incident';
import { ImportRefusal } from '#data/import/import-refusal';
import type { ImportInput, InputRole } from '#data/import/input/import-input';
import { importInto, type RunOptions } from '#data/import/run-import';
import type { ImportSettingsInput } from '#data/import/settings/import-settings';
import { parseSettings } from '#data/import/settings/parse-settings';
import { createMemoryTarget, type MemoryTarget } from './memory-target';

/** The clock of all imports in tests: nothing here may depend on today. */
export const NOW = Date.UTC(2026, 5, 1);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes a file into a folder of its own, packed where its name says so. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'geju-test-'));
  folders.push(folder);
  const path = join(folder, name);
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(content) : content);
  return path;
}

export function inputOf(role: InputRole, name: string, content: string | Uint8Array): ImportInput {
  return { role, name, content: { path: fileOf(name, content) } };
}

export function csvOf(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return [headers, ...rows].map((row) => row.map(cell).join(',')).join('\n') + '\n';
}

export interface TestImport {
  readonly record: ImportRecord;
  readonly problems: readonly RowProblem[];
  readonly incidents: readonly NewIncident[];
  readonly target: MemoryTarget;
  readonly find: (sourceId: string) => NewIncident;
  /** All decisions in English, for looking words up. */
  readonly said: string;
}

/** Imports into memory. */
export async function importFiles(
  inputs: readonly ImportInput[],
  settings: ImportSettingsInput = {},
  target: MemoryTarget = createMemoryTarget(),
  options: RunOptions = {},
): Promise<TestImport> {
  let problems: readonly RowProblem[] = [];
  const record = await importInto(target, inputs, parseSettings(settings), {
    now: NOW,
    onProblems: (rows) => (problems = rows),
    ...options,
  });
  const incidents = [...target.content().incidents.values()];
  return {
    record,
    problems,
    incidents,
    target,
    find: (sourceId) => incidents.find((incident) => incident.sourceId === sourceId)!,
    said: record.decisions.map(({ en }) => en).join('\n'),
  };
}

/** The refusal of an import that must be refused, after making sure that nothing of it is left. */
export async function refusalOf(
  inputs: readonly ImportInput[],
  settings: ImportSettingsInput = {},
): Promise<ImportRefusal> {
  const target = createMemoryTarget();
  const error: unknown = await importFiles(inputs, settings, target).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportRefusal)) throw new Error('was not refused', { cause: error });
  const { identity, incidents, imports } = target.content();
  if (identity || incidents.size > 0 || imports.length > 0) throw new Error('something was left behind');
  if (!/\p{Script=Han}/u.test(error.reason.zh) || error.reason.en.length < 20)
    throw new Error('no plain sentence');
  return error;
}

/** A square of `columns` x `rows` cells of a level, codes `prefix-row-column`, as a GeoJSON collection. */
export function gridRegions(
  [west, south, east, north]: readonly [number, number, number, number],
  { columns, rows, prefix }: { readonly columns: number; readonly rows: number; readonly prefix: string },
): string {
  const features = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x0 = west + ((east - west) * column) / columns;
      const x1 = west + ((east - west) * (column + 1)) / columns;
      const y0 = south + ((north - south) * row) / rows;
      const y1 = south + ((north - south) * (row + 1)) / rows;
      features.push({
        type: 'Feature',
        properties: { code: `${prefix}-${row}-${column}`, name: `${prefix} ${row}/${column}` },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [x0, y0],
              [x1, y0],
              [x1, y1],
              [x0, y1],
              [x0, y0],
            ],
          ],
        },
      });
    }
  }
  return JSON.stringify({ type: 'FeatureCollection', features });
}
