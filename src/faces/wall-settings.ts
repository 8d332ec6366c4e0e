import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { newId } from '@/client/new-id';

const seamsSchema = z.array(z.number().gt(0).lt(1)).max(24).readonly();

/** What is set on the machine that drives a wall. */
const settingsSchema = z.object({
  /** Names this wall among others; made once. */
  id: z.uuid(),
  name: z.string().max(40).default(''),
  calibration: z
    .object({
      widthMillimeters: z.number().min(200).max(200_000),
      farthestSeatMeters: z.number().min(0.5).max(60),
      verticalSeams: seamsSchema,
      horizontalSeams: seamsSchema,
    })
    .nullable()
    .default(null),
  /** Classification mark (密级) as it is written in the bar; empty for none. */
  classification: z.string().max(20).default(''),
  /** Hours between which the wall is dimmed, of the district's clock; `null` for never. */
  dimmed: z
    .object({ fromHour: z.int().min(0).max(23), toHour: z.int().min(0).max(23) })
    .nullable()
    .default(null),
  /** Moves the picture by a pixel or two now and then, for screens that burn in. */
  shifts: z.boolean().default(true),
});
export type WallSettings = z.output<typeof settingsSchema>;

const KEY = 'geju.wall';
const listeners = new Set<() => void>();
let known: WallSettings | null = null;

/** The settings of this machine; those of a first visit where nothing is kept, or what is kept is damaged. */
export function readWallSettings(): WallSettings {
  known ??= read();
  return known;
}

/** Keeps settings on this machine. Where the browser keeps nothing they last for the tab. */
export function writeWallSettings(part: Partial<WallSettings>): void {
  known = settingsSchema.parse({ ...readWallSettings(), ...part });
  store(known);
  for (const listener of listeners) listener();
}

export function useWallSettings(): WallSettings {
  return useSyncExternalStore(subscribe, readWallSettings);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): WallSettings {
  const fresh = { id: newId() };
  let kept: unknown = null;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    // Storage is refused or damaged: begin anew.
  }
  const parsed = settingsSchema.safeParse({ ...fresh, ...(kept as object | null) });
  const settings = parsed.success ? parsed.data : settingsSchema.parse(fresh);
  store(settings);
  return settings;
}

function store(settings: WallSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A locked-down kiosk keeps no storage.
  }
}
