import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ServedSample } from './feed-client';

/** How far the feed has come, kept in a file so that it goes on there. */
export interface FeedCursor {
  /** Moment of the last change sent, epoch milliseconds; `null` before the first. */
  readonly read: () => Promise<number | null>;
  readonly write: (at: number) => Promise<void>;
}

const cursorSchema = z.object({ seed: z.int(), endsAt: z.int(), at: z.int() });

/** The cursor of one sample: another seed or end begins anew. */
export function createFeedCursor(dataFolder: string, { seed, endsAt }: ServedSample): FeedCursor {
  const path = join(dataFolder, 'feed.json');
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch(() => 'null');
      const parsed = cursorSchema.safeParse(JSON.parse(text));
      return parsed.success && parsed.data.seed === seed && parsed.data.endsAt === endsAt
        ? parsed.data.at
        : null;
    },
    write: async (at) => {
      await mkdir(dataFolder, { recursive: true });
      await writeFile(`${path}.partial`, JSON.stringify({ seed, endsAt, at }));
      await rename(`${path}.partial`, path);
    },
  };
}
