import { startEngineWorker } from '@/workers/engine-client';
import type { EngineClient } from '@/workers/engine-client';

let started: EngineClient | null = null;

/** One engine for the life of the tab. It asks for the newest months as soon as it is there. */
export function theEngine(): EngineClient {
  started ??= startEngineWorker();
  return started;
}
