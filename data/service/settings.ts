import { z } from 'zod';
import { faultOfPlayer } from '@/domain/camera/video-player';

const flagOff = z
  .enum(['on', 'off'], { error: 'must be on or off' })
  .default('on')
  .transform((word) => word === 'on');

/** What the environment may set, by the names of the README. Empty counts as not set. */
const environmentSchema = z.object({
  PORT: z.coerce.number({ error: 'must be a port from 0 to 65535' }).int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  GEJU_DATA: z.string().default('.geju'),
  GEJU_SAMPLE: flagOff,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  GEJU_BASEMAP: z.string().optional(),
  GEJU_BASEMAP_KEY: z.string().optional(),
  GEJU_BASEMAP_ATTRIBUTION: z.string().max(300).optional(),
  GEJU_VIDEO_PLAYER: z
    .string()
    .superRefine((template, context) => {
      const fault = faultOfPlayer(template);
      if (fault !== null) context.addIssue({ code: 'custom', message: fault });
    })
    .optional(),
  GEJU_FRAME_ANCESTORS: z
    .string()
    .regex(/^[^;,\r\n]+$/, `must be sources of a content security policy, such as https://portal.example`)
    .default(`'none'`),
});

/** How the service runs. */
export interface Settings {
  readonly port: number;
  /** Address it listens on; loopback unless told otherwise. */
  readonly host: string;
  readonly dataFolder: string;
  /** Whether an empty store is filled with the sample district. */
  readonly sample: boolean;
  readonly databaseUrl: string | null;
  /** Base map other than the district's own, as set. */
  readonly basemap: string | null;
  /** Key of the base map's service; it never leaves this process. */
  readonly basemapKey: string | null;
  readonly basemapAttribution: string | null;
  /** Template of the address of the video platform's own player. */
  readonly videoPlayer: string | null;
  /** Who may show Geju in a frame. */
  readonly frameAncestors: string;
}

/** Settings that do not make sense; the message names each and says what it must be. */
export class SettingsError extends Error {
  constructor(faults: readonly string[]) {
    super(`设置有误 / Wrong settings:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/**
 * Reads the settings from the environment.
 *
 * @throws {SettingsError} If one of them does not make sense.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: values.GEJU_DATA,
    sample: values.GEJU_SAMPLE,
    databaseUrl: values.DATABASE_URL ?? null,
    basemap: values.GEJU_BASEMAP ?? null,
    basemapKey: values.GEJU_BASEMAP_KEY ?? null,
    basemapAttribution: values.GEJU_BASEMAP_ATTRIBUTION ?? null,
    videoPlayer: values.GEJU_VIDEO_PLAYER ?? null,
    frameAncestors: values.GEJU_FRAME_ANCESTORS,
  };
}
